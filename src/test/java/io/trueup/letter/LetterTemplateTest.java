package io.trueup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Templates as Word writes them, letters as Word reads them. */
class LetterTemplateTest {

    private static final LetterFields FIELDS = new LetterFields(
            Map.of("claim", "WC-1 <&> \"é\" \u0001", "patient", "Doe, Jo", "payer", "A\nB"),
            Map.of(
                    "days",
                    List.of(Map.of("date", "03/03/2025", "codes", "97545"), Map.of("date", "03/04/2025")),
                    "enclosures",
                    List.of(Map.of("text", "Daily log"), Map.of("text", "FCE")),
                    "missing",
                    List.of()));

    /** Each paragraph a list of runs. */
    private static byte[] template(List<List<String>> paragraphs, String... cells) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (List<String> runs : paragraphs) {
                XWPFParagraph paragraph = document.createParagraph();
                for (String text : runs) {
                    XWPFRun run = paragraph.createRun();
                    run.setText(text);
                    run.setBold(true);
                }
            }
            if (cells.length > 0) {
                XWPFTable table = document.createTable(1, cells.length);
                for (int i = 0; i < cells.length; i++) {
                    table.getRow(0).getCell(i).setText(cells[i]);
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFDocument filled(byte[] template) throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(LetterTemplate.read(template).fill(FIELDS)));
    }

    private static List<String> paragraphs(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    @Test
    void a_placeholder_is_filled_in_also_when_word_split_it_over_runs() throws IOException {
        XWPFDocument letter = filled(template(List.of(
                List.of("Claim {{claim}}, patient {{patient}}."),
                List.of("Patient {", "{pat", "ient}", "} of cl", "aim {{patient}} and {{", "patient", "}}!"))));

        assertThat(paragraphs(letter))
                .containsExactly(
                        "Claim WC-1 <&> \"é\" \uFFFD, patient Doe, Jo.",
                        "Patient Doe, Jo of claim Doe, Jo and Doe, Jo!");
        assertThat(letter.getParagraphs().get(1).getRuns()).allMatch(XWPFRun::isBold);
    }

    @Test
    void a_table_row_and_a_paragraph_are_repeated_for_each_row_of_their_list() throws IOException {
        XWPFDocument letter =
                filled(template(List.of(List.of("• {{enclosures.text}}")), "{{days.date}}", "{{days.codes}}"));

        assertThat(paragraphs(letter)).startsWith("• Daily log", "• FCE");
        assertThat(letter.getTables().get(0).getRows().stream()
                        .map(row -> row.getTableCells().stream()
                                .map(cell -> cell.getText())
                                .collect(Collectors.joining("|"))))
                .containsExactly("03/03/2025|97545", "03/04/2025|");
    }

    @Test
    void a_section_is_there_only_when_its_list_or_field_has_something() throws IOException {
        assertThat(paragraphs(filled(template(List.of(
                        List.of("{{#missing}}"),
                        List.of("Missing:"),
                        List.of("{{/missing}}"),
                        List.of("{{#pat", "ient}}"),
                        List.of("Known"),
                        List.of("{{/patient}}"),
                        List.of("{{#limit}}"),
                        List.of("Limit"),
                        List.of("{{/limit}}"))))))
                .containsExactly("Known");
    }

    @Test
    void what_nobody_knows_is_a_yellow_gap_and_a_line_break_stays_one() throws IOException {
        XWPFDocument letter = filled(template(List.of(List.of("By {{deadline}}, {{payer}}"))));

        XWPFParagraph paragraph = letter.getParagraphs().get(0);
        assertThat(paragraph.getText()).isEqualTo("By [____ to be completed: deadline], A\nB");
        assertThat(paragraph.getRuns().stream().filter(XWPFRun::isHighlighted).map(run -> run.getText(0)))
                .containsExactly("[____ to be completed: deadline]");
    }

    @Test
    void the_same_letter_has_the_same_bytes_in_every_time_zone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        byte[] here = LetterTemplate.standard().fill(FIELDS);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(LetterTemplate.standard().fill(FIELDS)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void the_programs_own_template_uses_only_what_a_letter_fills_in() {
        assertThat(LetterTemplate.standard().unknownPlaceholders()).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_template_is_told() throws IOException {
        byte[] unknown = template(List.of(List.of("{{cliam}} {{days.colour}}")));
        byte[] open = template(List.of(List.of("{{#missing}}")));

        assertThat(LetterTemplate.read(unknown).unknownPlaceholders()).containsExactly("{{cliam}}", "{{days.colour}}");
        assertThatThrownBy(() -> LetterTemplate.read(open)).hasMessage("section {{#missing}} is not closed");
        assertThatThrownBy(() -> LetterTemplate.read(new byte[] {1, 2, 3})).hasMessageContaining("not a Word document");
    }
}
