package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patients share names: another Jane Doe's log has a claim matched again only when nothing but a name could tell whose it is. */
class NamesakesTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void oneDayOfSixHours() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day(D1, 6));
    }

    /** One payment of 600.00, and a night. */
    private void paid(Clp claim) {
        night.remittance(
                "a.835", Check.of("CHK1", "2025-03-20", "600.00").claim(claim).text());
        night.run();
    }

    /** Another patient of the same name and payer came that day, and a night. */
    private void namesake(String date) {
        night.log("later.csv", LogDays.of().claim("C-2", "PCN2").day(date, 6));
        night.run();
    }

    /** The transaction that wrote the match of a control number's lines. */
    private String matchedIn(String controlNumber) {
        return night.jdbc()
                .sql("""
                        SELECT m.xmin::text
                        FROM line_match m
                        JOIN claim_payment c ON c.id = m.claim_payment_id
                        WHERE c.patient_control_number = :number""")
                .param("number", controlNumber)
                .query(String.class)
                .single();
    }

    @Test
    void what_a_number_settled_is_not_matched_again() {
        paid(Clp.of("PCN1", "ICN1").day(D1, "600.00"));
        String before = matchedIn("PCN1");
        namesake(D2);
        assertThat(matchedIn("PCN1")).isEqualTo(before);
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-2 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00");
    }

    @Test
    void what_no_number_tells_is_matched_when_the_name_comes() {
        paid(Clp.of("UNKNOWN", "ICN1").day(D2, "600.00"));
        String before = matchedIn("UNKNOWN");
        namesake(D2);
        assertThat(matchedIn("UNKNOWN")).isNotEqualTo(before);
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-2 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void what_a_name_told_is_for_people_to_look_at_when_a_namesake_comes() {
        paid(Clp.of("UNKNOWN", "ICN1").day(D1, "600.00"));
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        namesake(D1);
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-2 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "ICN1 2025-03-03 NEEDS_REVIEW - 600.00 0.00");
    }

    @Test
    void a_correction_without_numbers_of_its_own_is_matched_when_the_name_of_its_earlier_claim_comes() {
        Clp earlier = Clp.of("PCN1", "ICN1").day(D1, "600.00");
        Clp correction = Clp.of("X9", "ICN9")
                .patient("DOUGH", "JAYNE")
                .with("REF*F8*ICN1")
                .day(D2, "600.00");
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "1200.00")
                        .claim(earlier)
                        .claim(correction)
                        .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 PAID_WITHOUT_LOG 0.00 600.00 0.00");
        namesake(D2);
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-2 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }
}
