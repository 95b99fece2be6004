package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.BillRecorder;
import io.trueup.bill.BilledLine;
import io.trueup.source.Problem;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FAULTS.md 286: lines of tables that are for several days. */
class ServiceDaysTest {

    private static final String PAID = "payer_id,payment_trace,payment_date,payment_amount,claim_number,procedure_code,"
            + "billed_amount,paid_amount,service_date,service_date_to\nTM,T1,2025-03-20,80,C1,97545,100,80,";
    private static final String BILLED = "payer_id,claim_number,procedure_code,billed_amount,sent_on,service_date,"
            + "service_date_to\nTM,C1,97545,100,2025-03-20,";
    private static final ColumnMaps TODAY = ColumnMaps.NONE.on(LocalDate.of(2025, 3, 31));

    @TempDir
    private Path folder;

    private Recorder remittance(String first, String last) {
        return Recorder.of(TestFiles.write(folder, "paid.csv", PAID + first + "," + last + "\n"), TODAY);
    }

    private BillRecorder bills(String first, String last) {
        return BillRecorder.of(TestFiles.write(folder, "billed.csv", BILLED + first + "," + last + "\n"), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "3/10/2025,3/12/2025,2025-03-10 to 2025-03-12",
        "3/10/2025,3/10/2025,2025-03-10",
        "3/10/2025,'',2025-03-10",
        "3/10/2025,N/A,2025-03-10",
        "3/10/2025 - 3/12/2025,'',2025-03-10 to 2025-03-12",
        "03/10/25-03/12/25,'',2025-03-10 to 2025-03-12",
        "2025-03-10 to 2025-03-12,2025-03-12,2025-03-10 to 2025-03-12",
        "20250310-20250312,'',2025-03-10 to 2025-03-12",
        "10-Mar-2025 thru 12-Mar-2025,'',2025-03-10 to 2025-03-12",
        "03/10/2025-03/10/2025,'',2025-03-10"
    })
    void fault_286_a_line_of_a_table_has_all_its_days(String first, String last, String days) {
        Recorder paid = remittance(first, last);
        BillRecorder billed = bills(first, last);

        assertThat(paid.problems()).isEmpty();
        assertThat(billed.problems()).isEmpty();
        List<String> read = paid.onlyClaim().lines().stream()
                .map(line -> Objects.requireNonNull(line.dates()).words())
                .toList();
        assertThat(read).containsExactly(days);
        assertThat(billed.only().lines())
                .extracting(BilledLine::dates)
                .extracting(DateRange::words)
                .containsExactly(days);
    }

    @ParameterizedTest
    @CsvSource({
        "3/12/2025,3/10/2025,DATES_REVERSED,service_date_to",
        "3/12/2025 - 3/10/2025,'',DATES_REVERSED,service_date",
        "3/10/2025,4/2/2025,BAD_DATE,service_date_to",
        "3/10/2025 - 4/2/2025,'',BAD_DATE,service_date",
        "3/10/2025 - 3/12/2025,3/13/2025,BAD_DATE,service_date_to",
        "3/10/2023,3/12/2025,BAD_DATE,service_date_to",
        "3/10/2025,soon,BAD_DATE,service_date_to",
        "031025-031225,'',BAD_DATE,service_date"
    })
    void fault_286_days_that_cannot_be_meant_reject_their_row(String first, String last, String code, String place) {
        Recorder paid = remittance(first, last);
        BillRecorder billed = bills(first, last);

        assertThat(paid.payments()).isEmpty();
        assertThat(billed.bills()).isEmpty();
        for (Problem problem : List.of(paid.problems().get(0), billed.problems().get(0))) {
            assertThat(problem.code()).hasToString(code);
            assertThat(problem.place().subject()).isEqualTo(place);
            assertThat(problem.place().line()).isEqualTo(2);
        }
    }
}
