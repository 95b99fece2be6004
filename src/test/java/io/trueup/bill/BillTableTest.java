package io.trueup.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.bill.Bill.Form;
import io.trueup.bill.Bill.Frequency;
import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.TestWorkbook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FAULTS.md 103: bills of a table, one row per service line. */
class BillTableTest {

    private static final String HEAD =
            "patient_control_number,claim_number,payer_id,patient_last_name,patient_first_name,service_date,procedure_code,"
                    + "modifiers,units,billed_amount,sent_on,frequency,payer_claim_number,authorization_number\n";

    @TempDir
    Path folder;

    private BillRecorder read(String... rows) {
        return BillRecorder.of(
                TestFiles.write(folder, "bills.csv", HEAD + String.join("\n", rows) + "\n"),
                ColumnMaps.NONE.on(LocalDate.of(2025, 6, 1)));
    }

    @Test
    void rows_that_stand_together_are_one_bill() {
        BillRecorder read = read(
                "A1,WC-1,TXMUT,DOE,JANE,3/3/2025,97545,WH:CA,1,150.00,2025-03-10,,,",
                "A1,WC-1,TXMUT,,,2025-03-03,97546,WH CA,4,140,3/10/2025,1,,AUTH1");

        assertThat(read.problems()).isEmpty();
        assertThat(read.only())
                .isEqualTo(new Bill(
                        "TXMUT",
                        "",
                        List.of("TXMUT"),
                        "A1",
                        List.of("WC-1"),
                        new PersonName("DOE", "JANE"),
                        1,
                        Frequency.ORIGINAL,
                        "",
                        "AUTH1",
                        LocalDate.of(2025, 3, 10),
                        Money.of("290.00"),
                        Bill.Sending.UNKNOWN,
                        Form.TABLE,
                        List.of(line(1, "97545", "150.00", "1"), line(2, "97546", "140.00", "4")),
                        read.only().place()));
        assertThat(read.only().place().line()).isEqualTo(2);
    }

    private static BilledLine line(int number, String code, String charge, String units) {
        return new BilledLine(
                number,
                code,
                List.of("WH", "CA"),
                Money.of(charge),
                new BigDecimal(units),
                DateRange.day(LocalDate.of(2025, 3, 3)));
    }

