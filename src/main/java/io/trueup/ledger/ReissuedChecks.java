package io.trueup.ledger;

import io.trueup.postgres.Statements;

/**
 * What the bank says of days that look as if a check was written twice. It is told behind their next step, and anew each night: the
 * statements come when they come, and nothing of the days themselves changes with them.
 */
public final class ReissuedChecks {

    private ReissuedChecks() {}

    /** The step names both payments; those of the item's own unit that are named so are meant. */
    public static void tellWhatTheBankHas(Statements later) {
        later.sql("""
                UPDATE item i
                SET next_step = told.step
                FROM (
                    SELECT i.id, split_part(i.next_step, '; the bank ', 1) || CASE
                        WHEN d.first = 'MISSING' AND d.again IN ('DEPOSITED', 'DIFFERS')
                            THEN '; the bank never had the first and has the second: nothing goes back'
                        WHEN d.first IN ('DEPOSITED', 'DIFFERS') AND d.again IN ('DEPOSITED', 'DIFFERS')
                            THEN '; the bank has both: unless it returned one, the payer paid twice'
                        WHEN d.first IN ('DEPOSITED', 'DIFFERS') AND d.again = 'MISSING'
                            THEN '; the bank has the first and never had the second: nothing goes back'
                        ELSE '' END AS step
                    FROM item i
                    CROSS JOIN LATERAL (
                        SELECT
                            max(d.state) FILTER (WHERE position(
                                ' paid by ' || p.trace || ' on ' || p.payment_date IN i.next_step) > 0) AS first,
                            max(d.state) FILTER (WHERE position(
                                ' again by ' || p.trace || ' on ' || p.payment_date IN i.next_step) > 0) AS again
                        FROM line_match m
                        JOIN claim_payment c ON c.id = m.claim_payment_id AND NOT c.duplicate
                        JOIN payment own ON own.id = c.payment_id
                        JOIN payment p ON p.id = own.canonical_id
                        JOIN payment_deposit d ON d.payment_id = p.id
                        WHERE m.unit = i.unit) d
                    WHERE i.outcome = 'OVERPAID'
                    AND i.next_step LIKE 'Looks like a reissued check: %') told
                WHERE i.id = told.id
                AND i.next_step <> told.step""").add();
    }
}
