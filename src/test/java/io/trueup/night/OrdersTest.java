package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.batch.Progress;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.RunOrders;
import io.trueup.ledger.RunOrders.Asked;
import io.trueup.ledger.RunOrders.State;
import io.trueup.ledger.Runs;
import io.trueup.report.FindingChanges;
import io.trueup.schedule.JobEntry;
import io.trueup.schedule.JobFolder;
import io.trueup.schedule.ScheduledNight;
import io.trueup.workbook.ChangesSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people ask for at the desk, carried out by whoever serves the job. */
class OrdersTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate END_OF_MARCH = LocalDate.of(2025, 3, 31);
    private static final OffsetDateTime NOW = OffsetDateTime.of(2025, 4, 15, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2040-01-01T02:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private RunOrders orders;

    @BeforeEach
    void a_clinic_after_its_first_night_whose_rate_is_another_now() {
        clinicIn(home);
    }

    private void clinicIn(Path folder) {
        night = NightFixture.in(folder)
                .write("jobs/nightly.yml", """
                        name: nightly
                        today: 2025-04-15
                        inbox: inbox
                        reports: reports
                        reference: jobs/reference
                        tolerance: { amount: 0.00, percent: 0.0 }
                        """)
                .log("log.csv", LogDays.of().day("2025-03-03", 6).day("2025-03-04", 6))
                .remittance(
                        "paid.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", "600.00"))
                                .text());
        orders = new RunOrders(night.database().dataSource());
        night.run();
        night.contract("hourly", "per-hour", "rate: 110.00");
    }

    private static Asked march(String payer, @Nullable LocalDate ratesAsOf) {
        return Asked.rerun("nightly", MARCH, END_OF_MARCH, payer, ratesAsOf, "will");
    }

    private long ordered() {
        return orders.ask(march("", null), NOW);
    }

    private boolean carryOut(long order) {
        return server(Progress.NONE, new StopRequest(), order);
    }

    /** As a server of the job does when the order's turn has come. */
    private boolean server(Progress progress, StopRequest stop, long order) {
        JobFolder folder = new JobFolder(night.file("jobs"), CLOCK);
        JobEntry entry = folder.look().get(0);
        return new ScheduledNight(folder, "test", progress, stop, CLOCK).carryOut(entry, night.database(), order);
    }

    private RunOrders.Order order(long id) {
        return orders.find(id).orElseThrow();
    }

    private Runs runs() {
        return new Runs(night.database().dataSource());
    }

    private long countOfRuns() {
        return night.jdbc().sql("SELECT count(*) FROM run").query(Long.class).single();
    }

    /** Every cell but those that hold a time of day. */
    private static List<Map<String, String>> cells(Path workbook) throws IOException {
        WorkbookText text = WorkbookText.of(workbook);
        List<Map<String, String>> all = new ArrayList<>();
        text.names().stream().filter(name -> !name.equals("About")).forEach(name -> all.addAll(text.rows(name)));
        return all;
    }

    @Test
    void an_ordered_rerun_is_the_run_that_the_command_makes() throws IOException {
        long order = ordered();
        assertThat(carryOut(order)).isTrue();
        RunOrders.Order done = order(order);
        assertThat(done.state()).isEqualTo(State.DONE);
        Runs.Run run = runs().get(Objects.requireNonNull(done.run()));
        List<Map<String, String>> cells = cells(Path.of(run.workbook()));
        List<ChangesSheet.Row> changes = changes(run);
        assertThat(changes).hasSize(1);

        clinicIn(home.resolve("by-command"));
        Runner.Result command = night.rerun(MARCH, END_OF_MARCH);
        assertThat(run.order()).isEqualTo(command.run().order());
        assertThat(cells(Objects.requireNonNull(command.workbook()))).isEqualTo(cells);
        assertThat(changes(command.run())).isEqualTo(changes);
    }

    private List<ChangesSheet.Row> changes(Runs.Run run) {
        return FindingChanges.page(night.database().dataSource(), run, List.of(), new FindingChanges.Range(0, 100))
                .rows();
    }

    @Test
    void a_run_now_takes_what_is_in_the_inbox() {
        night.remittance(
                "more.835",
                Check.of("CHK2", "2025-04-10", "600.00")
                        .claim(Clp.of("PCN1", "ICN2").day("2025-03-04", "600.00"))
                        .text());
        long order = orders.ask(Asked.run("nightly", "will"), NOW);
        assertThat(carryOut(order)).isTrue();
        assertThat(order(order).state()).isEqualTo(State.DONE);
        assertThat(night.rejects()).isEmpty();
        assertThat(runs().last(1)).singleElement().satisfies(run -> {
            assertThat(run.order().kind()).isEqualTo("run");
            assertThat(run.isDone()).isTrue();
        });
        night.assertEveryCentIsOnOneRow();
    }

    @Test
    void fault_215_an_order_that_two_servers_see_or_that_is_given_twice_is_carried_out_once() {
        long order = ordered();
        assertThat(ordered()).as("asked for again before it began").isEqualTo(order);
        CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> carryOut(order));
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> carryOut(order));
        assertThat(List.of(one.join(), other.join())).contains(true);
        assertThat(carryOut(order)).as("whoever comes later").isTrue();
        assertThat(order(order).state()).isEqualTo(State.DONE);
        assertThat(countOfRuns()).isEqualTo(2);
        assertThat(ordered()).as("asked for again when it is done").isNotEqualTo(order);
    }

    @Test
    void fault_216_an_order_whose_server_died_is_gone_on_with_or_told_as_it_ended() {
        long order = ordered();
        StopRequest stop = new StopRequest();
        assertThat(server((step, done, total) -> stop.ask(), stop, order)).isFalse();
        long run = orders.runOf(order);
        night.jdbc()
                .sql("UPDATE run_order SET state = 'TAKEN', server = 'dead'")
                .update(); // it could not say that it stopped
        night.jdbc()
                .sql("UPDATE run SET today = today - 1 WHERE id = :run")
                .param("run", run)
                .update(); // and it was yesterday
        assertThat(carryOut(order)).isTrue();
        assertThat(order(order).run()).isEqualTo(run);
        assertThat(order(order).state()).isEqualTo(State.DONE);
        assertThat(order(order).server()).isNotEqualTo("dead");

        night.jdbc()
                .sql("UPDATE run_order SET state = 'TAKEN', ended_at = NULL")
                .update(); // it died before it said so
        assertThat(order(order).state()).as("by its run").isEqualTo(State.DONE);
        assertThat(carryOut(order)).isTrue();
        assertThat(countOfRuns()).isEqualTo(2);
    }

    @Test
    void fault_216_an_order_that_was_told_as_failed_is_not_begun_by_a_server_that_comes_late() {
        long order = ordered();
        orders.ended(order, State.FAILED, "The disk is full.", NOW);
        assertThatThrownBy(() -> orders.taken(order, 99, "late")).isInstanceOf(RunOrders.NoLongerWaiting.class);
        assertThat(carryOut(order)).isTrue();
        assertThat(countOfRuns()).isEqualTo(1);
        assertThat(order(order).sentence()).isEqualTo("The disk is full.");
    }

    @Test
    void fault_217_an_order_that_names_something_that_is_not_there_is_refused_in_a_sentence() {
        assertRefused(march("NOBODY AT ALL", null), "No contract, payment or log names a payer \"NOBODY AT ALL\"");
        assertRefused(march("", LocalDate.of(2020, 1, 1)), "No run was made on or before 2020-01-01");
        night.write("jobs/reference/contracts.yml", "- id: [");
        assertRefused(march("", null), "The job's files have an error: contracts.yml");
        assertThat(countOfRuns()).isEqualTo(1);
    }

    private void assertRefused(Asked asked, String sentence) {
        long order = orders.ask(asked, NOW);
        assertThat(carryOut(order)).isTrue();
        assertThat(order(order).state()).isEqualTo(State.REFUSED);
        assertThat(order(order).sentence()).startsWith(sentence);
    }

    @Test
    void fault_218_orders_beside_a_night_wait_and_are_carried_out_after_it_in_turn() {
        long first = ordered();
        long second = orders.ask(Asked.run("nightly", "will"), NOW);
        Connection anotherRun =
                new AdvisoryLock(night.database().dataSource()).lock().orElseThrow();
        try {
            assertThat(carryOut(first)).isFalse();
            assertThat(order(first).state()).isEqualTo(State.WAITING);
        } finally {
            AdvisoryLock.unlock(anotherRun);
        }
        assertThat(carryOut(second)).as("before its turn").isFalse();
        assertThat(order(second).state()).isEqualTo(State.WAITING);
        assertThat(carryOut(first) && carryOut(second)).isTrue();
        assertThat(List.of(order(first).state(), order(second).state())).containsOnly(State.DONE);
    }

    @Test
    void fault_218_a_night_that_comes_before_a_stopped_order_brings_its_run_to_an_end() {
        long order = ordered();
        StopRequest stop = new StopRequest();
        assertThat(server((step, done, total) -> stop.ask(), stop, order)).isFalse();
        assertThat(order(order).state()).isEqualTo(State.WAITING);
        assertThat(night.run().onTheWay()).hasSize(1);
        assertThat(order(order).state()).isEqualTo(State.DONE);
        assertThat(carryOut(order)).isTrue();
        assertThat(countOfRuns()).isEqualTo(3);
    }

    @Test
    void an_order_that_fails_says_why() {
        long order = ordered();
        assertThat(night.file("reports/nightly-2025-04-15-rerun-2025-03-01_2025-03-31-2.xlsx/full")
                        .toFile()
                        .mkdirs())
                .isTrue();
        assertThat(carryOut(order)).isTrue();
        assertThat(order(order).state()).isEqualTo(State.FAILED);
        assertThat(order(order).sentence()).startsWith("Step workbook failed: cannot write ");
    }

    @Test
    void while_a_run_works_its_order_says_what_is_being_done() {
        long order = ordered();
        List<String> told = new ArrayList<>();
        server(
                (step, done, total) -> {
                    await(() -> !order(order).progress().step().isEmpty());
                    told.add(
                            order(order).state() + " " + order(order).progress().step());
                },
                new StopRequest(),
                order);
        assertThat(told).isNotEmpty().allMatch(line -> line.matches("TAKEN [A-Z][a-z]+ .*"));
    }

    /** Until the thread that keeps the progress has come by. */
    private static void await(java.util.function.BooleanSupplier there) {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!there.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    void fault_220_what_a_run_changed_stays_what_its_workbook_told_whatever_came_after_it() {
        Runs.Run first = night.rerun(MARCH, END_OF_MARCH).run();
        List<ChangesSheet.Row> then = changes(first);
        night.contract("hourly", "per-hour", "rate: 120.00");
        Runs.Run second = night.rerun(MARCH, END_OF_MARCH).run();
        assertThat(then).hasSize(1);
        assertThat(changes(first)).isEqualTo(then);
        assertThat(changes(second)).hasSize(1).doesNotContainAnyElementsOf(then);
    }
}
