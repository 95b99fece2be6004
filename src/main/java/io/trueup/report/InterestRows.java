package io.trueup.report;

import io.trueup.interest.LateCharges;
import io.trueup.interest.LateClaim;
import io.trueup.interest.UnpaidAmount;
import io.trueup.ledger.LateInterest;
import io.trueup.ledger.LateMoney;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.workbook.InterestSheet;
import java.time.LocalDate;
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
    private final PayerTitles titles;

    /** @param today as of which money still unpaid owes */
    InterestRows(JdbcClient jdbc, LateCharges charges, LocalDate today, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.charges = charges;
        this.today = today;
    }

    void rows(PaymentScope scope, Consumer<InterestSheet.Row> rows) {
        new LateInterest(jdbc).rows(scope.sql(), scope.parameters(), late -> rows.accept(row(late)));
        new LateMoney(jdbc).unpaid(amount -> unpaid(amount, rows));
    }

    private InterestSheet.Row row(LateInterest.Row late) {
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
                Money.ZERO);
        return row.withInterestPaid(late.interestPaid());
    }

    private void unpaid(UnpaidAmount unpaid, Consumer<InterestSheet.Row> rows) {
        LateClaim claim = charges.of(unpaid.terms(), unpaid.clock(), unpaid.amount(), today);
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
                    claim.countedFrom()));
        }
    }
}
