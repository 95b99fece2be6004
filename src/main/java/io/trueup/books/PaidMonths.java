package io.trueup.books;

import io.trueup.postgres.Statements;

/**
 * What payments bring and take back, by the month of the payment: as Tie-out says Matched and Unmatched, and less the provider
 * adjustments that count against days. What is booked is kept by unit and payment, and only what the runs touched is added up again.
 */
final class PaidMonths {

    /** What the lines of the units say now. */
    private static final String NOW = """
            WITH touched AS (
                SELECT DISTINCT unit
                FROM touched_unit
                WHERE run_id = ANY(:runs)),
            owner AS (
                SELECT DISTINCT ON (unit) unit, payer
                FROM (
                    SELECT f.unit, f.payer, f.kind NOT IN ('DAY', 'EPISODE') AS beside, min(f.key) AS key
                    FROM touched t
                    JOIN finding f ON f.unit = t.unit AND f.superseded_run IS NULL AND NOT f.trial
                    GROUP BY f.unit, f.payer, beside) first
                ORDER BY unit, beside, key),
            moved AS (
                SELECT m.unit, m.payment_id, p.payment_date AS day, m.is_matched, m.amount, 0::bigint AS back
                FROM (
                    SELECT m.unit, c.payment_id, m.disposition = 'MATCHED' AS is_matched, sum(s.counted) AS amount
                    FROM touched t
                    JOIN line_match m ON m.unit = t.unit AND m.unit <> ''
                    JOIN claim_payment c ON c.id = m.claim_payment_id AND NOT c.duplicate
                    JOIN service_line s ON s.claim_payment_id = m.claim_payment_id AND s.number = m.number
                    GROUP BY m.unit, c.payment_id, is_matched) m
                JOIN payment p ON p.id = m.payment_id
                UNION ALL
                SELECT m.unit, a.payment_id, r.recouped_on, m.disposition = 'MATCHED', 0, r.amount
                FROM touched t
                JOIN line_match m ON m.unit = t.unit AND m.unit <> ''
                JOIN claim_payment c ON c.id = m.claim_payment_id AND NOT c.duplicate
                JOIN recoupment r ON r.claim_payment_id = m.claim_payment_id AND r.number = m.number
                JOIN provider_adjustment a ON a.id = r.provider_adjustment_id),
            now AS (
                SELECT m.unit, coalesce(o.payer, '') AS payer, m.payment_id, date_trunc('month', m.day)::date AS month,
                    coalesce(sum(m.amount) FILTER (WHERE m.is_matched), 0)::bigint AS matched,
                    coalesce(sum(m.back) FILTER (WHERE m.is_matched), 0)::bigint AS back,
                    coalesce(sum(m.amount) FILTER (WHERE NOT m.is_matched), 0)::bigint AS unmatched,
                    coalesce(sum(m.back) FILTER (WHERE NOT m.is_matched), 0)::bigint AS unmatched_back
                FROM moved m
                LEFT JOIN owner o ON o.unit = m.unit
                GROUP BY m.unit, coalesce(o.payer, ''), m.payment_id, date_trunc('month', m.day))
            """;

    private final Statements later;

    PaidMonths(Statements later) {
        this.later = later;
    }

    /** Leaves what moved in a temporary table {@code money_moved}, for the journal. */
    void book(Books.Booking booking) {
        later.sql("""
                CREATE TEMPORARY TABLE money_now (LIKE book_money) ON COMMIT DROP""").add();
        later.sql(NOW + "INSERT INTO money_now SELECT * FROM now")
                .param("runs", booking.runIds())
                .add();
        later.sql("""
                CREATE TEMPORARY TABLE money_moved ON COMMIT DROP AS
                SELECT payer, payment_id, month, sum(sign * matched)::bigint AS matched, sum(sign * back)::bigint AS back,
                    sum(sign * unmatched)::bigint AS unmatched, sum(sign * unmatched_back)::bigint AS unmatched_back
                FROM (
                    SELECT n.*, 1 AS sign
                    FROM money_now n
                    UNION ALL
                    SELECT b.*, -1
                    FROM book_money b
                    WHERE b.unit IN (SELECT unit FROM touched_unit WHERE run_id = ANY(:runs))) either
                GROUP BY payer, payment_id, month""").param("runs", booking.runIds()).add();
        later.sql("""
                DELETE FROM book_money
                WHERE unit IN (SELECT unit FROM touched_unit WHERE run_id = ANY(:runs))""").param("runs", booking.runIds()).add();
        later.sql("INSERT INTO book_money SELECT * FROM money_now").add();
        keep(booking);
    }

    private void keep(Books.Booking booking) {
        later.sql("""
                INSERT INTO book_change (run_id, month, payer, cause, paid, taken_back, unapplied)
                SELECT :run, m.month, m.payer, w.cause, sum(m.matched - m.back), sum(m.back), sum(m.unmatched - m.unmatched_back)
                FROM money_moved m
                LEFT JOIN payment p ON p.id = m.payment_id
                LEFT JOIN input_file i ON i.id = p.file_id
                CROSS JOIN LATERAL (
                    SELECT CASE
                        WHEN p.id IS NULL THEN 'PAYMENT_WITHDRAWN'
                        WHEN i.run_id = ANY(:runs) THEN 'PAYMENT_TOLD_LATE'
                        ELSE 'MONEY_MATCHED_ANEW' END AS cause) w
                GROUP BY m.month, m.payer, w.cause
                HAVING sum(m.matched - m.back) <> 0
                OR sum(m.back) <> 0
                OR sum(m.unmatched - m.unmatched_back) <> 0
                ORDER BY m.month, m.payer, w.cause""")
                .param("runs", booking.runIds())
                .param("run", booking.run())
                .add();
    }
}
