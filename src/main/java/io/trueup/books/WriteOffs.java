package io.trueup.books;

import io.trueup.postgres.Statements;
import java.time.LocalDate;

/**
 * What the team wrote off, in the month of the night that heard it: what was unpaid of the item's days then, and never more than what is
 * unpaid of them now. Taken back, it is gone from the month it stood in.
 */
final class WriteOffs {

    private final Statements later;

    WriteOffs(Statements later) {
        this.later = later;
    }

    void book(Books.Booking booking) {
        LocalDate month = booking.today().withDayOfMonth(1);
        said();
        later.sql("""
                WITH changed AS (
                    SELECT coalesce(b.month, :month) AS month, coalesce(b.payer, s.payer) AS payer,
                        CASE WHEN s.item IS NULL THEN 0 ELSE least(b.said, s.unpaid) END - coalesce(b.amount, 0) AS amount,
                        CASE
                            WHEN b.item IS NULL THEN 'WRITTEN_OFF'
                            WHEN s.item IS NULL AND NOT EXISTS (
                                SELECT
                                FROM item_note n
                                LEFT JOIN demand_part p ON p.item = b.item
                                WHERE n.item IN (b.item, p.demand)
                                AND n.status = 'Written off') THEN 'WRITE_OFF_TAKEN_BACK'
                            ELSE 'PAID_AFTER_IT_WAS_WRITTEN_OFF' END AS cause
                    FROM book_write_off b
                    FULL JOIN said_off s ON s.item = b.item AND s.unit = b.unit)
                INSERT INTO book_change (run_id, month, payer, cause, written_off)
                SELECT :run, month, payer, cause, sum(amount)
                FROM changed
                GROUP BY month, payer, cause
                HAVING sum(amount) <> 0
                ORDER BY month, payer, cause""").param("month", month).param("run", booking.run()).add();
        keep(month);
    }

    /** Items written off as they stand, with what is unpaid of their days: {@code said_off}. */
    private void said() {
        later.sql("""
                CREATE TEMPORARY TABLE said_off ON COMMIT DROP AS
                WITH said AS (
                    SELECT item
                    FROM item_note
                    WHERE status = 'Written off'),
                own AS (
                    SELECT item
                    FROM said
                    UNION
                    SELECT p.item
                    FROM said s
                    JOIN demand_part p ON p.demand = s.item)
                SELECT i.id AS item, i.unit, min(f.payer) AS payer, sum(greatest(f.expected - f.paid, 0))::bigint AS unpaid
                FROM own o
                JOIN item i ON i.id = o.item
                JOIN finding f ON f.unit = i.unit AND f.item = i.id AND f.superseded_run IS NULL AND NOT f.trial
                WHERE f.kind IN ('DAY', 'EPISODE')
                AND f.expected IS NOT NULL
                GROUP BY i.id, i.unit""").add();
    }

    private void keep(LocalDate month) {
        later.sql("""
                DELETE FROM book_write_off b
                WHERE NOT EXISTS (SELECT FROM said_off s WHERE s.item = b.item AND s.unit = b.unit)""").add();
        later.sql("""
                INSERT INTO book_write_off AS b (item, unit, payer, month, said, amount)
                SELECT item, unit, payer, :month, unpaid, unpaid
                FROM said_off
                ON CONFLICT (item, unit) DO UPDATE SET amount = least(b.said, excluded.amount)""").param("month", month).add();
    }
}
