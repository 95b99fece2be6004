package io.trueup.books;

import io.trueup.postgres.Statements;

/**
 * What findings of days and episodes earn, by the month of service, under a case rate of the discharge: what is expected, and of a day
 * that no contract prices what was paid.
 */
final class EarnedMonths {

    private final Statements later;

    EarnedMonths(Statements later) {
        this.later = later;
    }

    /** States that the runs wrote, less those they replaced. */
    void book(Books.Booking booking) {
        later.sql("""
                WITH gone AS MATERIALIZED (
                    SELECT key, kind, payer, earned_on, service_date, expected, paid, minutes, days
                    FROM finding
                    WHERE superseded_run = ANY(:runs)
                    AND NOT trial
                    AND kind IN ('DAY', 'EPISODE')),
                state AS (
                    SELECT g.*, g.key AS changed, -1 AS sign
                    FROM gone g
                    UNION ALL
                    SELECT f.key, f.kind, f.payer, f.earned_on, f.service_date, f.expected, f.paid, f.minutes, f.days, g.key, 1
                    FROM finding f
                    LEFT JOIN (SELECT DISTINCT key FROM gone) g ON g.key = f.key
                    WHERE f.run_id = ANY(:runs)
                    AND NOT f.trial
                    AND f.kind IN ('DAY', 'EPISODE')),
                -- a state that replaced none has no other to be held against
                part AS MATERIALIZED (
                    SELECT changed AS key, payer, date_trunc('month', coalesce(earned_on, service_date, :today))::date AS month,
                        sum(sign * coalesce(expected, paid)) AS earned, sum(sign) AS sign, sum(sign * minutes) AS minutes,
                        sum(sign * days) AS days, count(expected) AS priced, max(kind) AS kind
                    FROM state
                    GROUP BY 1, 2, 3),
                why AS (
                    SELECT key, CASE
                        WHEN sum(sign) > 0 THEN 'LOG_DROPPED_LATE'
                        WHEN sum(sign) < 0 THEN 'DAYS_TAKEN_OUT'
                        WHEN sum(minutes) <> 0 OR sum(days) <> 0 THEN 'HOURS_CORRECTED'
                        WHEN sum(priced) = 0 THEN 'PAID_WITHOUT_A_RATE'
                        WHEN max(kind) = 'EPISODE' THEN 'CASE_RATE_CHANGED'
                        ELSE 'RATE_CHANGED' END AS cause
                    FROM part
                    WHERE key IS NOT NULL
                    GROUP BY key)
                INSERT INTO book_change (run_id, month, payer, cause, earned)
                SELECT :run, p.month, p.payer, coalesce(w.cause, 'LOG_DROPPED_LATE'), sum(p.earned)
                FROM part p
                LEFT JOIN why w ON w.key = p.key
                GROUP BY 2, 3, 4
                HAVING sum(p.earned) <> 0
                ORDER BY 2, 3, 4""")
                .param("runs", booking.runIds())
                .param("today", booking.today())
                .param("run", booking.run())
                .add();
    }
}
