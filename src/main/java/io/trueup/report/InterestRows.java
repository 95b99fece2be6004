package io.trueup.report;

import io.trueup.interest.LateCharges;
import io.trueup.interest.LateClaim;
import io.trueup.interest.UnpaidAmount;
import io.trueup.ledger.LateInterest;
import io.trueup.ledger.LateMoney;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.workbook.InterestSheet;
import java.util.Set;
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
    private final Runs.Run run;
    private final PayerTitles titles;

    /** @param run as of whose day money still unpaid owes */
    InterestRows(JdbcClient jdbc, LateCharges charges, Runs.Run run, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.charges = charges;
        this.run = run;
    }

    void rows(PaymentScope scope, Consumer<InterestSheet.Row> rows) {
        Set<String> open = openLists();
        new LateInterest(jdbc)
                .rows(
                        scope.sql(),
                        scope.parameters(),
                        late -> rows.accept(row(late, open.contains(late.demand()) ? late.demand() : "")));
        new LateMoney(jdbc).unpaid(run.id(), standing -> unpaid(standing, rows));
    }

    /** Lists that are to be done or wait. */
    private Set<String> openLists() {
        return jdbc.sql("""
                SELECT p.item
                FROM item_priority p
                JOIN demand d ON d.id = p.item
                WHERE p.run_id = :run
                AND p.place IN ('NOW', 'WAITING')""").param("run", run.id()).query(String.class).set();
    }

    private InterestSheet.Row row(LateInterest.Row late, String item) {
        InterestSheet.Row row = new InterestSheet.Row(
                titles.of(late.payer()),
                late.trace(),
                late.paidOn(),
                late.claimNumber(),
                late.serviceDate(),
                late.paid(),
                late.due(),
                late.daysLate(),
                late.rate(),
                late.owed(),
                Money.ZERO,
                late.computation(),
                late.withPayment(),
                late.countedFrom(),
                InterestSheet.State.PAID_LATE,
                Money.ZERO,
                late.patient(),
                item);
        return row.withInterestPaid(late.interestPaid());
    }

    private void unpaid(LateMoney.Standing standing, Consumer<InterestSheet.Row> rows) {
        UnpaidAmount unpaid = standing.amount();
        LateClaim claim = charges.of(
                unpaid.terms(), unpaid.clock(), unpaid.amount(), run.order().today());
        if (claim != null) {
            rows.accept(InterestSheet.Row.unpaid(
                    titles.of(unpaid.payer()),
                    unpaid.claimNumber(),
                    unpaid.serviceDate(),
                    unpaid.amount(),
                    claim.due(),
                    claim.daysLate(),
                    claim.rate(),
                    claim.owed(),
                    claim.computation(),
                    claim.countedFrom(),
                    standing.patient(),
                    standing.item()));
        }
    }
}
