package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.batch.OrderRefused;
import io.trueup.batch.Progress;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that failed, was stopped or was refused leaves to the next (FAULTS.md; each test begins with its number). */
class AfterAFailureTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate END_OF_MARCH = LocalDate.of(2025, 3, 31);
    private static final Runs.Order TONIGHT = Runs.Order.nightly("nightly", NightFixture.TODAY);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void aDayPaidAndADayDenied() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6).day("2025-03-04", 6));
    }

    private NightFixture paid() {
        return night.remittance(
                "paid.835",
                Check.of("CHK1", "2025-03-20", "600.00")
                        .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", "600.00"))
                        .text());
    }

    private NightFixture denied() {
        return night.remittance(
                "denied.835",
                Check.of("CHK2", "2025-03-20", "0.00")
                        .claim(Clp.of("PCN1", "ICN2").line("97545", "2025-03-04", "600.00", "0.00", "CO*197"))
                        .text());
    }

    /** A folder stands where the workbook of a run would. */
    private Path inTheWayOf(String workbook) {
        try {
            return Files.createDirectories(
                    home.resolve("reports").resolve(workbook).resolve("full"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path full) {
        assertThat(full.toFile().delete() && full.getParent().toFile().delete()).isTrue();
    }

    private static List<Map<String, String>> recomputed(Runner.Result result) {
        return sheet(result, "Findings").stream()
                .filter(row -> "yes".equals(row.get("This run")))
                .toList();
    }

    private static List<Map<String, String>> sheet(Runner.Result result, String name) {
        try {
            Path workbook = result.workbook();
            assertThat(workbook).isNotNull();
            return WorkbookText.of(workbook).rows(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> reports() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("reports"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fault_77_what_a_run_changed_whose_workbook_failed_stands_on_the_next_workbook() {
        night.run();
        paid();
        Path inTheWay = inTheWayOf("nightly-2025-04-15-2.xlsx");
        assertThat(night.attempt(TONIGHT).isDone()).isFalse();
        assertThat(night.findings()).anySatisfy(finding -> assertThat(finding).contains("PAID_AS_EXPECTED"));
        remove(inTheWay);
        Runner.Result next = night.run();
        assertThat(sheet(next, "Findings"))
                .extracting(row -> row.get("Service date") + " " + row.get("Outcome"))
                .contains("2025-03-03 Paid as expected");
        assertThat(recomputed(night.run())).as("told once").isEmpty();
    }

    @Test
    void fault_77_what_a_rerun_changed_whose_workbook_failed_stands_on_the_next_nights() {
        paid().run();
        night.contract("hourly", "per-hour", "rate: 110.00");
        Path inTheWay = inTheWayOf("nightly-2025-04-15-rerun-2025-03-01_2025-03-31-2.xlsx");
        assertThat(night.attempt(march()).isDone()).isFalse();
        remove(inTheWay);
        night.contract("hourly", "per-hour", "rate: 110.00");
        assertThat(sheet(night.run(), "Findings"))
                .extracting(row -> row.get("Service date") + " " + row.get("Outcome"))
                .contains("2025-03-03 Underpaid");
    }

    private static Runs.Order march() {
        return new Runs.Order("nightly", "rerun", MARCH, END_OF_MARCH, "", null, NightFixture.TODAY);
    }

    @Test
    void fault_78_a_rerun_whose_workbook_failed_tells_the_same_changes_when_it_is_asked_again() {
        paid().run();
        night.contract("hourly", "per-hour", "rate: 110.00");
        Path inTheWay = inTheWayOf("nightly-2025-04-15-rerun-2025-03-01_2025-03-31-2.xlsx");
        assertThat(night.attempt(march()).isDone()).isFalse();
        Path again = inTheWayOf("nightly-2025-04-15-rerun-2025-03-01_2025-03-31-3.xlsx");
        assertThat(night.attempt(march()).isDone()).isFalse();
        remove(inTheWay);
        remove(again);
        assertThat(sheet(night.rerun(MARCH, END_OF_MARCH), "Changes"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Service date", "2025-03-03")
                        .containsEntry("Was", "Paid as expected")
                        .containsEntry("Now", "Underpaid")
                        .containsEntry("Expected was", "600.00")
                        .containsEntry("Expected now", "660.00"));
        assertThat(sheet(night.rerun(MARCH, END_OF_MARCH), "Changes"))
                .as("told once")
                .isEmpty();
    }

    @Test
    void fault_79_a_run_that_fails_leaves_no_letters_no_calendar_and_no_half_file() throws IOException {
        denied();
        Path inTheWay = inTheWayOf("nightly-2025-04-15-1.xlsx");
        assertThat(night.attempt(TONIGHT).isDone()).isFalse();
        assertThat(reports()).containsExactly("nightly-2025-04-15-1.xlsx");
        remove(inTheWay);
        Runner.Result next = night.run();
        assertThat(reports())
                .containsExactly("letters-2", "nightly-2025-04-15-2.ics", "nightly-2025-04-15-2.xlsx", "packets-2");
        assertThat(sheet(next, "Appeals")).hasSize(1);
        assertThat(night.jdbc()
                        .sql("SELECT letter FROM item WHERE letter <> ''")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("letters-2/");
    }

    @Test
    void fault_79_what_could_not_be_removed_when_the_run_failed_is_removed_by_the_next() throws IOException {
        denied();
        Path inTheWay = inTheWayOf("nightly-2025-04-15-1.xlsx");
        assertThat(night.attempt(TONIGHT).isDone()).isFalse();
        remove(inTheWay);
        Files.createDirectories(home.resolve("reports/.letters-1.part"));
        Files.writeString(home.resolve("reports/.letters-1.part/I-1_TESTMUT_C-1.docx"), "half a letter");
        Files.writeString(home.resolve("reports/nightly-2025-04-15-1.ics"), "half a calendar");
        Files.writeString(home.resolve("reports/.nightly-2025-04-15-1.xlsx.part"), "half a workbook");
        night.run();
        assertThat(reports())
                .containsExactly("letters-2", "nightly-2025-04-15-2.ics", "nightly-2025-04-15-2.xlsx", "packets-2");
    }

    @Test
    void fault_71_an_order_that_names_what_is_not_there_leaves_nothing_that_a_later_run_resumes() {
        paid().run();
        LocalDate before = LocalDate.of(2020, 1, 1);
        assertThatThrownBy(() -> night.attempt(
                        new Runs.Order("nightly", "rerun", MARCH, END_OF_MARCH, "", before, NightFixture.TODAY)))
                .isInstanceOf(OrderRefused.class)
                .hasMessage("No run was made on or before 2020-01-01, so the rates of that day are not known;"
                        + " the first that are known are of 2025-04-15.");
        assertThatThrownBy(() -> night.attempt(
                        new Runs.Order("nightly", "rerun", MARCH, END_OF_MARCH, "TESTMIT", null, NightFixture.TODAY)))
                .isInstanceOf(OrderRefused.class)
                .hasMessage("No contract, payment or log names a payer \"TESTMIT\"; the nearest name is \"TESTMUT\".");
        assertThat(new Runs(night.database().dataSource()).last(5)).hasSize(1);
        Runner.Result next = night.run();
        assertThat(next.run().id()).isEqualTo(2);
        assertThat(next.onTheWay()).isEmpty();
    }

    @Test
    void fault_71_an_order_that_an_older_version_began_and_nobody_can_carry_out_stops_no_night() {
        paid().run();
        Runs runs = new Runs(night.database().dataSource());
        Runs.Run stuck = runs.begin(
                new Runs.Order("nightly", "rerun", MARCH, END_OF_MARCH, "NOBODY", null, NightFixture.TODAY),
                NightFixture.TODAY.atStartOfDay().atOffset(ZoneOffset.UTC));
        Runner.Result next = night.run();
        assertThat(next.isDone()).isTrue();
        assertThat(next.run().id()).isEqualTo(3);
        assertThat(runs.get(stuck.id()).failure()).startsWith("No contract, payment or log names a payer \"NOBODY\"");
    }

    @Test
    void a_night_that_is_finished_on_the_way_to_another_order_is_told_with_its_rejects() {
        paid().remittance("empty.835", "");
        StopRequest stop = new StopRequest();
        Progress atMatch = (step, done, total) -> {
            if (step.equals("match")) {
                stop.ask();
            }
        };
        Runner.Result stopped = night.attempt(TONIGHT, atMatch, stop);
        assertThat(stopped.isStopped()).isTrue();
        Runner.Result rerun = night.rerun(MARCH, END_OF_MARCH);
        assertThat(rerun.counts().rejects()).isZero();
        assertThat(rerun.onTheWay()).singleElement().satisfies(finished -> {
            assertThat(finished.run().id()).isEqualTo(stopped.run().id());
            assertThat(finished.isDone()).isTrue();
            assertThat(finished.counts().rejects()).isEqualTo(1);
            assertThat(finished.workbook()).exists();
        });
    }

    @Test
    void fault_90_days_that_only_a_later_today_made_overdue_are_as_they_were_under_an_earlier_one() {
        night.run();
        List<String> before = night.findings();
        assertThat(before).allSatisfy(finding -> assertThat(finding).contains("AWAITING_PAYMENT"));
        night.run(NightFixture.TODAY.plusYears(1));
        assertThat(night.findings()).allSatisfy(finding -> assertThat(finding).contains("PAYMENT_OVERDUE"));
        Runner.Result again = night.run();
        assertThat(night.findings()).isEqualTo(before);
        assertThat(sheet(again, "Worklist")).isEmpty();
        assertThat(recomputed(night.run())).as("looked at once").isEmpty();
    }

    @Test
    void fault_90_an_item_that_a_run_with_a_later_day_moved_on_is_told() throws IOException {
        night.run();
        night.jdbc().sql("""
                INSERT INTO item_decision (item, decision, decided_on, level, denial_class, authorized, payer, at_stake,
                    run_id, from_run, file_id)
                VALUES ('W-1', 'Lost', '2026-04-15', '', '', FALSE, 'TESTMUT', 60000, 1, 1, 1)""").update();
        try (Workbook workbook = new XSSFWorkbook(
                Files.newInputStream(Objects.requireNonNull(night.run().workbook())))) {
            List<String> said = new ArrayList<>();
            workbook.getSheet("Summary").forEach(row -> row.forEach(cell -> said.add(cell.toString())));
            assertThat(said)
                    .anySatisfy(sentence ->
                            assertThat(sentence).startsWith("Of 1 item a level was lost on a day after 2025-04-15"));
        }
    }

    @Test
    void a_row_with_three_bad_cells_is_one_rejected_row() {
        night.remittance("bad.csv", Remits.table(Remits.row("CHK1", "much", "PCN1", "ICN1", "never", "lots")));
        Runner.Result result = night.run();
        long cells = sheet(result, "Rejects").stream()
                .filter(row -> row.get("File").equals("bad.csv"))
                .count();
        assertThat(cells).isGreaterThan(1);
        assertThat(result.counts().rejects()).isEqualTo(1);
    }
}
