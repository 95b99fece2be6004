package io.trueup.report;

import io.trueup.interest.LateCharges;
import io.trueup.interest.LateClaim;
import io.trueup.interest.UnpaidAmount;
import io.trueup.ledger.LateMoney;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.InterestSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What payments that came late owe in interest, and the interest that came with them; then what is owed so far for all that is still
 * unpaid. The second grows with every day, so it is counted here from what is stored: else each night would review every unpaid unit
 * again and write a finding that says nothing new.
 */
final class InterestRows {

    private final JdbcClient jdbc;
    private final LateCharges charges;
    private final LocalDate today;

    /** @param today as of which money still unpaid owes */
    InterestRows(JdbcClient jdbc, LateCharges charges, LocalDate today) {
        this.jdbc = jdbc;
        this.charges = charges;
        this.today = today;
    }

    /**
     * One row as stored.
     *
     * @param claimInterest that came with its claim
     * @param row still without interest paid
     */
    private record Late(
            String unit,
            long payment,
            long claimPayment,
            Money claimInterest,
            LocalDate paidOn,
            InterestSheet.Row row) {}

    void rows(PaymentScope scope, Consumer<InterestSheet.Row> rows) {
        LaterInterest later = LaterInterest.read(jdbc, scope);
        List<Late> payment = new ArrayList<>();
        jdbc.sql("WITH scope AS (" + scope.sql() + """
                ),
                late AS (
                    SELECT q.canonical_id, c.interest, lp.*
                    FROM scope
                    JOIN payment q ON q.canonical_id = scope.canonical_id
                    -- each payment asks for its claims: the planner would rather read those of all years
                    CROSS JOIN LATERAL (
                        SELECT id, interest
                        FROM claim_payment
                        WHERE payment_id = q.id
                        AND NOT duplicate
                        OFFSET 0) c
                    JOIN late_payment lp ON lp.claim_payment_id = c.id)
                SELECT late.*, p.payer_id, p.payer_name, p.trace, p.payment_date,
                    (SELECT coalesce(sum(c.interest), 0)
                        FROM payment q
                        JOIN claim_payment c ON c.payment_id = q.id AND NOT c.duplicate
                        WHERE q.canonical_id = p.id) AS claims_interest,
                    (SELECT coalesce(-sum(a.amount), 0)
                        FROM payment q
                        JOIN provider_adjustment a ON a.payment_id = q.id AND NOT a.duplicate
                        WHERE q.canonical_id = p.id
                        AND a.reason = 'L6') AS provider_interest
                FROM late
                JOIN payment p ON p.id = late.canonical_id
                ORDER BY p.payment_date, p.payer_key, p.trace, p.id, late.claim_number, late.service_date,
                    late.claim_payment_id""")
                .params(scope.parameters())
                .query(row -> {
                    Late next = late(row);
                    if (!payment.isEmpty() && payment.get(0).payment() != next.payment()) {
                        tell(payment, later, rows);
                        payment.clear();
                    }
                    payment.add(next);
                });
        tell(payment, later, rows);
        new LateMoney(jdbc).unpaid(amount -> unpaid(amount, rows));
    }

    private void unpaid(UnpaidAmount unpaid, Consumer<InterestSheet.Row> rows) {
        LateClaim claim = charges.of(unpaid.terms(), unpaid.clock(), unpaid.amount(), today);
        if (claim != null) {
            rows.accept(InterestSheet.Row.unpaid(
                    unpaid.payer(),
                    unpaid.claimNumber(),
                    unpaid.serviceDate(),
                    unpaid.amount(),
                    claim.due(),
                    claim.daysLate(),
                    claim.rate(),
                    claim.owed(),
                    claim.computation(),
                    claim.countedFrom()));
        }
    }

    /** AMT*I and PLB L6 tell of the same interest: L6 is the money (DOMAIN.md 1). */
    private static Late late(ResultSet row) throws SQLException {
        String name = row.getString("payer_name");
        Money withClaims = ResultColumns.requiredMoney(row, "claims_interest");
        Money withProvider = ResultColumns.requiredMoney(row, "provider_interest");
        return new Late(
                row.getString("unit"),
                row.getLong("canonical_id"),
                row.getLong("claim_payment_id"),
                ResultColumns.requiredMoney(row, "interest"),
                ResultColumns.requiredDate(row, "payment_date"),
                new InterestSheet.Row(
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
                        Money.ZERO,
                        row.getString("computation"),
                        withProvider.isZero() ? withClaims : withProvider,
                        row.getString("counted_from"),
                        InterestSheet.State.PAID_LATE,
                        Money.ZERO));
    }

    /**
     * The rows of one payment: interest that names a claim is shared over its rows, interest that names none over all of them; then
     * comes what was paid apart.
     */
    private static void tell(List<Late> payment, LaterInterest later, Consumer<InterestSheet.Row> rows) {
        Map<Late, Money> paid = new HashMap<>();
        boolean byClaim =
                payment.stream().anyMatch(late -> !late.claimInterest().isZero());
        Map<Long, List<Late>> groups = new HashMap<>();
        payment.forEach(late -> groups.computeIfAbsent(byClaim ? late.claimPayment() : 0L, c -> new ArrayList<>())
                .add(late));
        groups.values().forEach(group -> {
            Late first = group.get(0);
            Money whole = byClaim ? first.claimInterest() : first.row().paidWithPayment();
            List<Money> shares =
                    whole.share(group.stream().map(late -> late.row().owed()).toList());
            for (int i = 0; i < group.size(); i++) {
                paid.put(group.get(i), shares.get(i));
            }
        });
        payment.forEach(late -> {
            Money with = paid.getOrDefault(late, Money.ZERO);
            Money missing = late.row().owed().minus(with).max(Money.ZERO);
            rows.accept(late.row()
                    .withInterestPaid(
                            with.plus(later.take(late.unit(), late.row().serviceDate(), late.paidOn(), missing))));
        });
    }
}
