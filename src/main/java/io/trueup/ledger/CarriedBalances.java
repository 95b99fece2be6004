package io.trueup.ledger;

import io.trueup.few.Few;
import io.trueup.intake.PaymentTable;
import io.trueup.intake.ProviderAdjustmentTable;
import io.trueup.intake.ServiceLineTable;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.AdjustmentNaming;
import io.trueup.reconciliation.CarriedForward;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Balances carried forward that name no claim but stand beside reversals, or beside adjustments that took more than the payment had:
 * what is collected later is no second taking back.
 */
final class CarriedBalances {

    /**
     * By control number what the payment reverses, with its corrections, and what goes by a number of a reversal and is of the same days,
     * since the payer's number may be that of every day; under a blank one what adjustments of the payment took.
     */
    private static final String BALANCES = """
            WITH balance AS MATERIALIZED (
                SELECT q.place, a.id, a.amount, p.payment_date, p.canonical_id, p.payer_key
                FROM %s q
                JOIN provider_adjustment a ON a.id = q.id AND a.reason IN ('FB', 'WO') AND a.amount < 0 AND a.naming = 'NOTHING'
                    AND NOT a.duplicate
                JOIN payment p ON p.id = a.payment_id),
            own AS MATERIALIZED (
                SELECT *
                FROM (
                    SELECT b.id, b.payer_key, c.id AS claim_payment_id, c.paid, c.payer_claim_number,
                        c.patient_control_number || '#' AS source,
                        bool_or(c.paid < 0) OVER (PARTITION BY b.id, c.patient_control_number) AS takes
                    FROM balance b
                    JOIN payment same ON same.canonical_id = b.canonical_id
                    JOIN claim_payment c ON c.payment_id = same.id AND NOT c.duplicate) beside
                WHERE takes),
            withheld AS MATERIALIZED (
                SELECT b.id, r.claim_payment_id, r.number, sum(r.amount) AS amount
                FROM balance b
                JOIN payment same ON same.canonical_id = b.canonical_id
                JOIN provider_adjustment w ON w.payment_id = same.id AND w.amount > 0
                JOIN recoupment r ON r.provider_adjustment_id = w.id
                GROUP BY b.id, r.claim_payment_id, r.number),
            bearing AS (
                SELECT id, source, claim_payment_id, 1 AS nearness
                FROM own
                UNION ALL
                SELECT o.id, o.source, other.claim_payment_id, 2
                FROM own o
                JOIN claim_key k ON k.claim_payment_id = o.claim_payment_id
                    AND k.key LIKE CASE WHEN o.payer_claim_number = '' THEN 'P:%%' ELSE 'I:%%' END
                JOIN claim_key other ON other.key = k.key
                JOIN claim_payment oc ON oc.id = other.claim_payment_id
                JOIN payment op ON op.id = oc.payment_id AND op.payer_key = o.payer_key
                WHERE o.paid < 0
                AND EXISTS (SELECT FROM recoupment r WHERE r.claim_payment_id = other.claim_payment_id)
                UNION ALL
                SELECT id, '', claim_payment_id, 1
                FROM withheld)
            SELECT b.id, b.amount, b.payment_date, n.source, n.claim_payment_id, l.number,
                CASE WHEN n.nearness = 1 THEN l.counted ELSE 0 END AS counted,
                coalesce(w.amount, 0) AS withheld, t.taken, t.after
            FROM (
                SELECT id, source, claim_payment_id, min(nearness) AS nearness
                FROM bearing
                GROUP BY id, source, claim_payment_id) n
            JOIN balance b ON b.id = n.id
            JOIN service_line l ON l.claim_payment_id = n.claim_payment_id
                AND (n.nearness = 1 OR EXISTS (
                    SELECT
                    FROM own o
                    JOIN service_line ol ON ol.claim_payment_id = o.claim_payment_id
                    WHERE o.id = n.id
                    AND o.source = n.source
                    AND coalesce(ol.from_date = l.from_date, TRUE)))
            LEFT JOIN withheld w ON w.id = n.id AND w.claim_payment_id = n.claim_payment_id AND w.number = l.number
                AND n.source = ''
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(r.amount), 0) AS taken,
                    coalesce(sum(r.amount) FILTER (WHERE r.amount > 0 AND r.recouped_on > b.payment_date), 0) AS after
                FROM recoupment r
                WHERE r.claim_payment_id = n.claim_payment_id
                AND r.number = l.number) t
            ORDER BY b.place, n.source DESC, n.nearness, n.claim_payment_id, l.number""".formatted(AdjustmentsInQuestion.PAGE);

