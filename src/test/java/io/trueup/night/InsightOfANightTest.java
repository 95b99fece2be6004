package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.insight.Insight;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Statements;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows from all that is known stands in rows of the run, and the workbook shows those. */
class InsightOfANightTest {

    private static final List<String> TABLES = List.of("pattern", "prevention_risk", "item_priority", "appeal_chance");
    private static final LocalDate DAY_BEFORE = NightFixture.TODAY.minusDays(1);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    /** A week paid a sixth short, a denied day, and a program that goes on without authorization. */
    @BeforeEach
    void aWeekPaidShortAndADeniedDay() {
        LogDays log = LogDays.of();
        Clp paidShort = Clp.of("PCN1", "ICN1");
        for (int day = 7; day <= 11; day++) {
            String date = LocalDate.of(2025, 4, day).toString();
            log.day(date, 6);
            paidShort.line("97545", date, "600.00", "500.00", "CO*45");
        }
        night = NightFixture.in(home)
                .log("log.csv", log.claim("WC-2", "PCN2").day("2025-03-03", 6))
                .remittance(
                        "short.835",
                        Check.of("T1", "2025-04-14", "2500.00").claim(paidShort).text())
                .remittance(
                        "denied.835",
                        Check.of("T2", "2025-03-20", "0.00")
                                .claim(Clp.of("PCN2", "ICN2").line("97545", "2025-03-03", "600.00", "0.00", "CO*197"))
                                .text());
    }

    /** Every row of every table of insight, by table. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, rows(table, "TRUE")));
        return rows;
    }

    private List<String> rows(String table, String which) {
        return night.jdbc()
                .sql("SELECT t::text FROM " + table + " t WHERE " + which + " ORDER BY 1")
                .query(String.class)
                .list();
    }

    private List<Long> runs(String table) {
        return night.jdbc()
                .sql("SELECT DISTINCT run_id FROM " + table + " ORDER BY 1")
                .query(Long.class)
                .list();
    }

    private Runner.Result trial() {
        return night.carryOut(new Runs.Order(
                "nightly",
                "rerun",
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2025, 4, 30),
                "",
                DAY_BEFORE,
                NightFixture.TODAY));
    }

    private void gainAgain(Runs.Run run) throws IOException {
        RuleBook rules = RuleBook.read(night.job().reference(), run.order().today());
        Insight insight =
                new Insight(night.database().dataSource(), rules.rates(), rules.playbook(), rules.stateLimits());
        new TransactionTemplate(
                        new DataSourceTransactionManager(night.database().dataSource()))
                .executeWithoutResult(transaction ->
                        insight.gain(run, new Statements(night.database().dataSource())));
    }

    private List<String> items(Runner.Result result) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows("Worklist").stream()
                .map(row -> row.get("Item"))
                .toList();
    }

    private List<String> ranked(long run) {
        return night.jdbc().sql("""
                        SELECT item
                        FROM item_priority
                        WHERE run_id = :run
                        AND place <> 'IN_DEMAND'
                        ORDER BY score DESC""").param("run", run).query(String.class).list();
    }

    @Test
    void the_workbook_shows_what_the_step_kept() throws IOException {
        Runner.Result result = night.run();
        WorkbookText workbook = WorkbookText.of(Objects.requireNonNull(result.workbook()));
        assertThat(items(result)).hasSize(2).isEqualTo(ranked(1));
        assertThat(workbook.rows("Patterns")).hasSize(1);
        assertThat(rows("pattern", "days = 5 AND at_stake = 50000 AND payer = 'TESTMUT'"))
                .hasSize(1);
        assertThat(workbook.rows("Prevention"))
                .extracting(row -> row.get("Risk"))
                .containsAll(night.jdbc()
                        .sql("SELECT risk FROM prevention_risk WHERE claim_number = 'C-1' AND run_id = 1")
                        .query(String.class)
                        .list())
                .contains("No authorization");
        assertThat(rows("appeal_chance", "denial_class = 'AUTHORIZATION_OR_NECESSITY'"))
                .hasSize(2);
    }

    @Test
    void done_again_after_a_crash_it_says_the_same() throws IOException {
        Runs.Run run = night.run().run();
        Map<String, List<String>> once = rows();
        assertThat(once.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        gainAgain(run);
        assertThat(rows()).isEqualTo(once);
    }

    @Test
    void a_night_takes_the_place_of_the_one_before_and_rates_tried_out_leave_it_alone() {
        night.contract("hourly", "per-hour", "rate: 90.00").run(DAY_BEFORE);
        night.contract("hourly", "per-hour", "rate: 100.00").run();
        Map<String, List<String>> stored = new HashMap<>();
        TABLES.forEach(table -> stored.put(table, rows(table, "run_id = 2")));
        TABLES.stream()
                .filter(table -> !table.equals("item_priority"))
                .forEach(table -> assertThat(runs(table)).as(table).containsExactly(2L));
        assertThat(runs("item_priority")).containsExactly(1L, 2L);

        trial();
        TABLES.forEach(table -> assertThat(rows(table, "run_id = 2")).as(table).isEqualTo(stored.get(table)));
        assertThat(runs("item_priority")).containsExactly(1L, 2L, 3L);
        trial();
        assertThat(runs("item_priority")).containsExactly(1L, 2L, 4L);

        night.run();
        TABLES.stream()
                .filter(table -> !table.equals("item_priority"))
                .forEach(table -> assertThat(runs(table)).as(table).containsExactly(5L));
        assertThat(runs("item_priority")).containsExactly(2L, 5L);
    }

    /** More than one fetch and more than one COPY. */
    @Test
    void a_multitude_of_items_is_read_and_ranked_in_portions() throws IOException {
        Runner.Result result = night.run();
        night.jdbc().sql("""
                        INSERT INTO item
                        SELECT i.*
                        FROM generate_series(1, 12000) k
                        CROSS JOIN (SELECT * FROM item WHERE claim_number = 'WC-2') x
                        CROSS JOIN LATERAL jsonb_populate_record(NULL::item,
                            to_jsonb(x) || jsonb_build_object('id', 'W-' || k, 'unit', 'C:' || k, 'at_stake', k / 2)) i""").update();
        gainAgain(result.run());
        assertThat(rows("item_priority", "run_id = 1")).hasSize(12_003);
        assertThat(ranked(1))
                .contains("W-12000", "W-1")
                .first()
                .isEqualTo(items(result).get(0));
    }
}
