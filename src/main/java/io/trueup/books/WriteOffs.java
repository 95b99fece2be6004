package io.trueup.books;

import io.trueup.postgres.Statements;

/**
 * What the team wrote off, in the month of the run that heard it: what was unpaid of the item's days then, and never more than is
 * unpaid of them now. Of a list those that are on it: one that was denied since is to be worked on. Taken back, by a word or because the
 * payer took back money, it is gone from the month it stood in; paid, it stays there with nothing, and is there again when the payment
 * is withdrawn.
 */
final class WriteOffs {

    private final Statements later;

    WriteOffs(Statements later) {
        this.later = later;
    }

    void book(Books.Booking booking) {
        said(booking);
        later.sql("""
                WITH changed AS (
                    SELECT coalesce(b.month, s.month) AS month, coalesce(b.payer, s.payer) AS payer,
                        CASE WHEN s.item IS NULL THEN 0 ELSE least(b.said, s.unpaid) END - coalesce(b.amount, 0) AS amount,
                        CASE
                            WHEN b.item IS NULL THEN 'WRITTEN_OFF'
                            WHEN s.item IS NULL THEN 'WRITE_OFF_TAKEN_BACK'
                            ELSE 'PAID_AFTER_IT_WAS_WRITTEN_OFF'
                        END AS cause
                    FROM book_write_off b
                    FULL JOIN said_off s ON s.item = b.item AND s.unit = b.unit)
                INSERT INTO book_change (run_id, month, payer, cause, written_off)
                SELECT :run, month, payer, cause, sum(amount)
                FROM changed
                GROUP BY month, payer, cause
                HAVING sum(amount) <> 0
                ORDER BY month, payer, cause""").param("run", booking.run()).add();
        keep();
    }

    /** Items written off as they stand, with what is unpaid of their days: {@code said_off}. */
    private void said(Books.Booking booking) {
        later.sql("""
                CREATE TEMPORARY TABLE said_off ON COMMIT DROP AS
                WITH said AS (
                    SELECT item, date_trunc('month', coalesce(said_on, :today))::date AS month
                    FROM item_said
                    WHERE status = 'Written off'),
                own AS (
                    SELECT i.id, i.unit, min(s.month) AS month
                    FROM said s
                    JOIN item i ON s.item IN (i.id, i.demand)
                    GROUP BY i.id, i.unit)
                SELECT o.id AS item, o.unit, min(o.month) AS month, min(f.payer) AS payer,
                    sum(greatest(f.expected - f.paid, 0))::bigint AS unpaid
                FROM own o
                JOIN finding f ON f.unit = o.unit AND f.item = o.id AND f.superseded_run IS NULL AND NOT f.trial
                WHERE f.kind IN ('DAY', 'EPISODE')
                AND f.expected IS NOT NULL
                GROUP BY o.id, o.unit""").param("today", booking.today()).add();
        paid();
    }

    /** What was written off and is paid, or paid too much: nothing is unpaid of it, and the word stands. */
    private void paid() {
        later.sql("""
                INSERT INTO said_off (item, unit, month, payer, unpaid)
                SELECT b.item, b.unit, b.month, b.payer, 0
                FROM book_write_off b
                WHERE EXISTS (
                    SELECT
                    FROM item_note n
                    LEFT JOIN demand_part p ON p.item = b.item
                    WHERE n.item IN (b.item, p.demand)
                    AND n.status = 'Written off')
                AND NOT EXISTS (SELECT FROM said_off s WHERE s.item = b.item AND s.unit = b.unit)
                AND NOT EXISTS (SELECT FROM item i WHERE i.id = b.item AND i.unit = b.unit AND i.outcome <> 'OVERPAID')""").add();
    }

    private void keep() {
        later.sql("""
                DELETE FROM book_write_off b
                WHERE NOT EXISTS (SELECT FROM said_off s WHERE s.item = b.item AND s.unit = b.unit)""").add();
        later.sql("""
                INSERT INTO book_write_off AS b (item, unit, payer, month, said, amount)
                SELECT item, unit, payer, month, unpaid, unpaid
                FROM said_off
                ON CONFLICT (item, unit) DO UPDATE SET amount = least(b.said, excluded.amount)""").add();
    }
}