    private final DataSource dataSource;
    private final Statements later;
    private final CopyTable<RecoupmentTable.NewShare> shares = new CopyTable<>(RecoupmentTable.TABLE);
    private final TakenSoFar taken = new TakenSoFar();
    private final List<Long> takenBack = new ArrayList<>();

    CarriedBalances(DataSource dataSource, Statements later) {
        this.dataSource = dataSource;
        this.later = later;
    }

    private record Balance(long id, Money amount, LocalDate date) {}

    /**
     * A line from which the payment took, or that goes by a number of one.
     *
     * @param counted zero of a line of another payment
     * @param taken by all adjustments together
     * @param withheld by those of the payment
     * @param after by those of later payments
     */
    private record Line(long claimPaymentId, int number, Money counted, Money taken, Money withheld, Money after) {}

    /**
     * After the adjustments in question that name a claim were shared out; nothing is written yet.
     *
     * @param after of the page
     */
    void share(long after) {
        balances(after).forEach((balance, lines) -> {
            CarriedForward carried = new CarriedForward(balance.amount());
            List<CarriedForward.Taking> takings = new ArrayList<>();
            lines.forEach((source, of) -> takings.add(source.isEmpty() ? byAdjustments(of) : byReversals(of)));
            if (carried.isOf(takings)) {
                takenBack.add(balance.id());
                carried.parts(takings).forEach(part -> {
                    taken.add(part);
                    shares.add(new RecoupmentTable.NewShare(balance.id(), balance.date(), part));
                });
            }
        });
    }

    /** After the last page: what balances got is nothing that others were collected by. */
    void keep() {
        later.add(shares, dataSource);
        Recoupments.keep(later, AdjustmentNaming.TAKE_BACK, takenBack);
    }

    private CarriedForward.Taking byReversals(List<Line> lines) {
        Money reversed = Money.sum(lines, line -> line.counted().min(Money.ZERO));
        return new CarriedForward.Taking(
                Money.ZERO.minus(Money.sum(lines, Line::counted)).max(Money.ZERO),
                Money.ZERO.minus(reversed),
                Few.each(lines, line -> collected(line, taken(line))));
    }

    /** What the payment's own adjustments took is no collecting of what it carries. */
    private CarriedForward.Taking byAdjustments(List<Line> lines) {
        Money withheld = Money.sum(lines, Line::withheld);
        return new CarriedForward.Taking(
                withheld,
                withheld,
                Few.each(lines, line -> collected(line, taken(line).min(line.after()))));
    }

    private static CarriedForward.Collected collected(Line line, Money amount) {
        return new CarriedForward.Collected(line.claimPaymentId(), line.number(), amount);
    }

    private Money taken(Line line) {
        return line.taken().plus(taken.of(line.claimPaymentId(), line.number()));
    }

    private Map<Balance, Map<String, List<Line>>> balances(long after) {
        Map<Balance, Map<String, List<Line>>> balances = new LinkedHashMap<>();
        later.sql(BALANCES).param("after", after).ask(row -> {
            Balance balance = new Balance(
                    ProviderAdjustmentTable.ID.of(row),
                    ProviderAdjustmentTable.AMOUNT.of(row),
                    PaymentTable.DATE.of(row));
            balances.computeIfAbsent(balance, b -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getString("source"), source -> new ArrayList<>())
                    .add(line(row));
        });
        later.send();
        return balances;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                RecoupmentTable.CLAIM_PAYMENT_ID.of(row),
                ServiceLineTable.NUMBER.intOf(row),
                ServiceLineTable.COUNTED.of(row),
                ResultColumns.requiredMoney(row, "taken"),
                ResultColumns.requiredMoney(row, "withheld"),
                ResultColumns.requiredMoney(row, "after"));
    }
}
