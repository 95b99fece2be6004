package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The interest that payments brought beside their claims (PLB L6), and the claims of the payment that it names. */
final class ProviderInterest {

    private final Map<Long, OfPayment> byPayment = new HashMap<>();

    private ProviderInterest() {}

    /**
     * Interest that names a claim.
     *
     * @param claimPayments those of its own payment; empty when the claim came with another
     */
    record Named(Money amount, Set<Long> claimPayments) {

        Named {
            claimPayments = Set.copyOf(claimPayments);
        }
    }

    /** All of one payment; what is positive is the clinic's. */
    static final class OfPayment {

        private final List<Named> named = new ArrayList<>(1);
        private Money unnamed = Money.ZERO;

        List<Named> named() {
            return named;
        }

        /** What names no claim that is known, or nobody can tell which. */
        Money unnamed() {
            return unnamed;
        }

        Money whole() {
            return named.stream().map(Named::amount).reduce(unnamed, Money::plus);
        }

        boolean names(long claimPayment) {
            return named.stream().anyMatch(interest -> interest.claimPayments().contains(claimPayment));
        }
    }

    /** @param scope a query for {@code canonical_id} of payments */
    static ProviderInterest read(JdbcClient jdbc, String scope, Map<String, Object> parameters) {
        ProviderInterest interest = new ProviderInterest();
        jdbc.sql("WITH scope AS (" + scope + """
                ),
                came AS MATERIALIZED (
                    SELECT q.canonical_id, a.id, -a.amount AS amount, coalesce(a.naming = 'CLAIM', FALSE) AS named
                    FROM scope
                    JOIN payment q ON q.canonical_id = scope.canonical_id
                    JOIN provider_adjustment a ON a.payment_id = q.id AND NOT a.duplicate AND a.reason = 'L6')
                SELECT came.canonical_id, came.amount, came.named, (
                        -- as written goes before the second try, and the payer's number before the control number
                        SELECT array_agg(best.id)
                        FROM (
                            SELECT c.id,
                                rank() OVER (
                                    ORDER BY bool_and(ak.second_try), bool_or(ak.key LIKE 'I:%' OR ak.key LIKE 'J:%') DESC) AS place
                            FROM provider_adjustment_key ak
                            JOIN claim_key ck ON ck.key = ak.key
                            JOIN claim_payment c ON c.id = ck.claim_payment_id AND NOT c.duplicate
                            JOIN payment p ON p.id = c.payment_id AND p.canonical_id = came.canonical_id
                            WHERE ak.provider_adjustment_id = came.id
                            AND came.named
                            GROUP BY c.id) best
                        WHERE best.place = 1) AS claims
                FROM came
                ORDER BY came.canonical_id, came.id""").params(parameters).query(row -> {
            interest.add(row);
        });
        return interest;
    }

    private void add(ResultSet row) throws SQLException {
        OfPayment payment = byPayment.computeIfAbsent(row.getLong("canonical_id"), id -> new OfPayment());
        Money amount = ResultColumns.requiredMoney(row, "amount");
        if (!row.getBoolean("named")) {
            payment.unnamed = payment.unnamed.plus(amount);
            return;
        }
        Array claims = row.getArray("claims");
        payment.named.add(new Named(
                amount, claims == null ? Set.of() : new HashSet<>(Arrays.asList((Long[]) claims.getArray()))));
    }

    /** Null when the payment brought none. */
    @Nullable
    OfPayment of(long payment) {
        return byPayment.get(payment);
    }
}
