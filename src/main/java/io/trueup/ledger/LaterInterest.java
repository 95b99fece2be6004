package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Interest that came for a claim apart from the money that was late: with another claim payment (AMT*I), or as PLB L6 that names the
 * claim, in a payment that has no late money of it. It is taken for the oldest late money of the claim first, never for what came after it.
 */
final class LaterInterest {

    private final Map<String, List<Came>> byUnit = new HashMap<>();

    private static final class Came {
        private final LocalDate on;
        private final @Nullable LocalDate first;
        private final @Nullable LocalDate last;
        private Money left;

        private Came(LocalDate on, @Nullable LocalDate first, @Nullable LocalDate last, Money amount) {
            this.on = on;
            this.first = first;
            this.last = last;
            this.left = amount;
        }

        private boolean isFor(LocalDate serviceDate, LocalDate paidOn) {
            return !on.isBefore(paidOn)
                    && (first == null || !serviceDate.isBefore(first))
                    && (last == null || !serviceDate.isAfter(last));
        }
    }

    private LaterInterest() {}

    /**
     * For the units of the late money of a scope, which is a query for {@code canonical_id} of payments. L6 repeats what claims of its
     * payment say by AMT*I: where it names claims, it alone counts.
     */
    static LaterInterest read(JdbcClient jdbc, String scope, Map<String, Object> parameters) {
        LaterInterest later = new LaterInterest();
        jdbc.sql("WITH scope AS (" + scope + """
                ),
                unit AS MATERIALIZED (
                    SELECT DISTINCT lp.unit
                    FROM scope
                    JOIN payment q ON q.canonical_id = scope.canonical_id
                    JOIN claim_payment c ON c.payment_id = q.id
                    JOIN late_payment lp ON lp.claim_payment_id = c.id),
                -- each unit asks for its lines, of which few are of a claim that came with interest, or that interest names
                line AS MATERIALIZED (
                    SELECT u.unit, m.claim_payment_id, m.number
                    FROM unit u
                    CROSS JOIN LATERAL (
                        SELECT claim_payment_id, number
                        FROM line_match
                        WHERE unit = u.unit
                        AND unit <> ''
                        OFFSET 0) m),
                of_interest AS MATERIALIZED (
                    SELECT id
                    FROM claim_payment
                    WHERE id IN (SELECT claim_payment_id FROM line)
                    AND NOT duplicate
                    AND interest > 0
                    UNION
                    SELECT ck.claim_payment_id
                    FROM provider_adjustment a
                    JOIN provider_adjustment_key ak ON ak.provider_adjustment_id = a.id
                    JOIN claim_key ck ON ck.key = ak.key
                    WHERE a.reason = 'L6'
                    AND a.naming = 'CLAIM'
                    AND NOT a.duplicate),
                asked AS MATERIALIZED (
                    SELECT m.*
                    FROM of_interest
                    JOIN line m ON m.claim_payment_id = of_interest.id),
                claim AS MATERIALIZED (
                    SELECT m.unit, m.claim_payment_id AS id, min(l.from_date) AS first_day, max(l.to_date) AS last_day
                    FROM asked m
                    CROSS JOIN LATERAL (
                        SELECT from_date, to_date
                        FROM service_line
                        WHERE claim_payment_id = m.claim_payment_id
                        AND number = m.number
                        OFFSET 0) l
                    GROUP BY m.unit, m.claim_payment_id),
                named AS (
                    SELECT cl.unit, a.id, a.payment_id, -a.amount AS amount, min(cl.first_day) AS first_day,
                        max(cl.last_day) AS last_day
                    FROM provider_adjustment a
                    JOIN provider_adjustment_key ak ON ak.provider_adjustment_id = a.id
                    JOIN claim_key ck ON ck.key = ak.key
                    JOIN claim cl ON cl.id = ck.claim_payment_id
                    WHERE a.reason = 'L6'
                    AND a.naming = 'CLAIM'
                    AND NOT a.duplicate
                    GROUP BY cl.unit, a.id, a.payment_id, a.amount)
                SELECT cl.unit, p.payment_date, c.interest AS amount, cl.first_day, cl.last_day
                FROM claim cl
                JOIN claim_payment c ON c.id = cl.id AND NOT c.duplicate AND c.interest > 0
                JOIN payment p ON p.id = c.payment_id
                WHERE NOT EXISTS (SELECT FROM late_payment l WHERE l.claim_payment_id = c.id)
                AND NOT EXISTS (
                    SELECT
                    FROM payment q
                    JOIN provider_adjustment a ON a.payment_id = q.id AND a.reason = 'L6' AND NOT a.duplicate
                    WHERE q.canonical_id = p.canonical_id
                    HAVING bool_and(a.naming = 'CLAIM')
                    OR bool_or(a.naming = 'CLAIM' AND EXISTS (
                        SELECT
                        FROM provider_adjustment_key ak
                        JOIN claim_key ck ON ck.key = ak.key
                        WHERE ak.provider_adjustment_id = a.id
                        AND ck.claim_payment_id = c.id)))
                UNION ALL
                SELECT n.unit, p.payment_date, n.amount, n.first_day, n.last_day
                FROM named n
                JOIN payment p ON p.id = n.payment_id
                WHERE n.amount > 0
                AND NOT EXISTS (
                    SELECT
                    FROM provider_adjustment_key ak
                    JOIN claim_key ck ON ck.key = ak.key
                    JOIN late_payment l ON l.claim_payment_id = ck.claim_payment_id
                    JOIN claim_payment c ON c.id = ck.claim_payment_id AND NOT c.duplicate
                    JOIN payment q ON q.id = c.payment_id
                    WHERE ak.provider_adjustment_id = n.id
                    AND q.canonical_id = p.canonical_id)
                ORDER BY payment_date, amount""").params(parameters).query(row -> {
            later.byUnit
                    .computeIfAbsent(row.getString("unit"), u -> new ArrayList<>())
                    .add(new Came(
                            ResultColumns.requiredDate(row, "payment_date"),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            ResultColumns.requiredMoney(row, "amount")));
        });
        return later;
    }

    /** Takes what came for a day of a unit since it was paid, up to an amount. */
    Money take(String unit, LocalDate serviceDate, LocalDate paidOn, Money atMost) {
        Money taken = Money.ZERO;
        for (Came came : byUnit.getOrDefault(unit, List.of())) {
            Money part = came.isFor(serviceDate, paidOn) ? came.left.min(atMost.minus(taken)) : Money.ZERO;
            came.left = came.left.minus(part);
            taken = taken.plus(part);
        }
        return taken;
    }
}
