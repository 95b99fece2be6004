package io.trueup.packet;

import io.trueup.codes.CodeLists;
import io.trueup.contract.RateBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes the packet of an appeal: cover with index, letter, records, numbered through. May be used by several threads. */
public final class Packet {

    private static final float FOOT = 40;
    private static final float GAP = 24;

    private final CodeMeanings codes;
    private final AgreementPart agreements;
    private final WordDocument.Reader words = new WordDocument.Reader();
    private final PdfFile file = new PdfFile();

    /**
     * @param codes what the payer's codes mean
     * @param rates whose schedule rows the days are priced by
     */
    public Packet(CodeLists codes, RateBook rates) {
        this.codes = new CodeMeanings(codes);
        this.agreements = new AgreementPart(rates);
    }

    /**
     * The bytes of the file: the same for the same appeal.
     *
     * @throws IOException when its letter is no Word document
     */
    public byte[] of(PacketCase about) throws IOException {
        WordDocument letter = words.read(about.letter());
        List<PageMarks> behind = new ArrayList<>();
        List<CoverIndex.Entry> sections = new ArrayList<>();
        for (Part part : parts(about, letter)) {
            Flow flow = new Flow(part.frame());
            for (Part.Section section : part.sections()) {
                flow.gap(GAP);
                sections.add(new CoverIndex.Entry(section.name(), behind.size() + flow.add(section.blocks())));
            }
            behind.addAll(flow.pages());
        }
        CoverIndex index = CoverIndex.of(sections, about.letter().cover().enclosures());
        List<PageMarks> all = new ArrayList<>(cover(about, index));
        all.addAll(behind);
        stamp(all, about);
        return file.of(all, about.letter().cover().subject() + ", claim " + about.claimNumber());
    }

    private List<Part> parts(PacketCase about, WordDocument letter) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(List.of(new Part.Section("Letter", letter.blocks())), letter.frame()));
        parts.addAll(new RemittancePart(about, codes).parts());
        parts.addAll(new BillPart(about).parts());
        parts.addAll(new DailyLogPart(about).parts());
        parts.addAll(new AuthorizationPart(about).parts());
        parts.addAll(agreements.parts(about));
        return parts;
    }

    /** The index tells pages behind the cover, so the cover's own length counts. */
    private static List<PageMarks> cover(PacketCase about, CoverIndex index) {
        int guessed = 1;
        while (true) {
            Part part = Cover.of(about.letter().cover(), index, about.letter().missing(), guessed);
            Flow flow = new Flow(part.frame());
            part.sections().forEach(section -> flow.add(section.blocks()));
            if (flow.pages().size() == guessed) {
                return flow.pages();
            }
            guessed = flow.pages().size();
        }
    }

    private static void stamp(List<PageMarks> pages, PacketCase about) {
        byte[] left = PrintedText.bytes("Our reference " + about.item() + "  |  Claim " + about.claimNumber());
        for (int i = 0; i < pages.size(); i++) {
            PageMarks page = pages.get(i);
            byte[] right = PrintedText.bytes("Page " + (i + 1) + " of " + pages.size());
            float width = 0;
            for (byte character : right) {
                width += Look.SMALL.face().width(character) * Look.SMALL.size();
            }
            page.line(Flow.MARGIN, FOOT + 12, Flow.PAGE_WIDTH - Flow.MARGIN, FOOT + 12);
            page.text(Flow.MARGIN, FOOT, Look.SMALL, left, 0, left.length);
            page.text(Flow.PAGE_WIDTH - Flow.MARGIN - width, FOOT, Look.SMALL, right, 0, right.length);
        }
    }
}
