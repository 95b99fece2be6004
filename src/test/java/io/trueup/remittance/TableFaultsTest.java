package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FAULTS.md rows 31-36 and 39 for the table form of a remittance. */
class TableFaultsTest {

    private static final String HEAD =
            "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,claim_number,service_date,"
                    + "procedure_code,billed_amount,paid_amount,adjustments\n";

    @TempDir
    Path folder;

    private Recorder read(String text) {
        return Recorder.of(TestFiles.write(folder, "test.csv", text));
    }

    private static String row(String control, String date, String paid) {
        return "TXMUT,T1,2025-03-20,100.00," + control + ",C1," + date + ",97545,100.00," + paid + ",\n";
    }

    // 31

    @Test
    void a_missing_required_column_rejects_the_file_and_names_the_nearest_heading_found() {
        Recorder read = read(HEAD.replace("paid_amount", "Amt Paid").replace("billed_amount", "billed")
                + row("A", "2025-03-03", "1"));

        assertThat(read.payments()).isEmpty();
        assertThat(read.rejects())
                .extracting(Problem::code, p -> p.place().spot(), Problem::found)
                .containsExactly(
                        tuple(ProblemCode.MISSING_COLUMN, "column billed_amount", "nearest heading: billed"),
                        tuple(ProblemCode.MISSING_COLUMN, "column paid_amount", "nearest heading: Amt Paid"));
    }

    @Test
    void headings_may_come_in_any_order_and_case_with_blanks_or_hyphens() {
        Recorder read = read(
                "Paid Amount,BILLED_AMOUNT,procedure-code,Service Date,Patient Control Number,Payment Amount, payment date ,payment_trace,Payer_ID\n"
                        + "80,100,97545,3/3/2025,A,80,3/20/2025,T1,TXMUT\n");

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_payers_own_headings_are_mapped_for_the_files_they_are_meant_for() {
        String text = HEAD.replace("patient_control_number", "Bill ID").replace("service_date", "DOS")
                + row("A", "2025-03-03", "80");
        ColumnMaps maps = new ColumnMaps(List.of(
                ColumnMap.of("jopari-*.csv", Map.of("Bill ID", "patient_control_number", "DOS", "service_date"))));

        assertThat(Recorder.of(TestFiles.write(folder, "jopari-1.csv", text), maps)
                        .accepted())
                .isEqualTo(Money.of("80"));
        assertThat(Recorder.of(TestFiles.write(folder, "other.csv", text), maps).rejectCodes())
                .containsExactly(ProblemCode.MISSING_COLUMN);
    }

    @Test
    void an_unknown_column_is_named_once_and_ignored() {
        Recorder read = read(HEAD.replace("\n", ",colour,\n")
                + row("A", "2025-03-03", "80").replace("\n", ",red,\n")
                + row("B", "2025-03-03", "20").replace("\n", ",red,\n"));

        assertThat(read.accepted()).isEqualTo(Money.of("100"));
        assertThat(read.problems())
                .singleElement()
                .extracting(Problem::code, Problem::found)
                .containsExactly(ProblemCode.UNKNOWN_COLUMN, "colour");
    }

    // 32

    @Test
    void a_heading_that_stands_twice_rejects_the_file() {
        Recorder read = read(HEAD.replace("adjustments", "Paid-Amount") + row("A", "2025-03-03", "80"));

        assertThat(read.rejectCodes()).containsExactly(ProblemCode.DUPLICATE_COLUMN);
        assertThat(read.payments()).isEmpty();
    }

    // 33

    @Test
    void a_row_with_more_cells_than_headings_is_rejected_alone() {
        Recorder read = read(HEAD
                + row("A", "2025-03-03", "80")
                + row("B", "2025-03-03", "1,000.00")
                + row("C", "2025-03-03", "20"));

        assertThat(read.accepted()).isEqualTo(Money.of("100"));
        assertThat(read.rejects())
                .singleElement()
                .extracting(Problem::code, p -> p.place().line())
                .containsExactly(ProblemCode.RAGGED_ROW, 3L);
    }

    @Test
    void an_unclosed_quote_costs_its_own_line_only() {
        Recorder read = read(
                HEAD + row("A", "2025-03-03", "80") + row("\"B", "2025-03-03", "5") + row("\"C\"", "2025-03-03", "20"));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A", "C");
        assertThat(read.rejects())
                .singleElement()
                .extracting(Problem::code, p -> p.place().line())
                .containsExactly(ProblemCode.UNCLOSED_QUOTE, 3L);
    }

    @Test
    void a_quoted_cell_may_hold_line_ends_commas_and_quotes_and_lines_are_counted_on() {
        Recorder read = read(HEAD + row("\"A\n1, \"\"x\"\"\"", "2025-03-03", "80") + row("B", "nonsense", "20"));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A\n1, \"x\"");
        assertThat(read.rejects().get(0).place().line()).isEqualTo(4);
    }

