package io.trueup.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** The file around the pages, as strict readers want it: those that repair what is wrong would hide it. */
class PdfFileTest {

    private static final Pattern PLACE = Pattern.compile("(\\d{10}) 00000 n \n");

    private static PageMarks page(String text) {
        PageMarks page = new PageMarks();
        byte[] shown = PrintedText.bytes(text);
        page.text(72, 700, Look.TEXT, shown, 0, shown.length);
        page.line(72, 690, 540, 690);
        return page;
    }

    @Test
    void every_object_stands_where_the_table_says_and_every_stream_is_as_long_as_it_says() {
        byte[] file = new PdfFile().of(List.of(page("one"), page("two \u00E4"), page("(three) \\")), "Request");
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int table = Integer.parseInt(text.substring(text.indexOf("startxref\n") + 10, text.indexOf("\n%%EOF")));
        Matcher places = PLACE.matcher(text);

        int object = 0;
        while (places.find()) {
            object++;
            assertThat(text.substring(Integer.parseInt(places.group(1)))).startsWith(object + " 0 obj\n");
        }

        assertThat(object).isEqualTo(9);
        assertThat(text.substring(table)).startsWith("xref\n0 10\n0000000000 65535 f \n");
        Matcher streams =
                Pattern.compile("/Length (\\d+)/Filter/FlateDecode>>\nstream\n").matcher(text);
        int counted = 0;
        while (streams.find()) {
            counted++;
            assertThat(text.substring(streams.end() + Integer.parseInt(streams.group(1))))
                    .startsWith("\nendstream\nendobj\n");
        }
        assertThat(counted).isEqualTo(3);
    }

    @Test
    void a_title_is_read_as_it_was_written_in_any_alphabet() throws IOException {
        for (String title : List.of("Request (2) \\ of", "Łukasz 李 \uD83D\uDE00", "")) {
            try (PDDocument document = Loader.loadPDF(new PdfFile().of(List.of(page("x")), title))) {
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
            }
        }
    }

    @Test
    void numbers_are_written_with_two_decimals_and_without_needless_zeros() {
        PageMarks page = new PageMarks();
        page.line(0, 0.005f, -1.5f, 1234.25f);
        page.line(9.999f, 10.1f, 100, 999.99f);

        Marks marks = new Marks(1);
        page.writeTo(marks);

        assertThat(new String(marks.toByteArray(), StandardCharsets.US_ASCII))
                .isEqualTo("0.5 w 0.65 G\n0 0.01 m -1.5 1234.25 l\n10 10.1 m 100 999.99 l\nS\n");
    }
}
