package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.TestWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Remittance tables that were made for people to look at: sheets that tell the same, a row for each reason, merged cells, footers. */
class TablesForPeopleTest {

    private static final String HEAD = "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,"
            + "service_date,procedure_code,modifiers,billed_amount,paid_amount,adjustments,remark_codes\n";
    private static final String FIRST = "TX,T1,2025-03-20,480,A,2025-03-10,97545,WH,200,160,CO-45:40,\n";
    private static final String SECOND = "TX,T1,2025-03-20,480,A,2025-03-10,97546,WH,400,320,CO-45:80,\n";

    @TempDir
    Path folder;

    private Recorder read(String text) {
        return Recorder.of(TestFiles.write(folder, "test.csv", text));
    }

    private Recorder read(TestWorkbook workbook) {
        return Recorder.of(TestFiles.write(folder, "test.xlsx", workbook.bytes()));
    }

    private static List<List<Object>> table(String... lines) {
        return Stream.concat(Stream.of(HEAD), Stream.of(lines))
                .map(line -> (List<Object>) new ArrayList<Object>(
                        Arrays.asList((Object[]) line.strip().split(",", -1))))
                .toList();
    }

    private static List<String> lines(Recorder read) {
        return read.claims().stream()
                .flatMap(claim -> claim.lines().stream())
                .map(line -> line.adjudicated().code() + " " + line.paid() + " "
                        + line.adjustments().stream()
                                .map(a -> a.code() + ":" + a.amount())
                                .collect(Collectors.joining(";"))
                        + String.join(",", line.remarkCodes()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(160.00)", " $ (160.00) ", "($160.00)", "<160.00>", "-160.00"})
    void fault_313_a_negative_amount_is_read_as_spreadsheets_write_it(String paid) {
        Recorder read = read(HEAD
                + FIRST.replace(",160,", "," + paid + ",")
                        .replace(",200,", ",$(200.00),")
                        .replace("480", "$(160.00)")
                        .replace("CO-45:40", "CO-45:$(40.00)"));

        assertThat(read.problems()).isEmpty();
        assertThat(lines(read)).containsExactly("97545 -160.00 CO-45:-40.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"159.99999999999997", "160.00000000000003", "160.0000001", "1.6E+02", "1.6E2"})
    void fault_314_an_amount_that_is_whole_cents_but_for_noise_is_those_cents(String paid) {
        Recorder read = read(HEAD + FIRST.replace(",160,", "," + paid + ",").replace("480", "160"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).isEqualTo(Money.of("160"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"160.005", "160.00001", "1.60E+02", "1E3", "$-(160.00)", "($-160.00)"})
    void fault_314_an_amount_with_other_parts_of_a_cent_or_two_signs_is_rejected(String paid) {
        assertThat(read(HEAD + FIRST.replace(",160,", "," + paid + ",")).rejectCodes())
                .containsExactly(ProblemCode.BAD_AMOUNT);
    }

    @Test
    void fault_315_a_line_that_several_sheets_tell_counts_once_with_the_fuller_reasons() {
        Recorder read = read(TestWorkbook.of()
                .sheet("By patient", table(FIRST.replace("CO-45:40", "").replace("WH", ""), SECOND))
                .sheet("Detail", table(FIRST.replace("40,", "40,N706"), SECOND))
                .sheet("97546 only", table(SECOND)));

        assertThat(lines(read)).containsExactly("97545 160.00 CO-45:40.00N706", "97546 320.00 CO-45:80.00");
        assertThat(read.claims().get(0).lines().get(0).adjudicated().modifiers())
                .containsExactly("WH");
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DUPLICATE_ROW, ProblemCode.DUPLICATE_ROW);
    }

    @Test
    void fault_315_a_line_counts_as_often_as_the_sheet_that_tells_it_most_often() {
        String half = "TX,T1,2025-03-20,480,A,2025-03-10,97546,WH,300,240,CO-45:60,\n";

        assertThat(read(TestWorkbook.of().sheet("All", table(half, half)).sheet("Again", table(half)))
                        .accepted())
                .isEqualTo(Money.of("480"));
        assertThat(read(TestWorkbook.of().sheet("Some", table(half)).sheet("All", table(half, half)))
                        .accepted())
                .isEqualTo(Money.of("480"));
    }

    @Test
    void fault_315_lines_alike_that_the_payment_counts_twice_are_two() {
        String page = FIRST.replace("480", "320");
        Recorder read = read(TestWorkbook.of().sheet("Page 1", table(page)).sheet("Page 2", table(page)));

        assertThat(read.accepted()).isEqualTo(Money.of("320"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void fault_315_other_claims_days_and_modifiers_of_another_sheet_are_lines_of_their_own() {
        Recorder read = read(TestWorkbook.of()
                .sheet("One", table(FIRST))
                .sheet(
                        "Two",
                        table(
                                FIRST.replace(",A,", ",B,"),
                                FIRST.replace("03-10", "03-11"),
                                FIRST.replace("WH", "59"),
                                FIRST.replace("T1", "T2"))));

        assertThat(read.claims().stream()
                        .mapToInt(claim -> claim.lines().size())
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void fault_316_rows_that_repeat_a_line_for_each_of_its_reasons_are_one_line() {
        Recorder read = read(HEAD
                + FIRST.replace("CO-45:40", "CO-45:30")
                + FIRST.replace("CO-45:40", "PI-P12:10")
                + SECOND.replace("CO-45:80", "CO-45:70")
                + SECOND.replace("CO-45:80", "PI-P12:10"));

        assertThat(read.problems()).isEmpty();
        assertThat(lines(read))
                .containsExactly("97545 160.00 CO-45:30.00;PI-P12:10.00", "97546 320.00 CO-45:70.00;PI-P12:10.00");
    }

    @Test
    void fault_316_a_denial_told_by_a_row_for_each_reason_is_one_line() {
        String denied = FIRST.replace(",160,", ",0,").replace("480", "0");
        Recorder read = read(HEAD + denied.replace("CO-45:40", "CO-45:40") + denied.replace("CO-45:40", "CO-197:160"));

        assertThat(lines(read)).containsExactly("97545 0.00 CO-45:40.00;CO-197:160.00");
        assertThat(read.onlyClaim().charge()).isEqualTo(Money.of("200"));
    }

    @Test
    void fault_316_lines_alike_that_each_explain_what_was_not_paid_are_lines_of_their_own() {
        Recorder read = read(HEAD + FIRST.replace("480", "320") + FIRST.replace("480", "320"));

        assertThat(read.accepted()).isEqualTo(Money.of("320"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",,,,,,,,,,PI-P12:10,", "TX,T1,2025-03-20,480,A,2025-03-10,97545,WH,,,PI-P12,"})
    void fault_316_a_row_with_a_reason_alone_belongs_to_the_line_above_it(String further) {
        Recorder read = read(HEAD + FIRST.replace("CO-45:40", "CO-45:30") + further + "\n" + SECOND);

        assertThat(read.problems()).isEmpty();
        assertThat(lines(read)).containsExactly("97545 160.00 CO-45:30.00;PI-P12:10.00", "97546 320.00 CO-45:80.00");
    }

    @Test
    void fault_316_rows_that_may_be_one_line_but_do_not_prove_it_are_kept_and_told() {
        Recorder read = read(HEAD + FIRST.replace("CO-45:40", "CO-45:30") + FIRST.replace("CO-45:40", "PI-P12:5"));

        assertThat(read.accepted()).isEqualTo(Money.of("320"));
        assertThat(read.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.expected()).contains("the reasons of one line"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "CO-197 Precertification/authorization/notification absent|CO-197:40.00",
                "CO-197 - Precertification absent: $40.00|CO-197:40.00",
                "CO-197 $40.00 Precert absent|CO-197:40.00",
                "CO*197*40.00~|CO-197:40.00",
                "CO:45:40.00|CO-45:40.00",
                "CO:45|CO-45:40.00",
                "CO/197|CO-197:40.00",
                "CO-45, 40.00|CO-45:40.00",
                "CO,45,40.00|CO-45:40.00",
                "CO\u201345:40.00|CO-45:40.00",
                "[CO] 45 40.00|CO-45:40.00",
                "CO-45 [$40.00]|CO-45:40.00",
                "Contractual Obligation - 45: 40.00|CO-45:40.00",
                "CO-45 CO-197|CO-45:40.00;CO-197:0.00",
                "CO-45 40.00 PR-3 0.00|CO-45:40.00;PR-3:0.00",
                "CO-45 $30.00 / PI-P12 $10.00|CO-45:30.00;PI-P12:10.00",
                "CO-45 40.00, CO-N706|CO-45:40.00N706",
                "nan|''"
            },
            delimiter = '|')
    void fault_317_reasons_that_have_one_reading_are_read(String written, String meant) {
        Recorder read = read(HEAD + FIRST.replace("CO-45:40", "\"" + written + "\""));

        assertThat(read.rejectCodes()).isEmpty();
        assertThat(lines(read)).containsExactly("97545 160.00 " + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CO-45-40.00", "40.00 CO-45", "CO-197 $40.00 absent $40.00", "see letter"})
    void fault_317_reasons_with_no_reading_or_two_are_rejected(String written) {
        Recorder read = read(HEAD + FIRST.replace("CO-45:40", "\"" + written + "\""));

        assertThat(read.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.found()).isEqualTo(written));
    }

    @Test
    void fault_317_a_group_in_words_is_its_code_and_a_reject_names_the_column_that_is_there() {
        String head = HEAD.replace("adjustments,remark_codes", "adjustment_group_1,adjustment_reason_1");

        assertThat(lines(read(head + FIRST.replace("CO-45:40,", "Patient Responsibility,3"))))
                .containsExactly("97545 160.00 PR-3:40.00");
        assertThat(read(head + FIRST.replace("CO-45:40,", ",as agreed")).rejects())
                .extracting(reject -> reject.place().subject() + ": " + reject.found())
                .containsExactly("adjustment_reason_1: as agreed");
        assertThat(read(head + FIRST.replace("CO-45:40,", "Carrier,45")).rejects())
                .extracting(reject -> reject.place().subject() + ": " + reject.found())
                .containsExactly("adjustment_group_1: Carrier");
    }

    @Test
    void fault_318_a_day_that_stands_once_for_its_codes_is_the_day_of_each() {
        String merged = ",,,,,,97546,WH,400,320,CO-45:80,\n";
        Recorder read = read(HEAD
                + FIRST.replace("480", "960")
                + merged
                + ",,,,," + FIRST.substring(FIRST.indexOf("2025-03-10")).replace("03-10", "03-11")
                + merged);

        assertThat(read.problems()).isEmpty();
        assertThat(read.onlyClaim().lines())
                .extracting(line -> line.adjudicated().code() + " "
                        + Objects.requireNonNull(line.dates()).from())
                .containsExactly("97545 2025-03-10", "97546 2025-03-10", "97545 2025-03-11", "97546 2025-03-11");
    }

    @Test
    void fault_318_a_row_whose_code_the_day_has_already_or_of_another_claim_needs_its_own_day() {
        assertThat(read(HEAD + FIRST + SECOND.replace("2025-03-10", "")).rejectCodes())
                .isEmpty();
        assertThat(read(HEAD + FIRST + FIRST.replace("2025-03-10", "")).rejectCodes())
                .containsExactly(ProblemCode.MISSING_VALUE);
        assertThat(read(HEAD + FIRST + SECOND.replace("2025-03-10", "").replace(",A,", ",B,"))
                        .rejectCodes())
                .containsExactly(ProblemCode.MISSING_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*** End of Report ***",
                "Page 1 of 1",
                "Number of claims: 1",
                "Number of claims:,1",
                "\"This is not a bill, but an explanation\"",
                "Page 1 total,,,,,,,,600,480,,",
                "TX,T1,2025-03-20,480,A,2025-03-10,Total,,600,480,,"
            })
    void fault_319_footers_and_totals_are_passed_over(String footer) {
        Recorder read = read(HEAD + FIRST + SECOND + footer + "\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).isEqualTo(Money.of("480"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TX", "A,B", "WC 1001", ",,,,,,97545"})
    void fault_319_a_row_that_is_cut_or_holds_a_value_is_no_footer(String row) {
        assertThat(read(HEAD + FIRST + SECOND + row + "\n").rejectCodes()).isNotEmpty();
    }

    @Test
    void fault_319_below_a_title_nothing_holds_that_stands_above_it() {
        String below = ",,,,,2025-03-11,97545,WH,200,160,CO-45:40,\n";

        assertThat(read(HEAD + FIRST + "Page 2 of 2\n" + below).rejectCodes()).isEmpty();
        assertThat(read(HEAD + FIRST + "Claims of Jane Roe\n" + below).rejectCodes())
                .isNotEmpty();
    }

    @Test
    void fault_320_headings_in_another_order_hold_for_the_rows_below_them() {
        Recorder read = read(HEAD
                + FIRST
                + HEAD.replace("billed_amount,paid_amount", "paid_amount,billed_amount")
                + SECOND.replace("400,320", "320,400"));

        assertThat(read.problems()).isEmpty();
        assertThat(lines(read)).containsExactly("97545 160.00 CO-45:40.00", "97546 320.00 CO-45:80.00");
    }

    @Test
    void fault_320_headings_that_lack_a_column_reject_what_stands_below_them() {
        Recorder read = read(HEAD + FIRST.replace("480", "160") + HEAD.replace("paid_amount", "Amt") + SECOND);

        assertThat(read.accepted()).isEqualTo(Money.of("160"));
        assertThat(read.rejectCodes()).containsExactly(ProblemCode.MISSING_COLUMN);
    }
}
