package io.trueup.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.packet.LetterPreview.Piece;
import io.trueup.packet.LetterPreview.Points;
import io.trueup.packet.LetterPreview.Side;
import io.trueup.packet.LetterPreview.Table;
import io.trueup.packet.LetterPreview.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as their preview shows them. */
class LetterPreviewTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    Path folder;

    @Test
    void paragraphs_keep_their_weight_and_side_and_tables_their_rows() throws IOException {
        LetterPreview letter = LetterPreview.read(new WordLetter()
                .bold("Cedar Bend", 14)
                .paragraph("To Whom It May Concern:")
                .table(2, "Date", "Amount")
                .bytes());

        assertThat(letter.body()).hasSize(3);
        Words head = (Words) letter.body().get(0);
        assertThat(head.side()).isEqualTo(Side.CENTER);
        assertThat(head.pieces()).containsExactly(new Piece("Cedar Bend", true, false, false, false));
        assertThat(((Words) letter.body().get(1)).pieces().get(0).bold()).isFalse();
        Table table = (Table) letter.body().get(2);
        assertThat(table.headings()).hasSize(1);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows()
                        .get(1)
                        .cells()
                        .get(1)
                        .content()
                        .get(0)
                        .pieces()
                        .get(0)
                        .text())
                .isEqualTo("Amount 2");
    }

    @Test
    void headings_lists_and_gaps_are_what_they_are_in_the_letter() throws IOException {
        LetterPreview letter = read("", """
                <w:p><w:pPr><w:pStyle w:val="Subject"/></w:pPr><w:r><w:t>Re: Request</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>two</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>[____ to be completed]</w:t></w:r></w:p>
                """);

        assertThat(((Words) letter.body().get(0)).heading()).isTrue();
        assertThat(((Points) letter.body().get(1)).points())
                .extracting(point -> point.pieces().get(0).text())
                .containsExactly("one", "two");
        assertThat(((Words) letter.body().get(2)).pieces().get(0).gap()).isTrue();
        assertThat(letter.body()).hasSize(3);
    }

    @Test
    void fault_201_a_letter_that_wants_to_read_another_file_shows_nothing_of_it() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "not for letters");
        String wants = "<!DOCTYPE w:document [<!ENTITY other SYSTEM \"" + secret.toUri() + "\">]>";

        assertThatThrownBy(() -> read(wants, "<w:p><w:r><w:t>&other;</w:t></w:r></w:p>"))
                .isInstanceOf(IOException.class)
                .message()
                .doesNotContain("not for letters");
        assertThatThrownBy(() -> LetterPreview.read("no letter".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("not a Word document (.docx)");
    }

    private static LetterPreview read(String prolog, String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((prolog + "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return LetterPreview.read(out.toByteArray());
    }
}
