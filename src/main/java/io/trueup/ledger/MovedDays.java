package io.trueup.ledger;

import io.trueup.postgres.Statements;
import java.util.Map;

/**
 * Days of the log that go on under another claim number: the number came that was pending, or a mistyped one was put right. What was
 * found, said and recovered of them goes along, so that an appeal stays the same thing to do. Each statement gives the same result when
 * it is run again.
 */
public final class MovedDays {

    private final Statements statements;

    /** @param statements that go together with what else the caller adds, when the caller sends them */
    public MovedDays(Statements statements) {
        this.statements = statements;
    }

    /** Once the units that the run looks at because of its files are known. */
    public void follow(long run) {
        find(run);
        keepItemsTogether();
        statements.add("""
                UPDATE finding f
                SET unit = 'C:' || m.account, key = m.new_key
                FROM moved_day m
                WHERE f.claim_number = m.claim_number
                AND f.unit = m.unit
                AND f.key = m.key""");
        moveItems("item", "id");
        moveItems("item_priority", "item");
        moveItems("done_item", "item");
        moveItems("book_write_off", "item");
        moveFindings("item_opening");
        moveFindings("recovery");
        // computed anew with the claim that has the days now
        statements.add("DELETE FROM late_payment WHERE unit IN (SELECT unit FROM moved_day)");
        statements.add("DELETE FROM unpaid_amount WHERE unit IN (SELECT unit FROM moved_day)");
        statements.add("""
                UPDATE withdrawn_day w
                SET unit = 'C:' || m.account
                FROM moved_day m
                WHERE w.unit = m.unit
                AND w.day = m.service_date""");
    }

    /** Days that no row of their claim tells any more, and rows of one other claim of the same payer and patient do. */
    private void find(long run) {
        statements.add("DROP TABLE IF EXISTS moved_day");
        statements.add("""
                CREATE TEMPORARY TABLE moved_day ON COMMIT DROP AS
                SELECT f.id, f.unit, f.key, f.item, f.claim_number, f.service_date, told.account, told.number,
                    'D|' || told.account || substr(f.key, 1 + length(f.unit)) AS new_key
                FROM touched_unit t
                JOIN finding f ON f.unit = t.unit AND f.superseded_run IS NULL AND NOT f.trial AND f.kind = 'DAY'
                CROSS JOIN LATERAL (
                    SELECT min(l.account) AS account, min(l.claim_number) AS number
                    FROM account_identity i
                    JOIN log_row l ON l.account = i.account AND l.program = f.program AND l.service_date = f.service_date
                    WHERE i.patient_key = split_part(f.unit, '|', 3)
                    AND i.payer_key = split_part(f.unit, '|', 2)
                    AND 'C:' || i.account <> f.unit
                    AND NOT l.superseded
                    AND l.attendance <> 'ABSENT'
                    HAVING count(DISTINCT l.account) = 1) told
                WHERE t.run_id = :run
                AND t.unit LIKE 'C:%'
                AND NOT EXISTS (
                    SELECT
                    FROM log_row l
                    WHERE l.account = substr(f.unit, 3)
                    AND l.program = f.program
                    AND l.service_date = f.service_date
                    AND NOT l.superseded)
                AND NOT EXISTS (
                    SELECT
                    FROM finding o
                    WHERE o.unit = 'C:' || told.account
                    AND o.program = f.program
                    AND o.service_date = f.service_date
                    AND o.superseded_run IS NULL
                    AND NOT o.trial)""", Map.of("run", run));
        statements.add("ANALYZE moved_day");
    }

    /** Not those of an item of which other days stay, or go to another claim: they leave it, as before. */
    private void keepItemsTogether() {
        statements.add("""
                DELETE FROM moved_day m
                WHERE m.item <> ''
                AND EXISTS (
                    SELECT
                    FROM finding f
                    LEFT JOIN moved_day o ON o.id = f.id
                    WHERE f.unit = m.unit
                    AND f.item = m.item
                    AND f.superseded_run IS NULL
                    AND NOT f.trial
                    AND (o.account <> m.account
                        OR EXISTS (
                            SELECT
                            FROM log_row l
                            WHERE l.account = substr(f.unit, 3)
                            AND l.program = f.program
                            AND l.service_date = f.service_date
                            AND NOT l.superseded)))""");
    }

    private void moveItems(String table, String item) {
        statements.add("""
                UPDATE %1$s i
                SET unit = 'C:' || m.account
                FROM moved_day m
                WHERE m.item <> ''
                AND i.%2$s = m.item
                AND i.unit = m.unit""".formatted(table, item));
    }

    private void moveFindings(String table) {
        statements.add("""
                UPDATE %s f
                SET unit = 'C:' || m.account, finding = m.new_key, claim_number = m.number
                FROM moved_day m
                WHERE f.unit = m.unit
                AND f.finding = m.key""".formatted(table));
    }
}
