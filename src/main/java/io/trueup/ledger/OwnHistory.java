package io.trueup.ledger;

import io.trueup.appeal.OwnChances;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.Outcome;
import java.util.HashMap;
import java.util.Map;

/** What the clinic won and lost so far: each item by its last decision, or by the money that came for it since. */
public final class OwnHistory {

    /** At stake is what was when the item was first opened, of days that did not move to another item since. */
    private static final String DECIDED = """
            WITH decided AS (
                SELECT DISTINCT ON (item) item, denial_class, authorized, decision, decided_on
                FROM item_decision
                WHERE withdrawn_by IS NULL
                ORDER BY item, id DESC),
            came AS (
                SELECT item, sum(amount) AS amount, max(paid_on) AS last_on
                FROM recovery
                GROUP BY item),
            opened AS (
                SELECT DISTINCT ON (o.item) o.item, o.outcome, o.denial_class, o.authorized
                FROM item_opening o
                WHERE o.item IN (SELECT item FROM decided UNION SELECT item FROM came)
                ORDER BY o.item, o.opened_run DESC, o.id DESC),
            staked AS (
                SELECT item, sum(at_stake) AS at_stake
                FROM (
                    SELECT DISTINCT ON (o.item, o.finding) o.item, o.at_stake
                    FROM item_opening o
                    WHERE o.item IN (SELECT item FROM came)
                    AND NOT EXISTS (
                        SELECT
                        FROM item_opening later
                        WHERE later.finding = o.finding
                        AND later.item <> o.item
                        AND later.opened_run > o.opened_run)
                    ORDER BY o.item, o.finding, o.opened_run, o.id) first
                GROUP BY item),
            paid AS (
                SELECT c.item, c.last_on
                FROM came c
                JOIN staked s USING (item)
                WHERE c.amount * 100 >= s.at_stake * 99)
            SELECT denial_class, authorized, outcome, count(*) FILTER (WHERE won) AS won,
                count(*) FILTER (WHERE NOT won) AS lost,
                count(*) FILTER (WHERE won AND decision <> 'Won') AS by_money
            FROM (
                SELECT coalesce(d.denial_class, o.denial_class) AS denial_class,
                    coalesce(d.authorized, o.authorized) AS authorized, coalesce(o.outcome, '') AS outcome,
                    coalesce(d.decision, '') AS decision,
                    coalesce(d.decision, '') = 'Won' OR p.item IS NOT NULL AND p.last_on > coalesce(d.decided_on, DATE '-infinity')
                        AS won
                FROM decided d
                FULL JOIN opened o USING (item)
                LEFT JOIN paid p USING (item)
                WHERE d.item IS NOT NULL
                OR p.item IS NOT NULL) each
            GROUP BY denial_class, authorized, outcome""";

    private final Map<String, OwnChances.Tally> byKind = new HashMap<>();

    /** @param later asks for it, with whatever is sent next */
    public OwnHistory(Statements later) {
        later.sql(DECIDED).ask(row -> {
            String denialClass = row.getString("denial_class");
            String outcome = row.getString("outcome");
            if (!denialClass.isEmpty() || isCounted(outcome)) {
                byKind.merge(
                        denialClass.isEmpty()
                                ? OwnChances.kind(Outcome.valueOf(outcome))
                                : OwnChances.kind(denialClass, row.getBoolean("authorized")),
                        new OwnChances.Tally(row.getLong("won"), row.getLong("lost"), row.getLong("by_money")),
                        OwnChances.Tally::plus);
            }
        });
    }

    /**
     * An item is won by money when 99 % of what was at stake on its days came, net of what was taken back, and nobody called it lost
     * since. It counts under the class of its decision; one that nobody decided on under what it was open as last. Known once all is
     * sent.
     */
    public OwnChances chances() {
        return new OwnChances(byKind);
    }

    private static boolean isCounted(String outcome) {
        return OwnChances.OUTCOMES.stream().map(Outcome::name).anyMatch(outcome::equals);
    }
}
