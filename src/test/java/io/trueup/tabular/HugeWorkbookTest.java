package io.trueup.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small workbooks that would fill the memory are refused before they do (FAULTS.md 75). */
class HugeWorkbookTest implements RowSink {

    private static final TableKind KIND =
            new TableKind("a table", "tables", List.of(Column.required("id"), Column.optional("amount")));

    @TempDir
    Path folder;

    private final List<String> ids = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void row(Row row) {
        ids.add(row.identifier("id"));
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    private void read(TestWorkbook workbook) {
        Tables.read(TestFiles.write(folder, "t.xlsx", workbook.bytes()), ColumnMaps.NONE, KIND, this);
    }

    /** Packs to less than a hundredth of its size, and not to less than the least ratio that is looked at. */
    private static String filling(int size) {
        Random random = new Random(size);
        StringBuilder text = new StringBuilder(size + 4096);
        while (text.length() < size) {
            for (int i = 0; i < 48; i++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append("x".repeat(4000));
        }
        return text.toString();
    }

    @Test
    void fault_75_a_number_of_a_billion_digits_costs_its_own_row() {
        for (String monster : List.of("1e-999999999", "1e999999999", "9".repeat(5000), "1E-400")) {
            ids.clear();
            problems.clear();
            read(TestWorkbook.of()
                    .sheet(
                            "One",
                            List.of(
                                    List.of("id", "amount"),
                                    List.of("1", TestWorkbook.number(monster, "")),
                                    List.of("2", 5))));

            assertThat(ids).containsExactly("2");
            assertThat(problems)
                    .singleElement()
                    .extracting(Problem::code, p -> p.place().line())
                    .containsExactly(ProblemCode.TOO_LARGE, 2L);
        }
    }

    @Test
    void fault_75_a_cell_a_tag_a_comment_or_a_section_without_end_is_too_large() {
        String huge = filling(6_000_000);
        String head = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row>";
        String open = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>";
        String close = "</t></is></c></row>";
        for (String rows : List.of(
                open + huge + close,
                open + "<![CDATA[" + "<a".repeat(100) + huge + "]]>" + close,
                "<!--" + "<a".repeat(100) + huge + "-->",
                "<?x " + "<a".repeat(100) + huge + "?>",
                "<row r=\"2\"><c r=\"" + huge + "\"/></row>",
                open + (huge.substring(0, 700_000) + "</t></is><is><t>").repeat(3) + close)) {
            problems.clear();
            read(TestWorkbook.of().sheetXml("One", head + rows));

            assertThat(problems)
                    .as(rows.substring(0, 60))
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.TOO_LARGE);
            assertThat(problems.get(0).place().file()).isEqualTo("t.xlsx");
        }
    }

    @Test
    void fault_75_shared_texts_without_end_are_too_large() {
        String one = "<si><t>" + filling(900_000) + "</t></si>";
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        xml.writeBytes("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 130; i++) {
            xml.writeBytes(one.getBytes(StandardCharsets.UTF_8));
        }
        xml.writeBytes("</sst>".getBytes(StandardCharsets.UTF_8));
        read(TestWorkbook.of().sheet("One", List.of(List.of("id"))).sharedStrings(xml.toByteArray()));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }
}
