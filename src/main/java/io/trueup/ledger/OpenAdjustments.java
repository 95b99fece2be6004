package io.trueup.ledger;

/**
 * What is left of provider adjustments that count against no claim when what the payer took and what it gave are held against each
 * other, one against one. SQL with the parameter {@code alone}: reasons between payer and clinic alone.
 */
public final class OpenAdjustments {

    /**
     * Of adjustment {@code a} of payment {@code p}, when all under its reference are added up and the newest are what is left; it is
     * made good where that has not its sign. Of a reason between payer and clinic alone, all of that reason, for others under the
     * number may count against its claim.
     */
    public static final String LEFT = """
            CASE WHEN a.reference = '' THEN a.amount ELSE (
                SELECT sum(o.amount)
                FROM provider_adjustment_key ok
                JOIN provider_adjustment o ON o.id = ok.provider_adjustment_id AND NOT o.duplicate
                JOIN payment op ON op.id = o.payment_id AND op.payer_key = p.payer_key
                WHERE ok.key = 'P:' || upper(trim(a.reference))
                AND upper(trim(o.reference)) = upper(trim(a.reference))
                AND (o.reason = a.reason OR a.reason <> ALL(:alone))
                AND (sign(o.amount) <> sign(a.amount) OR (op.payment_date, o.id) <= (p.payment_date, a.id))) END""";

    private OpenAdjustments() {}

    /**
     * Balances that their reference leaves open and another one makes good, of the same payer and size: carried over from an earlier
     * payment, or taken out of a later one. As brackets close, so that none stands for two.
     *
     * @param ids a query for {@code id}: of the payers and sizes asked for
     */
    public static String paired(String ids) {
        return """
                SELECT id
                FROM (
                    SELECT id, amount, onward, back,
                        min(onward) OVER (
                            PARTITION BY payer_key, size
                            ORDER BY payment_date, amount, id
                            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS lowest_onward,
                        min(back) OVER (
                            PARTITION BY payer_key, size
                            ORDER BY payment_date DESC, amount DESC, id DESC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS lowest_back
                    FROM (
                        SELECT a.id, a.amount, p.payer_key, p.payment_date, abs(a.amount) AS size,
                            sum(-sign(a.amount)) OVER (
                                PARTITION BY p.payer_key, abs(a.amount)
                                ORDER BY p.payment_date, a.amount, a.id) AS onward,
                            sum(sign(a.amount)) OVER (
                                PARTITION BY p.payer_key, abs(a.amount)
                                ORDER BY p.payment_date DESC, a.amount DESC, a.id DESC) AS back
                        FROM provider_adjustment a
                        JOIN payment p ON p.id = a.payment_id
                        WHERE a.reason = 'FB'
                        AND NOT a.duplicate
                        AND (p.payer_key, abs(a.amount)) IN (
                            SELECT wp.payer_key, abs(w.amount)
                            FROM (%s) asked
                            JOIN provider_adjustment w ON w.id = asked.id AND w.reason = 'FB'
                            JOIN payment wp ON wp.id = w.payment_id)
                        AND sign(a.amount) * (%s) >= abs(a.amount)) running) told
                WHERE CASE WHEN amount > 0 THEN onward >= least(0, lowest_onward) ELSE back >= least(0, lowest_back) END""".formatted(ids, LEFT);
    }
}
