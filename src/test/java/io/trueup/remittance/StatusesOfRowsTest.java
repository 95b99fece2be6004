package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the claim status of a row says of the money in it. */
class StatusesOfRowsTest {

    private static final String HEAD = "payer_id,payment_trace,payment_date,payment_amount,claim_number,service_date,"
            + "procedure_code,billed_amount,paid_amount,claim_status,adjustments\n";
    private static final String PAID = "TM,T1,2025-03-20,80,C1,2025-03-03,97545,100,80,Finalized,\n";

    @TempDir
    private Path folder;

    private Recorder read(String rows) {
        return Recorder.of(TestFiles.write(folder, "test.csv", HEAD + rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "22.0", "Reversed", "Reversal of Previous Payment", "VOID", "Take-back", "Recouped"})
    void fault_287_a_reversal_with_an_amount_above_zero_is_rejected_with_both_readings(String status) {
        Recorder read = read(PAID + "TM,T2,2025-03-27,80,C1,2025-03-03,97545,100,80," + status + ",\n");

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.REVERSAL_NOT_NEGATIVE);
            assertThat(problem.place()).hasToString("test.csv:3 (column paid_amount)");
            assertThat(problem.expected())
                    .isEqualTo("-80.00 when it was taken back, or another claim_status when it was paid");
            assertThat(problem.amount()).isEqualTo(Money.of("80"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-80", "(80.00)", "0"})
    void fault_287_a_reversal_below_zero_or_of_nothing_is_taken(String paid) {
        Recorder read = read("TM,T2,2025-03-27," + paid + ",C1,2025-03-03,97545,100," + paid + ",Reversed,\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.onlyClaim().isReversal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "dr_cr,DR",
        "DR/CR,Debit",
        "Transaction Type,Takeback",
        "direction,Take-back",
        "Debit/Credit,D",
        "trans_type,REV"
    })
    void fault_308_a_direction_that_is_a_take_back_makes_a_reversal_whatever_the_status(String heading, String word) {
        String head = HEAD.replace("adjustments", heading);
        String row = "TM,T2,2025-03-27,%1$s,C1,2025-03-03,97545,100,%1$s,Processed," + word + "\n";

        Recorder above = Recorder.of(TestFiles.write(folder, "test.csv", head + row.formatted("80")));
        assertThat(above.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.REVERSAL_NOT_NEGATIVE);
            assertThat(problem.expected())
                    .isEqualTo("-80.00 when it was taken back, or another direction when it was paid");
        });
        Recorder below = Recorder.of(TestFiles.write(folder, "test.csv", head + row.formatted("-80")));
        assertThat(below.rejects()).isEmpty();
        assertThat(below.onlyClaim().isReversal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CR", "Credit", "Payment", "EFT", "Professional", ""})
    void fault_308_any_other_word_there_changes_nothing(String word) {
        Recorder read = Recorder.of(TestFiles.write(
                folder,
                "test.csv",
                HEAD.replace("adjustments", "DR/CR") + "TM,T2,2025-03-27,80,C1,2025-03-03,97545,100,80,Processed,"
                        + word + "\n"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.onlyClaim().status()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"In Process", "Pending", "PENDED", "Received", "Suspended", "Under Review", "5"})
    void fault_288_a_row_that_decides_nothing_is_no_part_of_the_payment_above_it(String status) {
        Recorder read = read(PAID + "TM,,,,C1,2025-03-04,97545,100,0.00," + status + ",\n"
                + "TM,,,,C1,2025-03-05,97545,100,," + status + ",\n");

        assertThat(read.onlyClaim().lines()).hasSize(1);
        assertThat(read.rejects()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsOnly(ProblemCode.NO_PAYMENT_YET)
                .hasSize(2);
        assertThat(read.problems().get(0).place()).hasToString("test.csv:3 (column claim_status)");
    }

    @Test
    void fault_288_a_word_nobody_knows_that_pays_nothing_for_no_reason_is_rejected() {
        Recorder read = read(PAID + "TM,,,,C1,2025-03-04,97545,100,0.00,Parked,\n");

        assertThat(read.onlyClaim().lines()).hasSize(1);
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BAD_WORD);
            assertThat(problem.place()).hasToString("test.csv:3 (column claim_status)");
            assertThat(problem.found()).isEqualTo("Parked");
        });
    }

    @ParameterizedTest
    @CsvSource({"'',''", "Denied,''", "Finalized,''", "Parked,CO-197:100", "Denied,CO-197:100"})
    void a_row_that_decides_is_of_the_claim_above_it(String status, String adjustments) {
        Recorder read = read(PAID + "TM,,,,C1,2025-03-04,97545,100,0.00," + status + "," + adjustments + "\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.payments())
                .singleElement()
                .satisfies(one -> assertThat(one.claims().stream()
                                .mapToInt(claim -> claim.lines().size())
                                .sum())
                        .isEqualTo(2));
    }

    @Test
    void a_word_that_is_no_decision_does_not_lose_money_that_was_paid() {
        ClaimPayment claim = read("TM,T1,2025-03-20,80,C1,2025-03-03,97545,100,80,Pending,\n")
                .onlyClaim();

        assertThat(claim.paid()).isEqualTo(Money.of("80"));
        assertThat(claim.status()).isEqualTo("Pending");
    }

    @Test
    void a_row_that_decides_nothing_in_a_payment_it_names_is_a_claim_without_a_decision() {
        Recorder read = read("TM,T1,2025-03-20,0,C1,2025-03-03,97545,100,0,Pending,\n");

        assertThat(read.onlyClaim().status()).isEqualTo("5");
        assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.NOT_FINAL);
    }
}
