package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Progress;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.Runs;
import io.trueup.report.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sheet Changes tells of reruns and nights, undisturbed and after failures (FAULTS.md 176-180). */
class ChangesOfANightTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate END_OF_MARCH = LocalDate.of(2025, 3, 31);
    private static final Runs.Order TONIGHT = Runs.Order.nightly("nightly", NightFixture.TODAY);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_night_with_a_day_paid_in_march_and_one_in_april() {
        night = clinic(home.resolve("disturbed"));
    }

    private static NightFixture clinic(Path folder) {
        NightFixture clinic = NightFixture.in(folder)
                .log(
                        "log.csv",
                        LogDays.of().day("2025-03-03", 6).day("2025-03-04", 6).day("2025-03-05", 6))
                .remittance("march.835", paid("CHK1", "2025-03-20", "2025-03-03", "ICN1"))
                .remittance("april.835", paid("CHK2", "2025-04-10", "2025-03-04", "ICN2"));
        clinic.run();
        return clinic;
    }

    private static String paid(String trace, String on, String day, String icn) {
        return Check.of(trace, on, "600.00")
                .claim(Clp.of("PCN1", icn).day(day, "600.00"))
                .text();
    }

    private static Runs.Order march() {
        return march("");
    }

    private static Runs.Order march(String payer) {
        return new Runs.Order("nightly", "rerun", MARCH, END_OF_MARCH, payer, null, NightFixture.TODAY);
    }

    private void newRate() {
        night.contract("hourly", "per-hour", "rate: 110.00");
    }

    /** A run whose workbook cannot be written, because a folder stands in its way. */
    private void fails(Runs.Order order) {
        long next = new Runs(night.database().dataSource()).last(1).get(0).id() + 1;
        String period = order.isRerun() ? "-rerun-" + order.from() + "_" + order.to() : "";
        Path inTheWay = night.file("reports/nightly-" + order.today() + period + "-" + next + ".xlsx");
        try {
            Path full = Files.createDirectories(inTheWay.resolve("full"));
            assertThat(night.attempt(order).isDone()).isFalse();
            Files.delete(full);
            Files.delete(inTheWay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> sheet(Runner.Result result, String name) {
        try {
            return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> days(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get("Service date")).toList();
    }

    private static boolean hasChanges(Runner.Result result) {
        try {
            return WorkbookText.of(Objects.requireNonNull(result.workbook()))
                    .names()
                    .contains("Changes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The changes of a rerun after a new rate, in a clinic where nothing failed. */
    private List<Map<String, String>> undisturbed() {
        NightFixture disturbed = night;
        night = clinic(home.resolve("undisturbed"));
        newRate();
        List<Map<String, String>> changes = sheet(night.carryOut(march()), "Changes");
        night = disturbed;
        return changes;
    }

    @Test
    void a_rerun_says_both_rates_and_why() {
        newRate();
        Runner.Result rerun = night.carryOut(march());
        assertThat(sheet(rerun, "Changes"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Service date", "2025-03-03")
                        .containsEntry("Expected was", "600.00")
                        .containsEntry("Expected now", "660.00")
                        .containsEntry("Rate was", "$100.00 an hour (contract of the test)")
                        .containsEntry("Rate now", "$110.00 an hour (contract of the test)")
                        .containsEntry("Why", "rate changed")
                        .containsEntry("Patient", "DOE, JANE")
                        .containsEntry("Payer", "TEST MUTUAL")
                        .containsEntry("Paid was", "600.00")
                        .containsEntry("Variance was", "0.00")
                        .containsEntry("Variance now", "-60.00"));
        RunSummary summary = RunSummary.of(night.database().dataSource(), rerun.run(), rerun.payers());
        assertThat(summary.changes().count()).isEqualTo(1);
        assertThat(summary.changes().expectedNow()).hasToString("660.00");
    }

    @Test
    void a_night_tells_of_what_stood_before_what_changed_and_why_and_no_more_once_told() {
        night.remittance("later.835", paid("CHK3", "2025-04-12", "2025-03-05", "ICN3"))
                .remittance(
                        "back.835",
                        Check.of("CHK4", "2025-04-14", "-600.00")
                                .claim(Clp.of("PCN1", "ICN1").reversed("2025-03-03", "600.00"))
                                .text())
                .log("log-2.csv", LogDays.of().day("2025-03-06", 6));
        Runner.Result next = night.run();
        assertThat(sheet(next, "Changes"))
                .extracting(row -> row.get("Service date") + " " + row.get("Why"))
                .containsExactly(
                        "2025-03-03 reversal of 2025-04-14: $600.00 less",
                        "2025-03-05 new payment of 2025-04-12: $600.00");
        assertThat(days(sheet(next, "Findings"))).contains("2025-03-06");
        assertThat(hasChanges(night.run())).isFalse();
    }

    @Test
    void a_night_tells_a_due_date_that_passed() {
        Runner.Result june = night.run(LocalDate.of(2025, 6, 15));
        assertThat(sheet(june, "Changes"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("Why")).matches("due date 2025-04-\\d\\d passed \\(calendar\\)"));
    }

    @Test
    void fault_176_a_rerun_that_failed_twice_and_is_asked_again_shows_each_cell_as_one_undisturbed() {
        List<Map<String, String>> undisturbed = undisturbed();
        assertThat(undisturbed).hasSize(1);
        night = clinic(home.resolve("again"));
        newRate();
        fails(march());
        fails(march());
        assertThat(sheet(night.carryOut(march()), "Changes")).isEqualTo(undisturbed);
        assertThat(sheet(night.carryOut(march()), "Changes")).as("told once").isEmpty();
    }

    @Test
    void fault_176_a_rerun_that_was_stopped_after_its_findings_shows_each_cell_as_one_undisturbed() {
        List<Map<String, String>> undisturbed = undisturbed();
        night = clinic(home.resolve("again"));
        newRate();
        StopRequest stop = new StopRequest();
        Progress atEnd = (step, done, total) -> {
            if (step.equals("reconcile") && done == total) {
                stop.ask();
            }
        };
        assertThat(night.attempt(march(), atEnd, stop).isStopped()).isTrue();
        assertThat(sheet(night.carryOut(march()), "Changes")).isEqualTo(undisturbed);
    }

    @Test
    void fault_177_a_night_between_a_rerun_that_failed_and_the_same_asked_again_takes_nothing_from_it() {
        List<Map<String, String>> undisturbed = undisturbed();
        night = clinic(home.resolve("again"));
        newRate();
        fails(march());
        Runner.Result between = night.run();
        assertThat(days(sheet(between, "Findings"))).contains("2025-03-03");
        assertThat(days(sheet(between, "Changes"))).contains("2025-03-03", "2025-03-04", "2025-03-05");
        assertThat(sheet(night.carryOut(march("test mutual")), "Changes"))
                .as("another order")
                .isEmpty();
        assertThat(sheet(night.carryOut(march()), "Changes")).isEqualTo(undisturbed);
    }

    @Test
    void fault_178_what_a_failed_night_changed_stands_on_the_next_nights_though_a_rerun_came_in_between() {
        night.remittance("later.835", paid("CHK3", "2025-04-12", "2025-03-05", "ICN3"));
        fails(TONIGHT);
        Runner.Result rerun = night.carryOut(march());
        assertThat(sheet(rerun, "Changes")).as("not of its period").isEmpty();
        Runner.Result next = night.run();
        assertThat(days(sheet(next, "Findings"))).contains("2025-03-05");
        assertThat(sheet(next, "Changes"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Service date", "2025-03-05")
                        .containsEntry("Why", "new payment of 2025-04-12: $600.00"));
        assertThat(hasChanges(night.run())).isFalse();
    }

    @Test
    void fault_179_days_outside_the_period_that_a_rerun_changed_are_told_by_the_next_night() {
        newRate();
        assertThat(days(sheet(night.carryOut(march()), "Changes"))).containsExactly("2025-03-03");
        Runner.Result next = night.run();
        assertThat(days(sheet(next, "Changes"))).containsExactly("2025-03-04", "2025-03-05");
        assertThat(hasChanges(night.run())).isFalse();
    }

    @Test
    void fault_180_a_payer_without_a_contract_is_found_by_its_id_and_by_the_name_people_see() {
        night.log(
                        "canyon.csv",
                        LogDays.of()
                                .payer("CANYL")
                                .patient("P-2", "ROE", "RICHARD", "")
                                .claim("C-2", "PCN2")
                                .day("2025-03-05", 6))
                .remittance(
                        "canyon.835",
                        Check.of("CHK9", "2025-03-25", "500.00")
                                .payer("CANYL", "CANYON LIFE DISABILITY")
                                .claim(Clp.of("PCN2", "ICN9")
                                        .patient("ROE", "RICHARD")
                                        .day("2025-03-05", "500.00"))
                                .text());
        night.run();
        for (String name : List.of("CANYL", "canyl", "Canyon Life Disability", "CANYON LIFE DISABILITY")) {
            Runner.Result rerun = night.carryOut(march(name));
            assertThat(rerun.run().order().payer()).isEqualTo("CANYON LIFE DISABILITY");
            assertThat(sheet(rerun, "Tie-out"))
                    .extracting(row -> row.get("Trace"))
                    .containsExactly("CHK9");
            assertThat(sheet(rerun, "Findings"))
                    .filteredOn(row -> row.getOrDefault("This run", "yes").equals("yes"))
                    .extracting(row -> row.get("Claim"))
                    .containsExactly("C-2");
            RunSummary summary = RunSummary.of(night.database().dataSource(), rerun.run(), rerun.payers());
            assertThat(summary.payments().count()).isEqualTo(1);
        }
        assertThat(night.carryOut(march("testmut")).run().order().payer()).isEqualTo("TEST MUTUAL");
    }
}
