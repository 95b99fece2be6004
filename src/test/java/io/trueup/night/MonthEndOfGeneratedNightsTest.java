package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.generator.BilledClinic;
import io.trueup.generator.SyntheticClinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FAULTS.md 170: the files of a clinic in any order over several nights, the first of them months ago: every month adds up to the cent,
 * ties to findings and Tie-out, and what a closed month said is never altered.
 */
class MonthEndOfGeneratedNightsTest {

    private static final int NIGHTS = 4;

    @TempDir
    private Path home;

    @Test
    void fault_170_months_add_up_however_files_come() throws IOException {
        new SyntheticClinic(120, 14, 5).writeTo(home);
        nights(11);
    }

    @Test
    void fault_170_so_they_do_with_bills_and_deposits() throws IOException {
        new BilledClinic(30, 5).writeTo(home);
        nights(12);
    }

    private void nights(long seed) throws IOException {
        InboxInParts inbox = InboxInParts.of(home.resolve("inbox"), home.resolve("not-yet-here"));
        NightFixture night = NightFixture.of(home);
        LocalDate last = Objects.requireNonNull(night.job().today());
        LocalDate before = last.minusMonths(4);
        YearMonth first = YearMonth.from(before);
        Files.createDirectories(home.resolve("inbox"));
        night.run(before);
        inbox.shuffle(new Random(seed), NIGHTS);
        List<String> kept = List.of();
        int changed = 0;
        for (int n = 0; n < NIGHTS; n++) {
            inbox.bring(n);
            Runner.Result run = night.run(last.plusDays(12L * n));
            BookProof proof = BookProof.of(night, run, first);
            proof.assertAddsUp();
            List<String> now = closed(night);
            assertThat(now).as("what was closed").containsAll(kept).hasSizeGreaterThan(n == 0 ? 0 : kept.size() - 1);
            kept = now;
            changed += (int) proof.months("All payers").stream()
                    .filter(row -> !row.getOrDefault("Why", "").isBlank())
                    .count();
        }
        assertThat(changed).as("closed months that changed").isPositive();
    }

    private static List<String> closed(NightFixture night) {
        return night.jdbc()
                .sql(
                        "SELECT to_jsonb(c)::text || to_jsonb(p)::text FROM closed_month c JOIN closed_month_payer p USING (month)")
                .query(String.class)
                .list();
    }
}
