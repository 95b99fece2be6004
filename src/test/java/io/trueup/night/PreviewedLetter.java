package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.packet.LetterPreview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A letter's preview against the letter's own file, read in another way. */
final class PreviewedLetter {

    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");

    private PreviewedLetter() {}

    /** Every text of the file stands in the preview, in its order, and nothing else does. */
    static void saysAllOf(Path letter) throws IOException {
        LetterPreview preview = LetterPreview.read(Files.readAllBytes(letter));
        try (ZipFile zip = new ZipFile(letter.toFile())) {
            assertThat(text(preview.body())).as(letter.toString()).isEqualTo(text(zip, "word/document.xml"));
            assertThat(text(preview.foot()).replace("#", "")).isEqualTo(text(zip, "word/footer1.xml"));
            assertThat(preview.head()).isEmpty();
        }
    }

    private static String text(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        try (InputStream in = zip.getInputStream(entry)) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return TEXT.matcher(xml)
                    .results()
                    .map(text -> text.group(1)
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&amp;", "&"))
                    .collect(Collectors.joining())
                    .replaceAll("\\s", "");
        }
    }

    private static String text(List<LetterPreview.Passage> passages) {
        return passages.stream()
                .map(PreviewedLetter::text)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    private static String text(LetterPreview.Passage passage) {
        if (passage instanceof LetterPreview.Words words) {
            return words.pieces().stream().map(LetterPreview.Piece::text).collect(Collectors.joining());
        }
        if (passage instanceof LetterPreview.Points points) {
            return text(List.<LetterPreview.Passage>copyOf(points.points()));
        }
        LetterPreview.Table table = (LetterPreview.Table) passage;
        return rows(table.headings()) + rows(table.rows());
    }

    private static String rows(List<LetterPreview.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> text(List.<LetterPreview.Passage>copyOf(cell.content())))
                .collect(Collectors.joining());
    }
}
