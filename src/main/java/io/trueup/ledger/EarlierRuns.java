package io.trueup.ledger;

import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs before one: what its workbook is held against, and which of them its workbook has to tell. */
public final class EarlierRuns {

    /**
     * States {@code f} that a rerun since the night {@code :night} and before {@code :run} replaced, of days outside of its period: it
     * computes a claim as a whole, and its workbook tells the period.
     */
    public static final String OUTSIDE_PERIODS = """
            FROM run d
            JOIN finding f ON f.superseded_run = d.id AND NOT f.trial
            WHERE d.id > :night
            AND d.id < :run
            AND d.kind = 'rerun'
            AND NOT d.trial
            AND NOT EXISTS (
                SELECT
                FROM unnest(f.payment_dates) paid_on
                WHERE paid_on BETWEEN d.period_from AND d.period_to)
            """;

    private static final String LAST_DONE = """
            SELECT id, today
            FROM run
            WHERE id < :run
            AND status = 'DONE'
            AND NOT trial
            ORDER BY id DESC
            LIMIT 1""";

    /** An expression: the last night before {@code :run} that came to its end; 0 before the first. */
    public static final String LAST_NIGHT =
            "(SELECT coalesce(max(id), 0) FROM run WHERE id < :run AND kind = 'run' AND status = 'DONE')";

    private final JdbcClient jdbc;

    public EarlierRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that came to its end, and the day it took for today. */
    public record Done(long run, LocalDate today) {}

    /** Asks for the number of the last run before this one that came to its end and tried nothing out; there may be none. */
    public static void lastDone(Statements later, long run, LongConsumer done) {
        later.sql(LAST_DONE).param("run", run).ask(row -> done.accept(row.getLong("id")));
    }

    /** The last run before this one that came to its end and tried nothing out. */
    public Optional<Done> lastDone(long run) {
        return jdbc.sql(LAST_DONE)
                .param("run", run)
                .query((row, n) -> new Done(row.getLong("id"), ResultColumns.requiredDate(row, "today")))
                .optional();
    }

    /** Asks for the last night before a run that came to its end; 0 before the first. */
    public static void lastNight(Statements later, long run, LongConsumer night) {
        later.sql("SELECT " + LAST_NIGHT).param("run", run).ask(row -> night.accept(row.getLong(1)));
    }

    /**
     * This run, and those before it that failed and whose changes its workbook tells: until a night came to its end, which tells all of
     * them, or the same order was carried out. A rerun that is asked for again tells what it would have told, whatever came in between.
     *
     * @return their numbers, never none
     */
    public List<Long> toldBy(long run) {
        List<Long> told = new ArrayList<>(
                jdbc.sql("""
                SELECT r.id
                FROM run me
                JOIN run r ON r.id < me.id AND r.status = 'FAILED' AND NOT r.trial
                WHERE me.id = :run
                AND NOT me.trial
                AND NOT EXISTS (
                    SELECT
                    FROM run d
                    WHERE d.id > r.id
                    AND d.id < me.id
                    AND d.status = 'DONE'
                    AND NOT d.trial
                    AND CASE d.kind
                        WHEN 'run' THEN (me.job, me.kind, me.period_from, me.period_to, me.payer)
                            IS DISTINCT FROM (r.job, 'rerun', r.period_from, r.period_to, r.payer)
                        ELSE (d.job, d.kind, d.period_from, d.period_to, d.payer)
                            = (r.job, r.kind, r.period_from, r.period_to, r.payer)
                        END)
                ORDER BY r.id""").param("run", run).query(Long.class).list());
        told.add(run);
        return told;
    }
}
