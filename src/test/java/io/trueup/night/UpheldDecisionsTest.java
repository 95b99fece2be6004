package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a payer upholds by CARC 193, and what a duplicate notice says beside it or beside a payment. */
class UpheldDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_clinic_of_one_payer() {
        night = NightFixture.in(home);
    }

    private void served(String state) {
        night.log("log.csv", LogDays.of().state(state).day("2025-03-03", 6));
    }

    private void answered(String date, String paid, String reason) {
        night.remittance(
                date + ".835",
                Check.of("T" + date, date, paid)
                        .claim(Clp.of("PCN1", "ICN" + date).line("97545", "2025-03-03", "600.00", paid, reason))
                        .text());
    }

    /** Outcome, class, level and deadline of the only item. */
    private String item() {
        return night.jdbc()
                .sql("SELECT concat_ws(' | ', outcome, denial_class, level, deadline) FROM item")
                .query(String.class)
                .single();
    }

    @Test
    void fault_344_a_duplicate_notice_in_between_is_not_the_decision_that_is_upheld() {
        served("TX");
        answered("2025-04-01", "0.00", "CO*197");
        answered("2025-04-20", "0.00", "CO*B13");
        answered("2025-05-05", "0.00", "CO*193");
        night.run(TODAY);

        assertThat(item()).isEqualTo("DENIED | AUTHORIZATION_OR_NECESSITY | Independent review (IRO) | 2025-06-19");
    }

    @Test
    void fault_344_nor_is_one_that_comes_in_another_claim_of_the_same_payment() {
        served("TX");
        answered("2025-04-01", "0.00", "CO*97");
        night.remittance(
                "both.835",
                Check.of("T2", "2025-05-05", "0.00")
                        .claim(Clp.of("PCN1", "ICN2").line("97545", "2025-03-03", "600.00", "0.00", "OA*18"))
                        .claim(Clp.of("PCN1", "ICN3").line("97545", "2025-03-03", "600.00", "0.00", "CO*193"))
                        .text());
        night.run(TODAY);

        assertThat(item()).isEqualTo("DENIED | NOT_RECOGNIZED_OR_BUNDLED | Medical fee dispute (MFDR) | 2026-03-03");
    }

    @Test
    void fault_345_a_short_payment_that_is_upheld_stays_a_short_payment() {
        served("TX");
        answered("2025-04-01", "300.00", "CO*45");
        answered("2025-05-05", "0.00", "CO*193");
        night.run(TODAY);

        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 300.00 0.00");
        assertThat(item()).isEqualTo("UNDERPAID |  | Medical fee dispute (MFDR) | 2026-03-03");
        assertThat(night.jdbc()
                        .sql("SELECT next_step || ' | ' || reason_codes FROM item")
                        .query(String.class)
                        .single())
                .startsWith("Go to the next level, Medical fee dispute (MFDR)")
                .endsWith("CO-45; CO-193");
    }

    @Test
    void fault_345_a_clock_of_the_state_that_ran_from_the_payment_does_not_begin_anew() {
        served("FL");
        answered("2025-04-01", "300.00", "CO*45");
        answered("2025-05-05", "0.00", "CO*193");
        night.run(TODAY);

        assertThat(item()).isEqualTo("UNDERPAID |  | Petition for reimbursement dispute | 2025-05-16");
    }

    @Test
    void fault_345_a_payment_taken_back_or_refused_since_is_not_what_stands() {
        served("TX");
        answered("2025-04-01", "300.00", "CO*45");
        answered("2025-04-20", "0.00", "CO*50");
        answered("2025-05-05", "0.00", "CO*193");
        night.run(TODAY);

        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PARTLY_DENIED 600.00 300.00 0.00");
        assertThat(item()).startsWith("PARTLY_DENIED | AUTHORIZATION_OR_NECESSITY");
    }

    @Test
    void fault_347_equal_lines_of_one_claim_of_which_one_was_paid_are_its_duplicates() {
        served("TX");
        night.remittance(
                "one.835",
                Check.of("T1", "2025-04-01", "300.00")
                        .claim(Clp.of("PCN1", "ICN1")
                                .line("97545", "2025-03-03", "200.00", "200.00", "CO*45")
                                .line("97546", "2025-03-03", "100.00", "100.00", "CO*45")
                                .line("97546", "2025-03-03", "100.00", "0.00", "OA*18")
                                .line("97546", "2025-03-03", "100.00", "0.00", "OA*18")
                                .line("97546", "2025-03-03", "100.00", "0.00", "OA*18"))
                        .text());
        night.run(TODAY);

        assertThat(item()).startsWith("PARTLY_DENIED | DUPLICATE");
        assertThat(night.jdbc().sql("SELECT rule FROM item").query(String.class).single())
                .isEqualTo("D-571");
    }
}
