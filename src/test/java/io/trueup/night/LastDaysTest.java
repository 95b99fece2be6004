package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a day paid short in Texas asks for as its last days pass: reconsideration, fee dispute, and then no more. */
class LastDaysTest {

    private static final String MONDAY =
            "; nobody works on 2025-05-17, so by the state's rule Monday 2025-05-19 is still in time";

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

    private String line(String which) {
        return night.jdbc()
                .sql("SELECT next_step FROM item WHERE " + which)
                .query(String.class)
                .single();
    }

    @Test
    void fault_343_a_last_day_on_a_saturday_is_over_after_the_monday_that_the_states_rule_gives() throws IOException {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().state("FL").day("2025-03-03", 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-04-02", "0.00")
                                .claim(Clp.of("PCN1", "ICN1").line("97545", "2025-03-03", "600.00", "0.00", "CO*97"))
                                .text());

        assertThat(step(LocalDate.of(2025, 5, 17))).doesNotContain("Write off", "Monday");
        assertThat(step(LocalDate.of(2025, 5, 18))).doesNotContain("Write off").endsWith(MONDAY);
        Runner.Result monday = night.run(LocalDate.of(2025, 5, 19));
        assertThat(line("TRUE")).endsWith(MONDAY);
        Map<String, String> row = SentBack.rows(monday).get(0);
        assertThat(row).containsEntry("Deadline", "2025-05-17");
        assertThat(row.get("Why here")).endsWith("last day over, still in time: last day today");

        String item = row.getOrDefault("Item", "");
        SentBack.of(monday).set(item, "Sent on", "2025-05-19").into(night, "sent.xlsx", "2025-05-19T18:00:00Z");
        Runner.Result after = night.run(LocalDate.of(2025, 5, 20));
        assertThat(line("TRUE")).startsWith("Write off 600.00 for 1 day").contains("ended on 2025-05-17");
        assertThat(SentBack.row(after, item))
                .containsEntry("", "Waiting")
                .containsEntry("Next step", "Sent on 2025-05-19, in time: wait for the answer");
    }

    @Test
    void fault_343_a_list_whose_last_day_is_over_is_no_longer_simply_sent() {
        night = NightFixture.in(home);
        LogDays log = LogDays.of().state("FL");
        Clp claim = Clp.of("PCN1", "ICN1");
        for (int day = 3; day <= 7; day++) {
            log.day("2025-03-0" + day, 6);
            claim.line("97545", "2025-03-0" + day, "600.00", "450.00", "CO*45");
        }
        night.log("log.csv", log)
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-04-02", "2250.00").claim(claim).text());

        night.run(LocalDate.of(2025, 5, 18));
        assertThat(line("unit LIKE 'G:%'")).startsWith("Send the list: TEST MUTUAL paid 75.00 an hour");
        night.run(LocalDate.of(2025, 5, 20));
        assertThat(line("unit LIKE 'G:%'"))
                .startsWith(
                        "The last day is over: ask in writing to take the list late (TEST MUTUAL paid 75.00 an hour")
                .endsWith("; else write off 750.00 (reason: deadline missed)");
    }

    @Test
    void fault_343_a_bill_is_in_time_on_the_business_day_that_its_limit_gives_way_to() {
        night = NightFixture.in(home)
                .write("jobs/nightly.yml", """
                        name: nightly
                        inbox: inbox
                        reports: reports
                        reference: jobs/reference
                        bills: { from: 2025-01-01, payers: all }
                        """)
                .log("log.csv", LogDays.of().day("2025-03-11", 6));

        assertThat(step(LocalDate.of(2025, 6, 16)))
                .contains("file by 2025-06-14")
                .endsWith("by the state's rule Monday 2025-06-16 is still in time");
        assertThat(step(LocalDate.of(2025, 6, 17))).startsWith("The filing limit passed on 2025-06-14");
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

        assertThat(step(LocalDate.of(2026, 1, 6)))
                .contains("paid 90.00 an hour, contract 100.00")
                .contains("file the Medical fee dispute (MFDR) by 2026-03-03")
                .endsWith("reconsideration ended on 2026-01-03");
        assertThat(openUntil()).containsExactly(LocalDate.of(2026, 3, 3));
        assertThat(touched()).isOne();
        assertThat(score()).isPositive().isLessThan(near);

        step(LocalDate.of(2026, 1, 7));
        assertThat(touched()).isZero();

        assertThat(step(LocalDate.of(2026, 3, 4)))
                .isEqualTo(
                        "Write off 60.00 for 1 day: reconsideration ended on 2026-01-03 and no further level is known"
                                + " (reason: deadline missed)");
        assertThat(openUntil()).isEmpty();
    }
}
