package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reversals that say less than the claim payment they take back; six hours at 100.00 are 600.00. */
class ReversalsOfANightTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void threeDaysOfTwoControlNumbers() {
        night = NightFixture.in(home)
                .log(
                        "log.csv",
                        LogDays.of().day(D1, 6).day(D2, 6).claim("C-1", "PCN2").day("2025-03-05", 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1700.00")
                                .claim(Clp.of("PCN1", "ICN1").day(D1, "600.00").day(D2, "500.00"))
                                .claim(Clp.of("PCN2", "ICN2").day("2025-03-05", "600.00"))
                                .text());
        night.run();
    }

    /** A reversal without lines. */
    private static Clp whole(String controlNumber, String payerNumber, String charged, String amountPaid) {
        Clp reversal = Clp.of(controlNumber, payerNumber).status("22").totals(charged, amountPaid);
        return charged.equals(amountPaid) ? reversal : reversal.with("CAS*CO*45*-100.00");
    }

    private void takeBack(Clp reversal, String amount) {
        night.remittance(
                "b.835", Check.of("CHK2", "2025-04-03", amount).claim(reversal).text());
        night.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "RV991"})
    void fault_337_a_reversal_that_names_only_the_payers_claim_takes_its_day_back(String controlNumber) {
        takeBack(whole(controlNumber, "ICN2", "-600.00", "-600.00"), "-600.00");

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 UNDERPAID 600.00 500.00 0.00",
                        "C-1 2025-03-05 TAKEN_BACK 600.00 0.00 0.00");
    }

    @Test
    void fault_337_a_reversal_with_lines_that_names_only_the_payers_claim_takes_its_day_back() {
        takeBack(Clp.of("0", "ICN2").reversed("2025-03-05", "600.00"), "-600.00");

        assertThat(night.findings()).contains("C-1 2025-03-05 TAKEN_BACK 600.00 0.00 0.00");
    }

    @Test
    void fault_337_a_reversal_told_before_its_payment_takes_its_day_back() {
        NightFixture other = NightFixture.in(home.resolve("other"))
                .log("log.csv", LogDays.of().day(D1, 6).day(D2, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK2", "2025-04-03", "-600.00")
                                .claim(Clp.of("0", "ICN1").reversed(D1, "600.00"))
                                .text());
        other.run();
        other.remittance(
                "b.835",
                Check.of("CHK1", "2025-03-20", "600.00")
                        .claim(Clp.of("PCN1", "ICN1").day(D1, "600.00"))
                        .text());
        other.run();

        assertThat(other.findings())
                .containsExactly(
                        "C-1 2025-03-03 TAKEN_BACK 600.00 0.00 0.00",
                        "C-1 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00");
    }

    @Test
    void fault_337_a_reversal_that_names_another_patient_takes_no_day_back() {
        takeBack(Clp.of("0", "ICN2").patient("ROE", "RICHARD").reversed("2025-03-05", "600.00"), "-600.00");

        assertThat(night.findings()).contains("C-1 2025-03-05 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCN1", "0"})
    void fault_338_a_reversal_without_lines_of_all_that_several_days_were_paid_takes_back_each(String controlNumber) {
        takeBack(whole(controlNumber, "ICN1", "-1200.00", "-1100.00"), "-1100.00");

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 TAKEN_BACK 600.00 0.00 0.00",
                        "C-1 2025-03-04 TAKEN_BACK 600.00 0.00 0.00",
                        "C-1 2025-03-05 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void fault_338_with_its_correction_each_day_is_worth_what_the_correction_paid() {
        night.remittance(
                "b.835",
                Check.of("CHK2", "2025-04-03", "100.00")
                        .claim(whole("PCN1", "ICN1", "-1200.00", "-1100.00"))
                        .claim(Clp.of("PCN1", "ICN1R")
                                .with("REF*F8*ICN1")
                                .day(D1, "600.00")
                                .day(D2, "600.00"))
                        .text());
        night.run();

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-05 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void fault_338_a_reversal_without_lines_of_a_part_of_several_days_is_for_a_person() {
        takeBack(whole("PCN1", "ICN1", "-300.00", "-300.00"), "-300.00");

        assertThat(night.findings())
                .contains("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00")
                .anySatisfy(finding -> assertThat(finding).contains("NEEDS_REVIEW", "-300.00"));
    }
}
