package io.trueup.report;

import io.trueup.ledger.EarlierRuns;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.SummarySheet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a nightly run made of findings and things to do, against what the last workbook before it told; runs in between that failed
 * belong to it.
 */
public final class RunNews {

    private final JdbcClient jdbc;
    private final long run;
    private final EarlierRuns.@Nullable Done before;
    private final List<Long> told;

    /**
     * What was before, with what is fresh and without the other two, is what there is to do or waits now.
     *
     * @param settled are no more, or over
     * @param listed stand behind the list of their payer now
     */
    public record ToDo(long fresh, long settled, long listed) {}

    public RunNews(DataSource dataSource, long run) {
        this(JdbcClient.create(dataSource), run);
    }

    RunNews(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
        EarlierRuns earlier = new EarlierRuns(jdbc);
        this.before = earlier.lastDone(run).orElse(null);
        this.told = earlier.toldBy(run);
    }

    /** Null in the first run. */
    public EarlierRuns.@Nullable Done before() {
        return before;
    }

    /** This run, and those before it that its workbook tells of. */
    List<Long> told() {
        return told;
    }

    /** The run that this one is compared with; 0 in the first. */
    long beforeId() {
        return before == null ? 0 : before.run();
    }

    /** How many items were lost by the word of a run whose day lies after this one's, so that their deadlines count from it. */
    public long decidedAhead(LocalDate today) {
        return jdbc.sql("""
                SELECT count(DISTINCT item)
                FROM item_decision
                WHERE decided_on > :today
                AND withdrawn_by IS NULL""").param("today", today).query(Long.class).single();
    }

    /** By the rows of Worklist and Waiting: days behind a list of their payer are no things to do of their own. */
    public ToDo toDo() {
        return jdbc.sql("""
                WITH now AS (
                    SELECT DISTINCT item
                    FROM item_priority
                    WHERE run_id = :run
                    AND place IN ('NOW', 'WAITING')),
                was AS (
                    SELECT DISTINCT item
                    FROM item_priority
                    WHERE run_id = :before
                    AND place IN ('NOW', 'WAITING')),
                gone AS (
                    SELECT w.item, bool_or(p.place = 'IN_DEMAND') AS listed
                    FROM was w
                    LEFT JOIN item_priority p ON p.run_id = :run AND p.item = w.item
                    WHERE NOT EXISTS (SELECT FROM now n WHERE n.item = w.item)
                    GROUP BY w.item)
                SELECT
                    (SELECT count(*) FROM now n WHERE NOT EXISTS (SELECT FROM was w WHERE w.item = n.item)) AS fresh,
                    (SELECT count(*) FROM gone WHERE listed IS NOT TRUE) AS settled,
                    (SELECT count(*) FROM gone WHERE listed) AS listed""")
                .param("run", run)
                .param("before", beforeId())
                .query(ToDo.class)
                .single();
    }

    /** Outcomes that became others, most findings first; none in the first run. */
    void outcomes(Consumer<SummarySheet.News> rows) {
        if (before == null) {
            return;
        }
        jdbc.sql("""
                WITH was AS (
                    SELECT DISTINCT ON (key) key, run_id, outcome, expected, paid, state
                    FROM finding
                    WHERE superseded_run IN (:told)
                    AND NOT trial
                    ORDER BY key, id),
                now AS (
                    SELECT key, outcome, expected, paid, state
                    FROM finding
                    WHERE run_id IN (:told)
                    AND superseded_run IS NULL
                    AND NOT trial)
                SELECT w.outcome AS was, n.outcome AS now, count(*) AS findings,
                    coalesce(sum(coalesce(n.expected, w.expected)), 0) AS expected,
                    coalesce(sum(n.paid), 0) - coalesce(sum(w.paid), 0) AS paid
                FROM now n
                FULL JOIN (SELECT * FROM was WHERE run_id NOT IN (:told)) w USING (key)
                WHERE n.state IS DISTINCT FROM w.state
                GROUP BY w.outcome, n.outcome
                ORDER BY count(*) DESC, w.outcome, n.outcome""").param("told", told).query(row -> {
            rows.accept(new SummarySheet.News(
                    ResultColumns.code(row, "was", Outcome.class),
                    ResultColumns.code(row, "now", Outcome.class),
                    row.getLong("findings"),
                    ResultColumns.requiredMoney(row, "expected"),
                    ResultColumns.requiredMoney(row, "paid")));
        });
    }
}
