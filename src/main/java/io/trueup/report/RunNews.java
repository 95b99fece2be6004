package io.trueup.report;

import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.NewsRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a nightly run made of findings and things to do, against what they were before it. */
public final class RunNews {

    private final JdbcClient jdbc;
    private final long run;
    private final Optional<String> before;

    public RunNews(DataSource dataSource, long run) {
        this(JdbcClient.create(dataSource), run);
    }

    RunNews(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
        this.before = jdbc.sql("""
                SELECT 'run ' || id || ' of ' || today
                FROM run
                WHERE id < :run
                AND NOT trial
                AND status = 'DONE'
                ORDER BY id DESC
                LIMIT 1""").param("run", run).query(String.class).optional();
    }

    /** "since run 3 of 2025-05-11", the run that findings are compared with. */
    public String since() {
        return before.map(name -> "since " + name).orElse("in the first run");
    }

    /** For people; without patients. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (before.isEmpty()) {
            sentences.add("There is nothing to compare with yet.");
            return sentences;
        }
        long fresh = jdbc.sql("""
                SELECT count(DISTINCT n.item)
                FROM finding n
                WHERE n.run_id = :run
                AND n.superseded_run IS NULL
                AND NOT n.trial
                AND n.item <> ''
                AND NOT EXISTS (
                    SELECT
                    FROM finding o
                    WHERE o.claim_number = n.claim_number
                    AND o.item = n.item
                    AND o.run_id < :run
                    AND NOT o.trial)""").param("run", run).query(Long.class).single();
        long gone = jdbc.sql("""
                SELECT count(DISTINCT w.item)
                FROM finding w
                WHERE w.superseded_run = :run
                AND NOT w.trial
                AND w.item <> ''
                AND NOT EXISTS (
                    SELECT
                    FROM finding n
                    WHERE n.claim_number = w.claim_number
                    AND n.item = w.item
                    AND n.superseded_run IS NULL
                    AND NOT n.trial)""").param("run", run).query(Long.class).single();
        sentences.add("Things to do: " + fresh + " new, " + gone + " settled.");
        return sentences;
    }

    /** Outcomes that became others, most findings first; none in the first run. */
    void outcomes(Consumer<NewsRow> rows) {
        if (before.isEmpty()) {
            return;
        }
        jdbc.sql("""
                SELECT w.outcome AS was, n.outcome AS now, count(*) AS findings,
                    coalesce(sum(coalesce(n.expected, w.expected)), 0) AS expected,
                    coalesce(sum(n.paid), 0) - coalesce(sum(w.paid), 0) AS paid
                FROM (
                    SELECT key, outcome, expected, paid
                    FROM finding
                    WHERE run_id = :run
                    AND superseded_run IS NULL
                    AND NOT trial) n
                FULL JOIN (
                    SELECT key, outcome, expected, paid
                    FROM finding
                    WHERE superseded_run = :run
                    AND run_id <> :run
                    AND NOT trial) w USING (key)
                GROUP BY w.outcome, n.outcome
                ORDER BY count(*) DESC, w.outcome, n.outcome""").param("run", run).query(row -> {
            rows.accept(new NewsRow(
                    word(row.getString("was")),
                    word(row.getString("now")),
                    row.getLong("findings"),
                    ResultColumns.requiredMoney(row, "expected"),
                    ResultColumns.requiredMoney(row, "paid")));
        });
    }

    private static String word(@Nullable String outcome) {
        return outcome == null ? "" : outcome;
    }
}
