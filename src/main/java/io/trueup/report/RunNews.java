package io.trueup.report;

import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.SummarySheet;
import java.time.LocalDate;
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
    private final @Nullable Before before;

    /** The run that findings are compared with. */
    public record Before(long run, LocalDate today) {}

    /** How many items are new, and how many are there no more. */
    public record ToDo(long fresh, long settled) {}

    public RunNews(DataSource dataSource, long run) {
        this(JdbcClient.create(dataSource), run);
    }

    RunNews(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
        this.before = jdbc.sql("""
                SELECT id, today
                FROM run
                WHERE id < :run
                AND NOT trial
                AND status = 'DONE'
                ORDER BY id DESC
                LIMIT 1""")
                .param("run", run)
                .query((row, n) -> new Before(row.getLong("id"), ResultColumns.requiredDate(row, "today")))
                .optional()
                .orElse(null);
    }

    /** Null in the first run. */
    public @Nullable Before before() {
        return before;
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

    public ToDo toDo() {
        long fresh = jdbc.sql("""
                SELECT count(DISTINCT n.item)
                FROM finding n
                WHERE n.run_id > :before
                AND n.run_id <= :run
                AND n.superseded_run IS NULL
                AND NOT n.trial
                AND n.item <> ''
                AND NOT EXISTS (
                    SELECT
                    FROM finding o
                    WHERE o.claim_number = n.claim_number
                    AND o.item = n.item
                    AND o.run_id <= :before
                    AND NOT o.trial)""")
                .param("run", run)
                .param("before", beforeId())
                .query(Long.class)
                .single();
        long settled = jdbc.sql("""
                SELECT count(DISTINCT w.item)
                FROM finding w
                WHERE w.run_id <= :before
                AND w.superseded_run > :before
                AND w.superseded_run <= :run
                AND NOT w.trial
                AND w.item <> ''
                AND NOT EXISTS (
                    SELECT
                    FROM finding n
                    WHERE n.claim_number = w.claim_number
                    AND n.item = w.item
                    AND n.superseded_run IS NULL
                    AND NOT n.trial)""")
                .param("run", run)
                .param("before", beforeId())
                .query(Long.class)
                .single();
        return new ToDo(fresh, settled);
    }

    /** Outcomes that became others, most findings first; none in the first run. */
    void outcomes(Consumer<SummarySheet.News> rows) {
        if (before == null) {
            return;
        }
        jdbc.sql("""
                SELECT w.outcome AS was, n.outcome AS now, count(*) AS findings,
                    coalesce(sum(coalesce(n.expected, w.expected)), 0) AS expected,
                    coalesce(sum(n.paid), 0) - coalesce(sum(w.paid), 0) AS paid
                FROM (
                    SELECT key, outcome, expected, paid
                    FROM finding
                    WHERE run_id > :before
                    AND run_id <= :run
                    AND superseded_run IS NULL
                    AND NOT trial) n
                FULL JOIN (
                    SELECT key, outcome, expected, paid
                    FROM finding
                    WHERE run_id <= :before
                    AND superseded_run > :before
                    AND superseded_run <= :run
                    AND NOT trial) w USING (key)
                GROUP BY w.outcome, n.outcome
                ORDER BY count(*) DESC, w.outcome, n.outcome""").param("run", run).param("before", beforeId()).query(row -> {
            rows.accept(new SummarySheet.News(
                    ResultColumns.code(row, "was", Outcome.class),
                    ResultColumns.code(row, "now", Outcome.class),
                    row.getLong("findings"),
                    ResultColumns.requiredMoney(row, "expected"),
                    ResultColumns.requiredMoney(row, "paid")));
        });
    }
}
