package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a day paid short in Texas asks for as its last days pass: reconsideration, fee dispute, and then no more. */
class LastDaysTest {

    @TempDir
    private Path home;

    private NightFixture night;

    private String step(LocalDate today) {
        night.run(today);
        return night.jdbc()
                .sql("SELECT next_step FROM item")
                .query(String.class)
                .single();
    }

    private List<LocalDate> openUntil() {
        return night.jdbc()
                .sql("SELECT open_until FROM item WHERE open_until IS NOT NULL")
                .query(LocalDate.class)
                .list();
    }

    private long score() {
        return night.jdbc()
                .sql("SELECT score FROM item_priority WHERE run_id = (SELECT max(id) FROM run)")
                .query(Long.class)
                .single();
    }

    private int touched() {
        return night.jdbc()
                .sql("SELECT count(*) FROM touched_unit WHERE run_id = (SELECT max(id) FROM run)")
                .query(Integer.class)
                .single();
    }

    @Test
    void fault_152_a_last_day_that_passes_in_a_night_without_files_leaves_the_next_way_and_then_none() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-04-01", "540.00")
                                .claim(Clp.of("PCN1", "ICN1").line("97545", "2025-03-03", "600.00", "540.00", "CO*45"))
                                .text());

        assertThat(step(LocalDate.of(2026, 1, 3))).contains("paid 90.00 an hour, contract 100.00");
        long near = score();
        assertThat(openUntil()).isEmpty();

        assertThat(step(LocalDate.of(2026, 1, 4)))
                .contains("paid 90.00 an hour, contract 100.00")
                .contains("file the Medical fee dispute (MFDR) by 2026-03-03")
                .endsWith("reconsideration ended on 2026-01-03");
        assertThat(openUntil()).containsExactly(LocalDate.of(2026, 3, 3));
        assertThat(touched()).isOne();
        assertThat(score()).isPositive().isLessThan(near);

        step(LocalDate.of(2026, 1, 5));
        assertThat(touched()).isZero();

        assertThat(step(LocalDate.of(2026, 3, 4)))
                .isEqualTo(
                        "Write off 60.00 for 1 day: reconsideration ended on 2026-01-03 and no further level is known"
                                + " (reason: deadline missed)");
        assertThat(openUntil()).isEmpty();
    }
}
