package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.BatchLimit;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patients who come for years and claims with thousands of lines are read a few at a time. */
class BatchLimitTest {

    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    private static final int DAYS = 700;
    private static final int LINES_OF_A_DAY = 10;

    @TempDir
    private Path home = Path.of("");

    @Test
    void a_batch_ends_before_its_days_and_lines_are_too_many_and_a_run_is_done_whole() {
        NightFixture night = NightFixture.in(home);
        Check check = Check.of("CHK1", "2026-01-20", "0.00");
        for (int patient = 1; patient <= 3; patient++) {
            LogDays days = LogDays.of().claim("C-" + patient, "PCN" + patient);
            Clp claim = Clp.of("PCN" + patient, "ICN" + patient);
            for (int day = 0; day < DAYS; day++) {
                days.day(FIRST.plusDays(day).toString(), 6);
                for (int line = 0; line < LINES_OF_A_DAY; line++) {
                    claim.line("97546", FIRST.plusDays(day).toString(), "60.00", "0.00", "CO*197");
                }
            }
            night.log("log-" + patient + ".csv", days);
            check.claim(claim);
        }
        night.remittance("a.835", check.text());
        night.run(LocalDate.of(2026, 2, 1));

        assertThat(night.findings()).hasSize(3 * DAYS);
        long run = night.jdbc()
                .sql("SELECT max(run_id) FROM touched_unit")
                .query(Long.class)
                .single();
        BatchLimit limit = new BatchLimit(night.database().dataSource());
        assertThat(limit.ofUnits(run, 1, 3)).as("7,700 days and lines each").isEqualTo(2);
        assertThat(limit.ofUnits(run, 3, 3)).isEqualTo(3);

        night.jdbc().sql("""
                        INSERT INTO affected_claim (run_id, claim_payment_id, slot)
                        SELECT :run, id, row_number() OVER (ORDER BY id)
                        FROM claim_payment""").param("run", run).update();
        assertThat(limit.ofAffectedClaims(run, 1, 3)).as("7,000 lines each").isEqualTo(2);
        assertThat(limit.ofAffectedClaims(run, 2, 3)).isEqualTo(3);
    }
}