    @Test
    void another_number_payer_day_of_sending_frequency_or_payers_number_is_another_bill() {
        String row = "A1,WC-1,TXMUT,DOE,JANE,2025-03-03,97545,WH,1,150.00,2025-03-10,1,ICN,";
        BillRecorder read = read(
                row,
                row,
                row.replace("A1", "A2"),
                row.replace("TXMUT", "OTHER"),
                row.replace("2025-03-10", "2025-03-11"),
                row.replace(",1,ICN", ",7,ICN"),
                row.replace("ICN", "ICN2"),
                row);

        assertThat(read.bills()).extracting(bill -> bill.lines().size()).containsExactly(2, 1, 1, 1, 1, 1, 1);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_bill_without_a_control_number_goes_by_its_claim_number() {
        BillRecorder read = read(
                ",WC-1,TXMUT,DOE,JANE,2025-03-03,97545,,,150.00,2025-03-10,,,",
                ",WC-1,TXMUT,ROE,ANN,2025-03-03,97545,,,150.00,2025-03-10,,,",
                ",,TXMUT,ROE,ANN,2025-03-03,97545,,,150.00,2025-03-10,,,");

        assertThat(read.bills())
                .extracting(Bill::patientControlNumber, bill -> bill.patient().last())
                .containsExactly(tuple("WC-1", "DOE"), tuple("WC-1", "ROE"));
        assertThat(read.onlyProblem().code()).isEqualTo(ProblemCode.MISSING_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "'',ORIGINAL",
        "1,ORIGINAL",
        "Original,ORIGINAL",
        "7,REPLACEMENT",
        "corrected,REPLACEMENT",
        "Replacement,REPLACEMENT",
        "8,VOID",
        "VOID,VOID"
    })
    void a_frequency_is_a_code_or_a_word(String cell, Frequency frequency) {
        assertThat(read("A1,,TXMUT,,,2025-03-03,97545,,,150,2025-03-10," + cell + ",,")
                        .only()
                        .frequency())
                .isEqualTo(frequency);
        assertThat(Bills.TABLE.column("frequency").orElseThrow().takes(cell.isEmpty() ? "1" : cell))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "97545,WH:CA,97545 WH CA",
        "97545,WH CA,97545 WH CA",
        "97545,'WH,CA',97545 WH CA",
        "97545-WH,,97545 WH",
        "97545-WH,WH CA,97545 WH CA",
        "HC:97545:WC,,97545 WC",
        "97545 - Work hardening,,97545",
        "W0620,,W0620"
    })
    void codes_and_modifiers_are_read_as_in_remittances(String code, String modifiers, String read) {
        String cell = modifiers == null ? "" : "\"" + modifiers + "\"";
        BilledLine line = read("A1,,TXMUT,,,2025-03-03," + code + "," + cell + ",,150,2025-03-10,,,")
                .only()
                .lines()
                .get(0);

        assertThat((line.code() + " " + String.join(" ", line.modifiers())).strip())
                .isEqualTo(read);
        assertThat(line.units()).isEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'A1,,TXMUT,,,2025-06-02,97545,,1,150,2025-06-01,,,',BAD_DATE,service_date",
        "'A1,,TXMUT,,,2025-03-03,97545,,1,150,2025-06-02,,,',BAD_DATE,sent_on",
        "'A1,,TXMUT,,,2025-03-03,97545,,1,150,,,,',MISSING_VALUE,sent_on",
        "'A1,,,,,2025-03-03,97545,,1,150,2025-03-10,,,',MISSING_VALUE,payer_id",
        "'A1,,TXMUT,,,2025-03-03,97545 97546,,1,150,2025-03-10,,,',BAD_CODE,procedure_code",
        "'A1,,TXMUT,,,2025-03-03,97545,,one,150,2025-03-10,,,',BAD_NUMBER,units",
        "'A1,,TXMUT,,,2025-03-03,97545,,-1,150,2025-03-10,,,',BAD_NUMBER,units",
        "'A1,,TXMUT,,,2025-03-03,97545,,1,(150),2025-03-10,,,',BAD_AMOUNT,billed_amount",
        "'A1,,TXMUT,,,2025-03-03,97545,,1,150,2025-03-10,5,,',BAD_WORD,frequency",
        "'1.2E+10,,TXMUT,,,2025-03-03,97545,,1,150,2025-03-10,,,',NUMBER_DAMAGED,patient_control_number"
    })
    void a_row_with_something_wrong_is_rejected_and_the_others_are_kept(String row, ProblemCode code, String column) {
        String good = "A1,,TXMUT,,,2025-03-03,97545,,1,150,2025-03-10,,,";
        BillRecorder read = read(good, row, good);

        assertThat(read.only().lines()).hasSize(2);
        Problem problem = read.onlyProblem();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place().subject()).isEqualTo(column);
        assertThat(problem.place().line()).isEqualTo(3);
    }

    @Test
    void a_bill_that_stands_on_two_sheets_counts_once() {
        List<Object> head = List.of(
                "patient_control_number",
                "payer_id",
                "patient_name",
                "service_date",
                "procedure_code",
                "billed_amount",
                "sent_on");
        List<Object> first = List.of("A1", "TXMUT", "DOE, JANE", "2025-03-03", "97545", "150", "2025-03-10");
        List<Object> second = List.of("A2", "TXMUT", "ROE, ANN", "2025-03-04", "97545", "150", "2025-03-10");
        byte[] workbook = TestWorkbook.of()
                .sheet("All", List.of(head, first, second))
                .sheet("March", List.of(head, second))
                .bytes();
        BillRecorder read = BillRecorder.of(TestFiles.write(folder, "bills.xlsx", workbook));

        assertThat(read.numbers()).containsExactly("A1", "A2");
        assertThat(read.bills().get(0).patient()).isEqualTo(new PersonName("DOE", "JANE"));
        assertThat(read.codes()).containsExactly(ProblemCode.DUPLICATE_ROW);
    }
}
