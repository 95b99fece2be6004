package io.trueup.remittance;

import static io.trueup.tabular.TestWorkbook.error;
import static io.trueup.tabular.TestWorkbook.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.codes.ClaimStatusCodes;
import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.TestWorkbook;
import io.trueup.tabular.TestWorkbook.Raw;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell of a remittance table means when it is written otherwise than by a careful clerk. */
class TableCellsTest {

    private static final String HEAD = "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,"
            + "claim_number,service_date,procedure_code,billed_amount,paid_amount,patient_name,claim_status,units\n";

    @TempDir
    Path folder;

    private Recorder read(String row) {
        return read(row, ColumnMaps.NONE);
    }

    private Recorder read(String row, ColumnMaps told) {
        return Recorder.of(TestFiles.write(folder, "test.csv", HEAD + row + "\n"), told);
    }

    private static String row(String control, String claim, String code, String paid) {
        return "TX,T1,2025-03-20,80," + control + "," + claim + ",2025-03-03," + code + ",100," + paid
                + ",\"DOE, JANE\",1.0,1.0";
    }

    /** One row of a workbook whose cells under control number, claim number and service date are given. */
    private Recorder readWorkbook(Object control, Object claim, Object date) {
        List<Object> cells = List.of(
                "TX",
                "T1",
                "2025-03-20",
                80,
                control,
                claim,
                date,
                97545,
                100,
                80,
                "DOE, JANE",
                1,
                number("1", "0.00"));
        return Recorder.of(TestFiles.write(
                folder,
                "test.xlsx",
                TestWorkbook.of()
                        .sheet("One", List.of(List.of((Object[]) HEAD.strip().split(",")), cells))
                        .bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80\u00A0", "\u202F80.00", "\u200B80", "\uFEFF$80.00", "$\u00A080", "80.00_x000D_"})
    void what_nobody_sees_beside_an_amount_does_no_harm(String paid) {
        Recorder read = read(row("\u00A0A\u200B", "C1\u00A0", "97545", paid));

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.onlyClaim().patientControlNumber()).isEqualTo("A");
        assertThat(read.onlyClaim().claimNumber()).isEqualTo("C1");
    }

    @Test
    void a_name_in_one_column_and_numbers_of_a_data_frame_are_read() {
        ClaimPayment claim = read(row("A", "C1", "97545.0", "80.0")).onlyClaim();

        assertThat(claim.patient()).isEqualTo(new PersonName("DOE", "JANE"));
        assertThat(claim.status()).isEqualTo("1");
        assertThat(claim.lines().get(0).adjudicated().code()).isEqualTo("97545");
    }

    @ParameterizedTest
    @CsvSource({
        "97545,97545,''",
        "97545-WH,97545,WH",
        "97545 WH,97545,WH",
        "97545WH,97545,WH",
        "97545-WH-CA,97545,WH CA",
        "97545:WH:59,97545,WH 59",
        "97545WHCA,97545,WH CA",
        "HC:97545:WH,97545,WH",
        "CPT 97546,97546,''",
        "97545 (WH),97545,WH",
        "97545 - Work hardening,97545,''",
        "w0620,W0620,''",
        "WC007,WC007,''",
        "G0283,G0283,''",
        "0420,0420,''",
        "ODD1234,ODD1234,''"
    })
    void a_procedure_code_is_read_with_its_modifiers(String cell, String code, String modifiers) {
        Recorder read = read(row("A", "C1", cell, "80"), ColumnMaps.NONE.withCodes(Set.of("ODD1234")));

        assertThat(read.problems()).isEmpty();
        Procedure procedure = read.onlyClaim().lines().get(0).adjudicated();
        assertThat(procedure.code()).isEqualTo(code);
        assertThat(String.join(" ", procedure.modifiers())).isEqualTo(modifiers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9754",
                "975455",
                "975O5",
                "9754S",
                "97545 97546",
                "97545/97546",
                "Work hardening",
                "97545 1",
                "97545,0",
                "-",
                "WORKH",
                "1.2E+5"
            })
    void a_procedure_code_that_cannot_be_read_is_a_reject(String cell) {
        Recorder read = read(row("A", "C1", "\"" + cell + "\"", "80"));

        assertThat(read.rejectCodes()).containsExactly(ProblemCode.BAD_CODE);
        assertThat(read.rejected()).isEqualTo(Money.of("80"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#REF!",
                "#VALUE!",
                "#NAME?",
                "#DIV/0!",
                "#NULL!",
                "#NUM!",
                "#####",
                "1.2E+10",
                "-1.2E-3",
                "10012.0",
                "20250012.00",
                "12-Mar",
                "Mar-12"
            })
    void fault_69_error_cells_and_damaged_numbers_identify_nothing(String damaged) {
        assertThat(read(row(damaged, "C1", "97545", "80")).rejectCodes()).containsExactly(ProblemCode.NUMBER_DAMAGED);
        assertThat(read(row("A", damaged, "97545", "80")).rejectCodes()).containsExactly(ProblemCode.NUMBER_DAMAGED);
    }

    @Test
    void fault_402_what_a_data_frame_makes_of_a_number_may_have_lost_its_zeros() {
        assertThat(read(row("10012.0", "C1", "97545", "80")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.NUMBER_DAMAGED);
                    assertThat(problem.toDo()).contains("zeros before them");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "UNKNOWN", "N/A", "TBD", "0", "-", "?"})
    void fault_69_a_placeholder_is_kept_for_people_to_see(String placeholder) {
        Recorder read = read(row("A", placeholder, "97545", "80"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.onlyClaim().claimNumber()).isEqualTo(placeholder);
    }

    @Test
    void an_identifier_is_what_a_person_sees_in_the_cell() {
        ClaimPayment claim = readWorkbook(number("451", "000000"), number("778", "\"WC-\"0000"), 45719)
                .onlyClaim();

        assertThat(claim.patientControlNumber()).isEqualTo("000451");
        assertThat(claim.claimNumber()).isEqualTo("WC-0778");
    }

    @ParameterizedTest
    @CsvSource({
        "123456789,000-00-0000,123-45-6789",
        "1234,00\\-0000,00-1234",
        "77,0000\"-TX\",0077-TX",
        "451,General,451",
        "1234,'#,##0',1234",
        "1234,0.00,1234",
        "1234,0;-0;;@,1234",
        "7,'_(* #_)',7"
    })
    void a_number_format_shows_digits_where_it_has_places_for_them(String number, String format, String shown) {
        assertThat(readWorkbook(number(number, format), "C1", 45719).onlyClaim().patientControlNumber())
                .isEqualTo(shown);
    }

    @Test
    void an_error_cell_and_a_number_that_became_a_date_are_damaged() {
        assertThat(readWorkbook(error("#N/A"), "C1", 45719).rejectCodes()).containsExactly(ProblemCode.NUMBER_DAMAGED);
        assertThat(readWorkbook("A", number("45728", "d-mmm"), 45719).rejectCodes())
                .containsExactly(ProblemCode.NUMBER_DAMAGED);
        Raw neverCalculated = new Raw("n", "</v><f>B2</f><v>", "");
        assertThat(readWorkbook(neverCalculated, "C1", 45719).rejectCodes())
                .containsExactly(ProblemCode.NUMBER_DAMAGED);
        assertThat(readWorkbook("A", "C1", neverCalculated).rejectCodes()).containsExactly(ProblemCode.BAD_DATE);
        assertThat(readWorkbook(number("1234567890123456", "0"), "C1", 45719).rejectCodes())
                .containsExactly(ProblemCode.NUMBER_DAMAGED);
    }

    @Test
    void a_date_may_be_a_serial_a_date_cell_or_a_day_in_digits() {
        for (Object date : List.of(
                45719,
                number("45719.75", "m/d/yyyy"),
                20250303,
                new Raw("d", "2025-03-03T00:00:00", "yyyy-mm-dd h:mm:ss"),
                new Raw("d", "2025-03-03", ""),
                new Raw("str", "3/3/2025", ""))) {
            assertThat(readWorkbook("A", "C1", date).onlyClaim().lines().get(0).dates())
                    .as("%s", date)
                    .isEqualTo(DateRange.day(LocalDate.of(2025, 3, 3)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',1",
        "1.0,1",
        "01,1",
        "22 - Reversal,22",
        "Reversal of Previous Payment,22",
        "Processed as Secondary,2",
        "denied,4",
        "Voided,22",
        "in-process,5",
        "Odd,Odd"
    })
    void a_status_is_read_by_its_number_or_its_name(String cell, String status) {
        assertThat(StatusCell.of(cell, ClaimStatusCodes.standard())).isEqualTo(status);
    }

    @Test
    void fault_60_a_date_after_today_is_rejected() {
        LocalDate day = LocalDate.of(2025, 3, 20);
        String row = row("A", "C1", "97545", "80");

        assertThat(read(row, ColumnMaps.NONE.on(day)).problems()).isEmpty();
        assertThat(read(row, ColumnMaps.NONE.on(day.minusDays(1))).rejects())
                .extracting(Problem::code, p -> p.place().spot(), Problem::expected)
                .containsExactly(
                        tuple(ProblemCode.BAD_DATE, "column payment_date", "a date not after today, 2025-03-19"));
        assertThat(read(row.replace("2025-03-03", "2052-03-03"), ColumnMaps.NONE.on(day))
                        .rejectCodes())
                .containsExactly(ProblemCode.BAD_DATE);
    }

    @Test
    void a_date_with_two_readings_is_rejected_and_says_which() {
        assertThat(read(row("A", "C1", "97545", "80").replace("2025-03-03", "04.03.2025"))
                        .rejects())
                .singleElement()
                .satisfies(p -> assertThat(p.expected()).contains("2025-04-03 or 2025-03-04"));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1_200, 30_000})
    void fault_72_an_identifier_of_any_length_is_rejected_and_named(int length) {
        String row = row("A", "C1", "97545", "80");
        for (String cell : List.of("TX", "T1", "A", "C1")) {
            assertThat(read(row.replace("," + cell + ",", "," + "9".repeat(length) + ",")
                                    .replaceFirst("^" + cell + ",", "9".repeat(length) + ","))
                            .rejectCodes())
                    .as(cell)
                    .containsExactly(ProblemCode.TOO_LONG);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999.99", "1000000000", "-1000000000.00"})
    void fault_73_an_amount_beyond_any_payment_is_rejected(String amount) {
        assertThat(read(row("A", "C1", "97545", amount)).rejectCodes()).containsExactly(ProblemCode.BAD_AMOUNT);
    }

    @Test
    void fault_74_control_characters_reach_nothing_behind_the_reader() {
        Recorder read = read(
                row("A\u0000_x0000_\u0007", "_x001F_C1\u001B", "97545", "80").replace("JANE", "JA\u0000NE"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.onlyClaim().patientControlNumber()).isEqualTo("A");
        assertThat(read.onlyClaim().claimNumber()).isEqualTo("C1");
        assertThat(read.onlyClaim().patient().first()).isEqualTo("JA\uFFFDNE");
        assertThat(readWorkbook("A1_x000D_", "C1", 45719).onlyClaim().patientControlNumber())
                .isEqualTo("A1");
        assertThat(readWorkbook("A_x0000_1", "C1", 45719).rejectCodes()).containsExactly(ProblemCode.NUMBER_DAMAGED);
        assertThat(read(row("A", "C1", "97545", "8\u00070")).rejectCodes()).containsExactly(ProblemCode.BAD_AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-03-03", "1899-12-31", "9999-12-31", "2101-01-01", "1925-03-03"})
    void fault_89_a_date_of_another_age_is_rejected(String date) {
        assertThat(read(row("A", "C1", "97545", "80").replace("2025-03-03", date))
                        .rejectCodes())
                .containsExactly(ProblemCode.BAD_DATE);
    }

    @Test
    void text_kept_from_becoming_a_number_is_that_text() {
        Recorder read = read(row("\"=\"\"000451\"\"\"", "'00077", "97545", "80"));

        assertThat(read.onlyClaim().patientControlNumber()).isEqualTo("000451");
        assertThat(read.onlyClaim().claimNumber()).isEqualTo("00077");
    }
}
