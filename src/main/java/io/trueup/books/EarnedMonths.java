package io.trueup.books;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What findings of days and episodes earn, by the month of service, under a case rate of the discharge: what is expected, and of a day
 * that no contract prices what was paid.
 */
final class EarnedMonths {

    private final JdbcClient jdbc;

    EarnedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** States that the runs wrote, less those they replaced. */
    void book(Books.Booking booking) {
        jdbc.sql("""
                WITH moved AS (
                    SELECT id, 1 AS sign
                    FROM finding
                    WHERE run_id = ANY(:runs)
                    UNION ALL
                    SELECT id, -1
                    FROM finding
                    WHERE superseded_run = ANY(:runs)),
                state AS (
                    SELECT f.key, f.kind, f.payer, coalesce(f.expected, f.paid) AS earned, f.expected, f.minutes, f.days,
                        date_trunc('month', coalesce(f.earned_on, f.service_date, :today))::date AS month, m.sign
                    FROM moved m
                    JOIN finding f ON f.id = m.id
                    WHERE NOT f.trial
                    AND f.kind IN ('DAY', 'EPISODE')),
                why AS (
                    SELECT key, CASE
                        WHEN sum(sign) > 0 THEN 'LOG_DROPPED_LATE'
                        WHEN sum(sign) < 0 THEN 'DAYS_TAKEN_OUT'
                        WHEN sum(sign * minutes) <> 0 OR sum(sign * days) <> 0 THEN 'HOURS_CORRECTED'
                        WHEN count(expected) = 0 THEN 'PAID_WITHOUT_A_RATE'
                        WHEN max(kind) = 'EPISODE' THEN 'CASE_RATE_CHANGED'
                        ELSE 'RATE_CHANGED' END AS cause
                    FROM state
                    GROUP BY key)
                INSERT INTO book_change (run_id, month, payer, cause, earned)
                SELECT :run, s.month, s.payer, w.cause, sum(s.sign * s.earned)
                FROM state s
                JOIN why w ON w.key = s.key
                GROUP BY s.month, s.payer, w.cause
                HAVING sum(s.sign * s.earned) <> 0
                ORDER BY s.month, s.payer, w.cause""")
                .param("runs", booking.runIds())
                .param("today", booking.today())
                .param("run", booking.run())
                .update();
    }
}
