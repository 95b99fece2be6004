package io.trueup.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What people read in a packet: the text of each page, and what its index says. */
public record PacketReader(List<String> pages) {

    private static final Pattern ENTRY = Pattern.compile("(?m)^(\\d+) (.+?)(?:\\Rwith: .+?)? (\\d+)$");

    /** @param page on which it says the paper begins */
    public record Entry(String name, int page) {}

    public static PacketReader of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return new PacketReader(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return String.join("\n", pages);
    }

    /** The lines of the cover's index. */
    public List<Entry> index() {
        String cover = text();
        int begin = cover.indexOf("No. Enclosed Page");
        List<Entry> entries = new ArrayList<>();
        Matcher entry = ENTRY.matcher(cover.substring(begin));
        while (entry.find() && Integer.parseInt(entry.group(1)) == entries.size() + 1) {
            entries.add(new Entry(entry.group(2), Integer.parseInt(entry.group(3))));
        }
        return entries;
    }
}
