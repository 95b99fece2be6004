package io.trueup.packet;

import io.trueup.letter.LetterCover;
import io.trueup.packet.Look.Column;
import io.trueup.packet.Look.Fact;
import io.trueup.packet.Paragraph.Alignment;
import io.trueup.packet.Paragraph.Shape;
import java.util.ArrayList;
import java.util.List;

/** The first page: from whom, to whom, about what, and what is enclosed. */
final class Cover {

    private static final Columns INDEX =
            Columns.of(Column.text("No.", 30), Column.text("Enclosed", 378), Column.amount("Page", 60));

    private static final Columns ATTACH = Columns.of(Column.text("To be attached", 408), Column.amount("Pages", 60));

    private static final Paragraph DRAFT = Look.heading("Draft: to be completed");
    private static final Paragraph ENCLOSURES = Look.heading("Enclosures");
    private static final Paragraph APART = Look.paragraph("", Look.SMALL, Shape.of(Alignment.LEFT, 0, 0));

    private Cover() {}

    /** @param before pages of the cover itself, which come before those that the index counts */
    static Part of(LetterCover letter, CoverIndex index, List<String> incomplete, int before) {
        List<Block> blocks = new ArrayList<>();
        head(letter, blocks);
        blocks.add(Look.heading("Re: " + letter.subject()));
        blocks.add(Look.facts(letter.about().stream()
                .map(fact -> new Fact(fact.name(), fact.value()))
                .toList()));
        if (!incomplete.isEmpty()) {
            blocks.add(DRAFT);
            blocks.add(Look.text(String.join("; ", incomplete)));
        }
        blocks.add(ENCLOSURES);
        blocks.add(Look.table(INDEX, rows(index, before)));
        if (!index.toAttach().isEmpty()) {
            blocks.add(APART);
            blocks.add(Look.table(
                    ATTACH,
                    index.toAttach().stream()
                            .map(paper -> List.of(paper, "______"))
                            .toList()));
        }
        return Part.of("Cover", List.of(new Part.Section("Cover", blocks)));
    }

    private static void head(LetterCover letter, List<Block> blocks) {
        for (int i = 0; i < letter.from().size(); i++) {
            blocks.add(Look.paragraph(
                    letter.from().get(i), i == 0 ? Look.BOLD : Look.TEXT, Shape.of(Alignment.RIGHT, 0, 0)));
        }
        blocks.add(Look.paragraph(letter.date(), Look.TEXT, Shape.of(Alignment.LEFT, 10, 10)));
        for (int i = 0; i < letter.to().size(); i++) {
            blocks.add(
                    Look.paragraph(letter.to().get(i), i == 0 ? Look.BOLD : Look.TEXT, Shape.of(Alignment.LEFT, 0, 0)));
        }
    }

    private static List<List<String>> rows(CoverIndex index, int before) {
        List<List<String>> rows = new ArrayList<>();
        for (CoverIndex.Entry entry : index.entries()) {
            rows.add(List.of(String.valueOf(rows.size() + 1), entry.name(), String.valueOf(entry.page() + before)));
        }
        return rows;
    }
}
