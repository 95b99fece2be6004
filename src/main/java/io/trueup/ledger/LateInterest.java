package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments that came late, with what is owed in interest for them and what came of it, with the payment or apart. */
public final class LateInterest {

    private final JdbcClient jdbc;

    public LateInterest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At the end of a text, with parentheses of one level inside. */
    private static final Pattern LAST_PARENTHESES = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\)$");

    /**
     * What came late for a day.
     *
     * @param payer by name, or by id where the payment has none
     * @param owed interest and penalty together
     * @param withPayment interest that came with the whole payment: L6, else AMT*I of its claims
     * @param claimsInterest AMT*I of all claims of the payment
     * @param withClaim AMT*I of this one
     * @param interestPaid what of it, and of what came later, is for this day
     * @param patient blank where no finding of the unit stands
     * @param demand list of interest that asks for it; blank when none does
     */
    public record Row(
            String unit,
            long payment,
            long claimPayment,
            String payerKey,
            String payer,
            String trace,
            LocalDate paidOn,
            String claimNumber,
            LocalDate serviceDate,
            Money paid,
            LocalDate due,
            long daysLate,
            String rate,
            Money owed,
            String computation,
            String countedFrom,
            Money withPayment,
            Money claimsInterest,
            Money withClaim,
            Money interestPaid,
            String patient,
            String demand) {

        /** What is owed and did not come. */
        public Money missing() {
            return owed.minus(interestPaid).max(Money.ZERO);
        }

        /** The rule that ends the computation: {@code "contract tx-mutual-2025"}, {@code "state CA, Labor Code 4603.2"}. */
        public String law() {
            Matcher last = LAST_PARENTHESES.matcher(computation);
            return last.find() ? last.group(1) : "";
        }

        private Row paid(Money interest) {
            return of(withPayment, interest);
        }

        private Row with(Money interest) {
            return of(interest, interestPaid);
        }

        private Row of(Money withPayment, Money interestPaid) {
            return new Row(
                    unit,
                    payment,
                    claimPayment,
                    payerKey,
                    payer,
                    trace,
                    paidOn,
                    claimNumber,
                    serviceDate,
                    paid,
                    due,
                    daysLate,
                    rate,
                    owed,
                    computation,
                    countedFrom,
                    withPayment,
                    claimsInterest,
                    withClaim,
                    interestPaid,
                    patient,
                    demand);
        }
    }

    /**
     * By payment date; a payment at a time, so that what is asked for does not matter for memory.
     *
     * @param scope a query for {@code canonical_id} of payments
     */
    public void rows(String scope, Map<String, Object> parameters, Consumer<Row> rows) {
        LaterInterest later = LaterInterest.read(jdbc, scope, parameters);
        ProviderInterest provider = ProviderInterest.read(jdbc, scope, parameters);
        List<Row> payment = new ArrayList<>();
        jdbc.sql("WITH scope AS (" + scope + """
                ),
                told AS MATERIALIZED (
                    SELECT q.id, q.canonical_id
                    FROM scope
                    JOIN payment q ON q.canonical_id = scope.canonical_id),
                claim AS MATERIALIZED (
                    SELECT t.canonical_id, c.id, c.interest
                    FROM told t
                    -- each payment asks for its claims: the planner would rather read those of all years
                    CROSS JOIN LATERAL (
                        SELECT id, interest
                        FROM claim_payment
                        WHERE payment_id = t.id
                        AND NOT duplicate
                        OFFSET 0) c),
                with_claims AS (
                    SELECT canonical_id, sum(interest) AS amount
                    FROM claim
                    GROUP BY canonical_id),
                late AS MATERIALIZED (
                    SELECT c.canonical_id, c.interest, lp.*
                    FROM claim c
                    JOIN late_payment lp ON lp.claim_payment_id = c.id)
                SELECT late.*, p.payer_key, p.payer_id, p.payer_name, p.trace, p.payment_date,
                    coalesce(wc.amount, 0) AS claims_interest,
                    coalesce((
                        SELECT max(f.patient)
                        FROM finding f
                        WHERE f.unit = late.unit
                        AND f.superseded_run IS NULL
                        AND NOT f.trial), '') AS patient,
                    coalesce((
                        SELECT min(d.demand)
                        FROM demand_interest d
                        WHERE d.unit = late.unit
                        AND d.claim_payment_id = late.claim_payment_id
                        AND d.service_date = late.service_date), '') AS demand
                FROM late
                JOIN payment p ON p.id = late.canonical_id
                LEFT JOIN with_claims wc ON wc.canonical_id = p.id
                ORDER BY p.payment_date, p.payer_key, p.trace, p.id, late.claim_number, late.service_date,
                    late.claim_payment_id""").params(parameters).query(row -> {
            Row next = row(row);
            if (!payment.isEmpty() && payment.get(0).payment() != next.payment()) {
                tell(payment, provider, later, rows);
                payment.clear();
            }
            payment.add(next);
        });
        tell(payment, provider, later, rows);
    }

    private static Row row(ResultSet row) throws SQLException {
        String name = row.getString("payer_name");
        Money withClaims = ResultColumns.requiredMoney(row, "claims_interest");
        return new Row(
                row.getString("unit"),
                row.getLong("canonical_id"),
                row.getLong("claim_payment_id"),
                row.getString("payer_key"),
                name.isBlank() ? row.getString("payer_id") : name,
                row.getString("trace"),
                ResultColumns.requiredDate(row, "payment_date"),
                row.getString("claim_number"),
                ResultColumns.requiredDate(row, "service_date"),
                ResultColumns.requiredMoney(row, "paid"),
                ResultColumns.requiredDate(row, "due_date"),
                row.getLong("days_late"),
                row.getString("rate"),
                ResultColumns.requiredMoney(row, "owed"),
                row.getString("computation"),
                row.getString("counted_from"),
                withClaims,
                withClaims,
                ResultColumns.requiredMoney(row, "interest"),
                Money.ZERO,
                row.getString("patient"),
                row.getString("demand"));
    }

    /** The rows of one payment: what came with it, then what was paid apart. */
    private static void tell(List<Row> payment, ProviderInterest provider, LaterInterest later, Consumer<Row> rows) {
        if (payment.isEmpty()) {
            return;
        }
        ProviderInterest.OfPayment ofProvider = provider.of(payment.get(0).payment());
        List<Money> with = new InterestShares(payment, ofProvider).shared();
        for (int i = 0; i < payment.size(); i++) {
            Row late = ofProvider == null ? payment.get(i) : payment.get(i).with(ofProvider.whole());
            Money missing = late.owed().minus(with.get(i)).max(Money.ZERO);
            rows.accept(
                    late.paid(with.get(i).plus(later.take(late.unit(), late.serviceDate(), late.paidOn(), missing))));
        }
    }
}
