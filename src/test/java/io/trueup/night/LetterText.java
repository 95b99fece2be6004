package io.trueup.night;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A letter as a reader sees it, and as it lies in its file.
 *
 * @param text of the document
 * @param parts every part of the file without tags, footers and properties too
 * @param highlighted whether anything is marked
 */
record LetterText(String text, String parts, boolean highlighted) {

    static LetterText of(Path letter) {
        try (InputStream in = Files.newInputStream(letter);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            String xml = parts(letter);
            return new LetterText(extractor.getText(), xml.replaceAll("<[^>]*>", " "), xml.contains("w:highlight "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parts(Path letter) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(letter))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().endsWith("styles.xml")) {
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
        }
        return all.toString();
    }

    /** Up to the enclosures. */
    String body() {
        int end = text.lastIndexOf("\nEnclosures\n");
        return end < 0 ? text : text.substring(0, end);
    }

    List<String> enclosures() {
        int from = text.lastIndexOf("\nEnclosures\n");
        return from < 0
                ? List.of()
                : text.substring(from + "\nEnclosures\n".length())
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("Claim "))
                        .toList();
    }

    /** The sentences that say that something goes with it. */
    String saidToBeEnclosed() {
        StringBuilder said = new StringBuilder();
        for (String sentence : body().split("(?<=[.;\\]:])\\s+")) {
            if (sentence.contains("enclosed")) {
                said.append(sentence).append('\n');
            }
        }
        return said.toString();
    }
}
