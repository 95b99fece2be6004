package io.trueup.ledger;

import io.trueup.intake.PaymentTable;
import io.trueup.intake.ProviderAdjustmentTable;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.AdjustmentNaming;
import io.trueup.reconciliation.CarriedForward;
import io.trueup.reconciliation.Recouped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Balances carried forward that name no claim but stand beside reversals: what is collected later is no second taking back. */
final class CarriedBalances {

    private static final Recouped.Named BY_ITS_PAYMENT = new Recouped.Named(true, false);

    private final DataSource dataSource;
    private final Statements later;
    private final CopyTable<RecoupmentTable.NewShare> shares = new CopyTable<>(RecoupmentTable.TABLE);
    private final List<Long> takenBack = new ArrayList<>();

    CarriedBalances(DataSource dataSource, Statements later) {
        this.dataSource = dataSource;
        this.later = later;
    }

    private record Balance(long id, Money amount, LocalDate date) {}

    /** A claim payment of status 22, or negative without it. */
    private record Reversal(long claimPaymentId, Money reversed, Money collected) {

        private CarriedForward.Reversal with(List<Recouped.NamedLine> lines) {
            return new CarriedForward.Reversal(reversed, collected, lines);
        }
    }

    /**
     * After the adjustments in question that name a claim were shared out; nothing is written yet.
     *
     * @param after of the page
     */
    void share(long after) {
        balances(after).forEach((balance, reversals) -> {
            CarriedForward carried = new CarriedForward(balance.amount());
            List<CarriedForward.Reversal> all = new ArrayList<>();
            reversals.forEach((reversal, lines) -> all.add(reversal.with(lines)));
            if (carried.isOf(all)) {
                takenBack.add(balance.id());
                carried.parts(all)
                        .forEach(part -> shares.add(new RecoupmentTable.NewShare(balance.id(), balance.date(), part)));
            }
        });
    }

    /** After the last page: what balances got is nothing that others were collected by. */
    void keep() {
        later.add(shares, dataSource);
        Recoupments.keep(later, AdjustmentNaming.TAKE_BACK, takenBack);
    }

    /** Collected is what adjustments took from any claim payment that goes by a number of the reversal. */
    private Map<Balance, Map<Reversal, List<Recouped.NamedLine>>> balances(long after) {
        Map<Balance, Map<Reversal, List<Recouped.NamedLine>>> balances = new LinkedHashMap<>();
        later.sql("""
                SELECT a.id, a.amount, p.payment_date, c.id AS claim_payment_id, c.paid AS claim_paid,
                    c.patient_last_name, c.patient_first_name, l.number, l.counted, l.from_date, l.to_date,
                    p.canonical_id, p.payment_date AS paid_on, '' AS log_claim,
                    coalesce((
                        SELECT sum(r.amount)
                        FROM recoupment r
                        WHERE r.claim_payment_id IN (
                            SELECT other.claim_payment_id
                            FROM claim_key own
                            JOIN claim_key other ON other.key = own.key
                            JOIN claim_payment oc ON oc.id = other.claim_payment_id
                            JOIN payment op ON op.id = oc.payment_id AND op.payer_key = p.payer_key
                            WHERE own.claim_payment_id = c.id
                            AND own.key LIKE CASE WHEN c.payer_claim_number = '' THEN 'P:%%' ELSE 'I:%%' END)), 0) AS collected
                FROM %s q
                JOIN provider_adjustment a ON a.id = q.id AND a.reason IN ('FB', 'WO') AND a.amount < 0 AND a.naming = 'NOTHING'
                    AND NOT a.duplicate
                JOIN payment p ON p.id = a.payment_id
                JOIN payment same ON same.canonical_id = p.canonical_id
                JOIN claim_payment c ON c.payment_id = same.id AND c.paid < 0 AND NOT c.duplicate
                JOIN service_line l ON l.claim_payment_id = c.id
                ORDER BY a.id, c.id, l.number""".formatted(AdjustmentsInQuestion.PAGE))
                .param("after", after)
                .ask(row -> {
                    Balance balance = new Balance(
                            ProviderAdjustmentTable.ID.of(row),
                            ProviderAdjustmentTable.AMOUNT.of(row),
                            PaymentTable.DATE.of(row));
                    Reversal reversal = new Reversal(
                            RecoupmentTable.CLAIM_PAYMENT_ID.of(row),
                            ResultColumns.requiredMoney(row, "claim_paid").negated(),
                            ResultColumns.requiredMoney(row, "collected"));
                    balances.computeIfAbsent(balance, b -> new LinkedHashMap<>())
                            .computeIfAbsent(reversal, r -> new ArrayList<>())
                            .add(Recoupments.line(row, BY_ITS_PAYMENT));
                });
        later.send();
        return balances;
    }
}
