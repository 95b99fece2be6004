package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.TestWorkbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the table stands in a file: separators, lines above and below it, and the sheets of a workbook (INTERFACES.md 3). */
class TableLayoutsTest {

    private static final String HEAD = "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,"
            + "service_date,procedure_code,billed_amount,paid_amount,adjustments\n";
    private static final String ROW = "TX,T1,2025-03-20,100.00,A,2025-03-03,97545,100.00,80.00,CO-45:20\n";
    private static final String OTHER = "TX,T1,2025-03-20,100.00,B,2025-03-04,97545,25.00,20.00,CO-45:5\n";

    @TempDir
    Path folder;

    private Recorder read(String text) {
        return Recorder.of(TestFiles.write(folder, "test.csv", text));
    }

    private Recorder read(TestWorkbook workbook) {
        return Recorder.of(TestFiles.write(folder, "test.xlsx", workbook.bytes()));
    }

    private static List<Object> cells(String line) {
        return new ArrayList<>(Arrays.asList((Object[]) line.strip().split(",", -1)));
    }

    private static List<List<Object>> table(String... lines) {
        return Stream.concat(Stream.of(HEAD), Stream.of(lines))
                .map(TableLayoutsTest::cells)
                .toList();
    }

    private static void assertWhole(Recorder read) {
        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).isEqualTo(Money.of("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void a_table_stands_between_any_separators(String separator) {
        String text = (HEAD + ROW + OTHER).replace(",", separator);

        assertWhole(read(text));
        assertWhole(read("sep=" + separator + "\r\n" + text));
        assertWhole(read("ACME, INC; paid 4/1/2025\n\n" + text));
        assertWhole(Recorder.of(TestFiles.write(folder, "test.txt", text)));
        assertWhole(Recorder.of(
                TestFiles.write(folder, "wide.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))));
    }

    @Test
    void zeros_behind_a_text_are_none_of_it() {
        assertWhole(read(HEAD + ROW + OTHER + "\0".repeat(2000)));
    }

    @Test
    void lines_above_the_headings_are_passed_over_and_lines_are_counted_on() {
        Recorder read =
                read("ACME COMP MUTUAL\nRun date,4/1/2025\n\n" + HEAD + ROW + OTHER.replace("2025-03-04", "soon"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.rejects())
                .singleElement()
                .extracting(p -> p.place().line())
                .isEqualTo(6L);
    }

    @Test
    void without_headings_the_row_that_comes_nearest_is_named() {
        Recorder read = read("Remittance detail\n" + HEAD.replace("paid_amount", "Amt Paid") + ROW);

        assertThat(read.rejects())
                .extracting(Problem::code, p -> p.place().line(), Problem::found)
                .containsExactly(tuple(ProblemCode.MISSING_COLUMN, 2L, "nearest heading: Amt Paid"));
    }

    @Test
    void the_headings_of_each_printed_page_and_blank_rows_are_passed_over() {
        assertWhole(read(HEAD + ROW + "\n,,,,,,,,,\n" + HEAD + OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total,,,,,,,125.00,100.00,\n",
                "GRAND TOTAL:,,,,,,,125.00,100.00,\n",
                "Total for payment T1,,,,,,,,100.00,\n",
                "Total Payments,,,,,,,,100.00,\n",
                ",,,,Totals,,,125.00,100.00,\n",
                ",,,,,,,125.00,100.00,\n",
                ",,,100.00,,,,$125.00,$100.00,\n"
            })
    void a_row_of_totals_is_passed_over(String totals) {
        assertWhole(read(HEAD + ROW + OTHER + totals));
    }

    @Test
    void totals_of_each_patient_are_passed_over() {
        assertWhole(
                read(HEAD + ROW + ",,,,,,,100.00,80.00,\n" + OTHER + ",,,,,,,25.00,20.00,\n,,,,,,,125.00,100.00,\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,,,,125.00,99.00,\n",
                ",,,,,,,,,CO-45:3\n",
                "Total Comp Solutions,T2,2025-03-20,5,,2025-03-03,97545,5.00,5.00,\n",
                "TX,,,,B,2025-03-03,97545,5.00,5.00,\n"
            })
    void what_is_not_certainly_totals_is_a_reject(String row) {
        Recorder read = read(HEAD + ROW + OTHER + row);

        assertThat(read.accepted()).isEqualTo(Money.of("100"));
        assertThat(read.rejects())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.place().line()).isEqualTo(4));
    }

    @Test
    void blank_cells_behind_every_row_are_passed_over_and_a_row_that_slipped_is_not() {
        String wide = ROW.replace("\n", ",,\n") + OTHER.replace("\n", ",,\n");
        assertWhole(read(HEAD + wide));

        String slipped = "TX,T1,2025-03-20,100.00,C,2025-03-04,97545,1,025.00,20.00,\n";
        assertThat(read(HEAD + slipped + ROW).rejectCodes()).containsExactly(ProblemCode.RAGGED_ROW);
        assertThat(read(HEAD + ROW + slipped).rejectCodes()).containsExactly(ProblemCode.RAGGED_ROW);
        assertThat(read(HEAD + slipped).rejectCodes()).containsExactly(ProblemCode.RAGGED_ROW);
        assertThat(read(HEAD + ROW.replace("\n", ",\n")).accepted()).isEqualTo(Money.of("80"));
    }

    @Test
    void fault_59_every_sheet_of_a_workbook_is_read_and_one_that_is_no_table_is_named() {
        Recorder read = read(TestWorkbook.of()
                .hidden()
                .sheet("Lookups", List.of(List.of("code", "text"), List.of("CO", "x")))
                .sheet("March", table(ROW))
                .sheet("Empty", List.of())
                .hidden()
                .sheet("April", table(OTHER, OTHER.replace("2025-03-04", "soon"))));

        assertThat(read.accepted()).isEqualTo(Money.of("100"));
        assertThat(read.problems())
                .extracting(Problem::code, p -> p.place().toString())
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.SHEET_IGNORED, "test.xlsx:1 (sheet Lookups)"),
                        tuple(ProblemCode.BAD_DATE, "test.xlsx:3 (sheet April, column service_date)"));
    }

    @Test
    void a_sheet_that_is_meant_as_a_table_is_rejected_for_what_it_lacks() {
        List<List<Object>> april = new ArrayList<>(table(OTHER));
        april.set(0, cells(HEAD.replace("paid_amount", "Amt Paid")));
        Recorder read = read(TestWorkbook.of().sheet("March", table(ROW)).sheet("April", april));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.rejects())
                .extracting(Problem::code, p -> p.place().spot())
                .containsExactly(tuple(ProblemCode.MISSING_COLUMN, "sheet April, column paid_amount"));
    }

    @Test
    void a_workbook_without_any_table_is_rejected() {
        assertThat(read(TestWorkbook.of()
                                .sheet("One", List.of(List.of("code")))
                                .sheet("Two", List.of(List.of("payer_id", "paid"))))
                        .rejectCodes())
                .isNotEmpty()
                .containsOnly(ProblemCode.MISSING_COLUMN);
        assertThat(read(TestWorkbook.of().sheet("One", List.of(List.of("code"))))
                        .rejectCodes())
                .containsExactly(ProblemCode.UNRECOGNISED);
        assertThat(read(TestWorkbook.of().sheet("One", List.of())).rejectCodes())
                .containsExactly(ProblemCode.EMPTY_FILE);
    }

    @Test
    void a_claim_that_stands_on_two_sheets_is_taken_once() {
        Recorder read = read(TestWorkbook.of()
                .withMacros()
                .sheet("Detail", table(ROW, ROW, OTHER))
                .sheet("Copy", table(ROW, ROW, OTHER))
                .sheet("More", table(ROW, ROW, ROW.replace("A", "C"))));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A", "B", "C");
        assertThat(read.accepted()).isEqualTo(Money.of("260"));
        assertThat(read.codes()).containsOnly(ProblemCode.DUPLICATE_ROW);
    }

    @Test
    void the_last_claim_of_a_sheet_counts_on_that_sheet() {
        Recorder read = read(TestWorkbook.of()
                .sheet("Detail", table(ROW.replace("100.00,A", "80.00,A")))
                .sheet("Copy", table(ROW.replace("100.00,A", "80.00,A"))));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.codes()).containsExactly(ProblemCode.DUPLICATE_ROW);
    }

    @Test
    void headings_with_humps_marks_or_line_ends_are_those_they_mean() {
        String humps = Pattern.compile("_([a-z])")
                .matcher(HEAD)
                .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
        String marked = HEAD.replace(",", "*, *").replace("\n", ":\n");
        String broken = Stream.of(HEAD.strip().split(","))
                .map(heading -> "\"" + heading.replace('_', '\n') + "\"")
                .collect(Collectors.joining(","));

        assertWhole(read(humps + ROW + OTHER));
        assertWhole(read(marked + ROW + OTHER));
        assertWhole(read(broken + "\n" + ROW + OTHER));
    }
}
