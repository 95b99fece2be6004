package io.trueup.ledger;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which claims nothing happens to any more: their last service, episode, authorization, bill and payment lie before a day, nothing of
 * them is open, and no claim that lives on shares a bill, a remitted claim, or a question of matching, with them.
 */
final class ClosedClaims {

    private final JdbcClient jdbc;

    ClosedClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills the temporary tables {@code closed_unit}, {@code closed_claim} and {@code closed_bill} of the caller's transaction. */
    void find(LocalDate before) {
        candidates(before);
        protectWhatIsOpen();
        while (protectWhatIsShared() > 0) {
            // each round can only keep more; it ends when nothing more is kept
        }
        jdbc.sql("""
                CREATE TEMPORARY TABLE closed_claim ON COMMIT DROP AS
                SELECT c.id
                FROM claim_payment c
                JOIN payment p ON p.id = c.payment_id AND p.payment_date < :before
                WHERE NOT c.purged
                AND NOT EXISTS (
                    SELECT
                    FROM line_match m
                    WHERE m.claim_payment_id = c.id
                    AND m.unit <> ''
                    AND NOT EXISTS (SELECT FROM closed_unit u WHERE u.unit = m.unit))""").param("before", before).update();
        jdbc.sql("CREATE UNIQUE INDEX ON closed_claim (id)").update();
        jdbc.sql("ANALYZE closed_claim").update();
        jdbc.sql("""
                CREATE TEMPORARY TABLE closed_bill ON COMMIT DROP AS
                SELECT b.id
                FROM bill b
                WHERE b.sent_on < :before
                AND NOT EXISTS (
                    SELECT
                    FROM bill_match m
                    LEFT JOIN LATERAL unnest(m.candidate_accounts) candidate ON TRUE
                    WHERE m.bill_id = b.id
                    AND (m.unit <> '' AND NOT EXISTS (SELECT FROM closed_unit u WHERE u.unit = m.unit)
                        OR NOT EXISTS (SELECT FROM closed_unit u WHERE u.unit = 'C:' || candidate)
                            AND candidate IS NOT NULL))""").param("before", before).update();
        jdbc.sql("CREATE UNIQUE INDEX ON closed_bill (id)").update();
        jdbc.sql("ANALYZE closed_bill").update();
    }

    private void candidates(LocalDate before) {
        jdbc.sql("""
                CREATE TEMPORARY TABLE closed_unit ON COMMIT DROP AS
                SELECT unit
                FROM (
                    SELECT 'C:' || account AS unit, service_date AS day
                    FROM log_row
                    UNION ALL
                    SELECT 'C:' || i.account, greatest(e.start_date, e.discharge_date, e.planned_end_date)
                    FROM episode e
                    JOIN account_identity i USING (number_key)
                    UNION ALL
                    SELECT 'C:' || i.account, a.from_date
                    FROM program_authorization a
                    JOIN account_identity i USING (number_key)
                    UNION ALL
                    SELECT m.unit, p.payment_date
                    FROM line_match m
                    JOIN claim_payment c ON c.id = m.claim_payment_id
                    JOIN payment p ON p.id = c.payment_id
                    WHERE m.unit <> ''
                    UNION ALL
                    SELECT m.unit, greatest(b.sent_on, l.to_date)
                    FROM bill_match m
                    JOIN bill b ON b.id = m.bill_id
                    JOIN billed_line l ON l.bill_id = m.bill_id AND l.number = m.number
                    WHERE m.unit <> ''
                    UNION ALL
                    SELECT m.unit, r.recouped_on
                    FROM recoupment r
                    JOIN line_match m USING (claim_payment_id, number)
                    WHERE m.unit <> '') activity
                GROUP BY unit
                HAVING max(day) < :before""").param("before", before).update();
        jdbc.sql("CREATE UNIQUE INDEX ON closed_unit (unit)").update();
        jdbc.sql("ANALYZE closed_unit").update();
    }

    /** What the team settled is not open, alone or on a payer's list, however it ended; a loss that can still be appealed is. */
    private void protectWhatIsOpen() {
        jdbc.sql("""
                DELETE FROM closed_unit u
                USING item i
                LEFT JOIN item_said n ON n.item = coalesce(nullif(i.demand, ''), i.id)
                WHERE i.unit = u.unit
                AND (n.status IS NULL
                    OR n.status NOT IN ('Won', 'Lost', 'Written off', 'Closed')
                    OR n.status = 'Lost' AND i.level <> '' AND NOT i.no_level_left)""").update();
    }

    private int protectWhatIsShared() {
        return protectWhatIsShared("line_match", "claim_payment_id") + protectWhatIsShared("bill_match", "bill_id");
    }

    /** Lines of one remitted claim or bill on several claims, and claims that an undecided line may yet belong to, go together. */
    private int protectWhatIsShared(String match, String claim) {
        return jdbc.sql("""
                        DELETE FROM closed_unit u
                        USING %1$s own
                        JOIN %1$s other ON other.%2$s = own.%2$s AND other.unit <> ''
                        WHERE own.unit = u.unit
                        AND own.unit <> ''
                        AND NOT EXISTS (SELECT FROM closed_unit o WHERE o.unit = other.unit)""".formatted(match, claim)).update()
                + jdbc.sql("""
                        DELETE FROM closed_unit u
                        USING %s m
                        CROSS JOIN LATERAL unnest(m.candidate_accounts) candidate
                        WHERE cardinality(m.candidate_accounts) > 0
                        AND u.unit = 'C:' || candidate
                        AND NOT EXISTS (SELECT FROM closed_unit o WHERE o.unit = m.unit)""".formatted(match)).update();
    }
}