    @Test
    void blank_rows_and_windows_line_ends_do_no_harm() {
        Recorder read =
                read(("\n" + HEAD + "\n,,,,,,,,,,\n" + row("A", "2025-03-03", "80") + "\n").replace("\n", "\r\n"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).isEmpty();
    }

    // 34

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-03",
                "3/3/2025",
                "03/03/2025",
                "2025-3-3",
                "3/3/25",
                "03.03.2025",
                "20250303",
                "03032025",
                "2025-03-03 00:00:00",
                "2025-03-03T00:00:00",
                "2025-03-03T00:00:00.000Z",
                "3/3/2025 12:00:00 AM",
                "3-Mar-2025",
                "3-Mar-25",
                "2025/03/03",
                "3-3-2025",
                "45719",
                "03/03/2025 - 03/03/2025"
            })
    void a_date_is_read_as_people_write_it(String date) {
        assertThat(read(HEAD + row("A", date, "80")).onlyClaim().lines().get(0).dates())
                .isEqualTo(DateRange.day(LocalDate.of(2025, 3, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/30/2025",
                "0025-03-03",
                "03/13",
                "2025-13-01",
                "31925",
                "03/03/2025 - soon",
                "03.04.2025",
                "yesterday",
                "2101-01-01"
            })
    void a_bad_date_rejects_its_row_alone_with_its_money(String date) {
        Recorder read = read(HEAD + row("A", date, "80") + row("B", "2025-03-03", "20"));

        assertThat(read.accepted()).isEqualTo(Money.of("20"));
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BAD_DATE);
            assertThat(problem.place()).hasToString("test.csv:2 (column service_date)");
            assertThat(problem.found()).isEqualTo(date);
            assertThat(problem.amount()).isEqualTo(Money.of("80"));
        });
    }

    // 35

    @ParameterizedTest
    @CsvSource(
            value = {
                "80;80.00",
                "$80;80.00",
                "\"$1,234.50\";1234.50",
                "-1.00;-1.00",
                "(1.00);-1.00",
                "\"($1,000)\";-1000.00",
                "-$5;-5.00",
                "$-5;-5.00",
                ".5;0.50",
                "USD 1234.50;1234.50",
                "5 USD;5.00",
                "US$5.00;5.00",
                "5.00$;5.00",
                "\u20135.00;-5.00",
                "-;0.00",
                " $ -   ;0.00",
                "\"5,00\";5.00",
                "\"1.234,50\";1234.50",
                "\"(1.234,50)\";-1234.50"
            },
            delimiter = ';',
            quoteCharacter = '^')
    void money_is_read_as_people_write_it(String text, String dollars) {
        assertThat(read(HEAD + row("A", "2025-03-03", text)).accepted()).hasToString(dollars);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"80%", "1E3", "8O", "1.005", "\"1,2,3\"", "\"1,2\"", "12345678901234567890", "EUR 5", "--", "$"})
    void what_is_no_money_rejects_its_row_alone(String text) {
        Recorder read = read(HEAD + row("A", "2025-03-03", text) + row("B", "2025-03-03", "20"));

        assertThat(read.accepted()).isEqualTo(Money.of("20"));
        assertThat(read.rejectCodes()).containsExactly(ProblemCode.BAD_AMOUNT);
    }

    @Test
    void a_bad_row_reports_all_its_bad_cells_and_its_money_once() {
        Recorder read = read(HEAD + "TXMUT,T1,2025-03-20,100,,,2/30/2025,97545,x,80,see letter\n");

        assertThat(read.rejectCodes())
                .containsExactly(
                        ProblemCode.MISSING_VALUE,
                        ProblemCode.BAD_ADJUSTMENT,
                        ProblemCode.BAD_DATE,
                        ProblemCode.BAD_AMOUNT);
        assertThat(read.rejected()).isEqualTo(Money.of("80"));
        assertThat(read.payments()).isEmpty();
    }

    // 36

    @Test
    void a_payment_whose_rows_give_different_amounts_is_rejected_and_no_half_of_it_is_kept() {
        Recorder read = read(HEAD
                + row("A", "2025-03-03", "80")
                + row("B", "2025-03-03", "20").replace("100.00,B", "90.00,B")
                + row("C", "2025-03-03", "7").replace("T1", "T2"));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("C");
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.PAYMENT_AMOUNT_DIFFERS);
            assertThat(problem.place()).hasToString("test.csv:3 (column payment_amount)");
            assertThat(problem.found()).isEqualTo("100.00 and 90.00");
            assertThat(problem.amount()).isEqualTo(Money.of("100"));
        });
    }

    // 389

    @Test
    void fault_389_a_payment_below_zero_of_a_charge_above_zero_has_two_readings() {
        String head = HEAD.replace("patient_control_number", "claim_status,patient_control_number");
        String row = "TXMUT,T1,2025-03-20,-320.00,%s,A,C1,2025-03-03,97545,%s,-160.00,\n";
        Recorder read = read(
                head + row.formatted("", "200.00") + row.formatted("", "200.00").replace("97545", "97546"));

        assertThat(read.rejectCodes()).containsExactly(ProblemCode.PAID_BELOW_ZERO, ProblemCode.PAID_BELOW_ZERO);
        assertThat(read.payments()).isEmpty();
        assertThat(read(head + row.formatted("22", "-200.00")).problems()).isEmpty();
        assertThat(read(head + row.formatted("", "-200.00")).problems()).isEmpty();
        assertThat(read(head + row.formatted("22", "200.00")).rejectCodes()).isEmpty();
    }

    @Test
    void fault_389_payments_below_zero_are_turned_where_the_check_is_their_sum_only_so() {
        String row = "TXMUT,T1,2025-03-20,320.00,A,C1,2025-03-03,97545,200.00,-160.00,%s\n";
        Recorder read =
                read(HEAD + row.formatted("CO-45") + row.formatted("CO-45:-40").replace("97545", "97546"));

        assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAID_SIGN_TURNED);
        assertThat(read.accepted()).isEqualTo(Money.of("320"));
        assertThat(read.onlyClaim().lines())
                .allSatisfy(line -> assertThat(line.difference()).isEqualTo(Money.ZERO));
    }

    // 39

    @Test
    void a_number_keeps_its_leading_zeros_and_all_its_digits() {
        Recorder read = read(HEAD + row("000123", "2025-03-03", "80").replace(",C1,", ",123456789012345678,"));

        assertThat(read.onlyClaim().patientControlNumber()).isEqualTo("000123");
        assertThat(read.onlyClaim().claimNumber()).isEqualTo("123456789012345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2E+10", "1E+15", "1.23457e+17", "1.2E10"})
    void a_number_that_a_spreadsheet_rounded_is_rejected(String damaged) {
        Recorder read = read(HEAD + row("A", "2025-03-03", "80").replace(",C1,", "," + damaged + ","));

        assertThat(read.rejectCodes()).containsExactly(ProblemCode.NUMBER_DAMAGED);
        assertThat(read.rejected()).isEqualTo(Money.of("80"));
    }

    // 40

    @Test
    void text_that_begins_like_a_formula_is_kept_as_text() {
        assertThat(read(HEAD + row("=1+1", "2025-03-03", "80")).onlyClaim().patientControlNumber())
                .isEqualTo("=1+1");
    }

    @Test
    void rows_of_one_claim_side_by_side_are_one_claim_and_a_payment_apart_is_begun_again() {
        Recorder read = read(HEAD
                + row("A", "2025-03-03", "10")
                + row("A", "2025-03-04", "20")
                + row("B", "2025-03-03", "5").replace("T1", "T2")
                + row("A", "2025-03-05", "30"));

        assertThat(read.claims())
                .extracting(claim -> claim.lines().size(), ClaimPayment::charge, ClaimPayment::paid)
                .containsExactly(
                        tuple(2, Money.of("200"), Money.of("30")),
                        tuple(1, Money.of("100"), Money.of("5")),
                        tuple(1, Money.of("100"), Money.of("30")));
        assertThat(read.claims().get(0).lines()).extracting(ServiceLine::number).containsExactly(1, 2);
        assertThat(read.payments().get(2).payment())
                .isEqualTo(read.payments().get(0).payment());
    }

    @Test
    void adjustments_remarks_and_modifiers_are_lists_in_a_cell() {
        ClaimPayment claim = read(HEAD.replace(
                                "\n", ",remark_codes,modifiers,claim_status,units,allowed_amount,patient_last_name\n")
                        + "TXMUT,T1,2025-03-20,100,A,C1,2025-03-03,97545,1100,18,\"CO-45: $1,072.00 ; PI-P12:10.00\",N706;M127,wh:CA,4,1.5,90,DOE\n")
                .onlyClaim();

        ServiceLine line = claim.lines().get(0);
        assertThat(line.adjustments())
                .containsExactly(
                        new Adjustment("CO", "45", Money.of("1072")), new Adjustment("PI", "P12", Money.of("10")));
        assertThat(line.remarkCodes()).containsExactly("N706", "M127");
        assertThat(line.adjudicated()).isEqualTo(new Procedure("", "97545", List.of("WH", "CA")));
        assertThat(line.allowed()).isEqualTo(Money.of("90"));
        assertThat(line.units()).hasToString("1.5");
        assertThat(claim.status()).isEqualTo("4");
        assertThat(claim.patient().last()).isEqualTo("DOE");
    }

    @Test
    void a_line_whose_adjustments_do_not_add_up_is_kept_with_a_notice() {
        Recorder read = read(HEAD + row("A", "2025-03-03", "80").replace(",\n", ",CO-45:19\n"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.codes()).containsExactly(ProblemCode.NOT_BALANCED);
    }
}
