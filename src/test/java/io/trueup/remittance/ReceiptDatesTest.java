package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the payer received a bill and the clinic its explanation, as 835 files and tables say it. */
class ReceiptDatesTest {

    private static final String HEAD = "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,"
            + "service_date,procedure_code,billed_amount,paid_amount,bill_received_on,received_on\n";

    private static final ColumnMaps TOLD = ColumnMaps.NONE.on(LocalDate.of(2025, 4, 15));

    @TempDir
    Path folder;

    private static List<String> segments(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    /** A claim paid on 2025-03-20 for services of 2025-03-03 and 2025-03-05. */
    private Recorder claim(String version, List<String> ofClaim, List<String> behindLines) {
        List<String> all = new ArrayList<>(List.of("CLP*A1*1*200*160**WC*ICN1"));
        all.addAll(ofClaim);
        all.addAll(List.of("SVC*HC:97545:WH*100*80**1", "DTM*472*20250303", "CAS*CO*45*20"));
        all.addAll(List.of("SVC*HC:97546:WH*100*80**1", "DTM*472*20250305", "CAS*CO*45*20"));
        all.addAll(behindLines);
        return Recorder.of(TestFiles.write(
                folder,
                "test.835",
                Edi835.file()
                        .version(version)
                        .amount("160")
                        .segments(all.toArray(String[]::new))
                        .text()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # of the claim                         | behind its lines  | received   | said
            -                                      | -                 | -          | -
            DTM*050*20250307                       | -                 | 2025-03-07 | -
            NM1*QC*1*DOE*JO DTM*050*20250307       | -                 | 2025-03-07 | -
            DTM*232*20250303 DTM*050*20250307      | -                 | 2025-03-07 | -
            -                                      | DTM*050*20250307  | 2025-03-07 | -
            DTM*050*20250307*1200*CT               | -                 | 2025-03-07 | -
            DTM*050*202503071200                   | -                 | 2025-03-07 | -
            DTM*050*D8*20250307                    | -                 | 2025-03-07 | -
            DTP*050*D8*20250307                    | -                 | 2025-03-07 | -
            # of several the earliest that can be right
            DTM*050*20250310 DTM*050*20250307      | -                 | 2025-03-07 | -
            DTM*050*20250301 DTM*050*20250307      | -                 | 2025-03-07 | -
            DTM*050*20250310                       | DTM*050*20250307  | 2025-03-07 | -
            # no date costs the claim nothing
            DTM*050*                               | -                 | -          | -
            DTM*050*00000000                       | -                 | -          | -
            DTM*050*20251307                       | -                 | -          | 20251307
            DTM*050*SOON                           | -                 | -          | SOON
            DTM*050*SOON DTM*050*20250307          | -                 | 2025-03-07 | SOON
            # a day that cannot be right is kept, and said
            DTM*050*20250303                       | -                 | 2025-03-03 | -
            DTM*050*20250228                       | -                 | 2025-02-28 | bill received on 2025-02-28, before the service on 2025-03-03
            DTM*050*20250320                       | -                 | 2025-03-20 | -
            DTM*050*20250321                       | -                 | 2025-03-21 | bill received on 2025-03-21, after its payment on 2025-03-20
            """)
    void DTM_050_is_the_day_the_payer_received_the_bill(
            String ofClaim, String behindLines, String received, String said) {
        for (String version : List.of("005010X221A1", "004010X091")) {
            Recorder read = claim(version, segments(ofClaim), segments(behindLines));

            assertThat(String.valueOf(read.onlyClaim().received().bill())).isEqualTo(String.valueOf(received));
            assertThat(read.onlyClaim().lines()).hasSize(2);
            assertThat(read.problems())
                    .extracting(Problem::code, Problem::found)
                    .containsExactlyElementsOf(Stream.ofNullable(said)
                            .map(found -> tuple(ProblemCode.DOUBTFUL_RECEIPT, found))
                            .toList());
        }
    }

    @Test
    void a_day_that_is_no_date_has_its_place_and_a_file_says_it_once() {
        Recorder read = Recorder.of(TestFiles.write(
                folder,
                "test.835",
                Edi835.file()
                        .amount("160")
                        .segments("CLP*A1*1*100*80**WC*ICN1", "DTM*050*x", "SVC*HC:97545*100*80", "CAS*CO*45*20")
                        .segments("CLP*A2*1*100*80**WC*ICN2", "DTM*050*y", "SVC*HC:97545*100*80", "CAS*CO*45*20")
                        .text()));

        assertThat(read.claims()).hasSize(2);
        assertThat(read.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.place()).hasToString("test.835:10 (segment 10 DTM, element 02)"));
    }

    private Recorder table(String rows) {
        return Recorder.of(TestFiles.write(folder, "test.csv", HEAD + rows), TOLD);
    }

    private static String row(String trace, String day, String bill, String explanation) {
        return "TX," + trace + ",2025-03-20,160,A," + day + ",97545,80,80," + bill + "," + explanation + "\n";
    }

    private static List<String> received(Recorder read) {
        return read.claims().stream()
                .map(claim -> claim.lines().size() + " lines: "
                        + claim.received().bill() + " / " + claim.received().explanation())
                .toList();
    }

    @Test
    void a_table_may_say_both_days() {
        Recorder read =
                table(row("T1", "2025-03-03", "3/7/2025", "2025-03-25") + row("T1", "2025-03-05", "2025-03-07", ""));

        assertThat(read.problems()).isEmpty();
        assertThat(received(read)).containsExactly("2 lines: 2025-03-07 / 2025-03-25");
    }

    @Test
    void an_explanation_may_come_before_its_payment_and_the_earliest_day_counts() {
        Recorder read = table(row("T1", "2025-03-03", "", "2025-03-25") + row("T1", "2025-03-05", "", "2025-03-18"));

        assertThat(read.problems()).isEmpty();
        assertThat(received(read)).containsExactly("2 lines: null / 2025-03-18");
    }

    @Test
    void one_row_says_for_the_whole_payment_when_its_explanation_was_received() {
        Recorder read = table(row("T1", "2025-03-03", "", "")
                + row("T1", "2025-03-05", "", "2025-03-25").replace(",A,", ",B,")
                + row("T2", "2025-03-06", "", "").replace(",160,", ",80,"));

        assertThat(received(read))
                .containsExactly("1 lines: null / 2025-03-25", "1 lines: null / 2025-03-25", "1 lines: null / null");
    }

    @Test
    void bills_received_on_two_days_are_two_bills_also_under_one_number() {
        Recorder read = table(row("T1", "2025-03-03", "2025-03-07", "") + row("T1", "2025-03-10", "2025-03-14", ""));

        assertThat(received(read)).containsExactly("1 lines: 2025-03-07 / null", "1 lines: 2025-03-14 / null");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # bill      , explanation , problem          , found
            2025-02-28  , -           , DOUBTFUL_RECEIPT , 'bill received on 2025-02-28, before the service on 2025-03-03'
            2025-03-21  , -           , DOUBTFUL_RECEIPT , 'bill received on 2025-03-21, after its payment on 2025-03-20'
            -           , 2025-03-02  , DOUBTFUL_RECEIPT , 'explanation received on 2025-03-02, before the service on 2025-03-03'
            2025-04-16  , -           , BAD_DATE         , 2025-04-16
            -           , 2025-04-16  , BAD_DATE         , 2025-04-16
            -           , soon        , BAD_DATE         , soon
            """)
    void a_day_that_cannot_be_right_is_said_and_one_after_today_rejected_like_any_other(
            String bill, String explanation, ProblemCode problem, String found) {
        Recorder read =
                table(row("T1", "2025-03-03", bill == null ? "" : bill, explanation == null ? "" : explanation));

        assertThat(read.problems()).extracting(Problem::code, Problem::found).containsExactly(tuple(problem, found));
        assertThat(read.claims()).hasSize(problem == ProblemCode.BAD_DATE ? 0 : 1);
    }
}
