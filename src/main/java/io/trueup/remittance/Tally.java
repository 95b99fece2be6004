package io.trueup.remittance;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Adds up what stands in a file while it is read; sums of any size. */
final class Tally {

    private final Set<String> oddities = new TreeSet<>();
    private int interchanges;
    private int transactions;
    private long claims;
    private long serviceLines;
    private BigDecimal claimsPaid = BigDecimal.ZERO;
    private BigDecimal paymentAmount = BigDecimal.ZERO;
    private BigDecimal providerAdjustments = BigDecimal.ZERO;
    private boolean balanced = true;

    void interchange() {
        if (++interchanges == 2) {
            odd("several ISA");
        }
    }

    void transaction() {
        if (++transactions == 2) {
            odd("several ST");
        }
    }

    void claim() {
        claims++;
    }

    void claimPaid(Money paid) {
        claimsPaid = claimsPaid.add(paid.dollars());
    }

    void serviceLine() {
        serviceLines++;
    }

    void payment(Money amount) {
        paymentAmount = paymentAmount.add(amount.dollars());
    }

    void providerAdjustment(Money amount) {
        providerAdjustments = providerAdjustments.add(amount.dollars());
    }

    void notBalanced() {
        balanced = false;
    }

    /** Something unusual about the file, in a word or two. */
    void odd(String what) {
        oddities.add(what);
    }

    RemittanceTotals totals() {
        return new RemittanceTotals(
                interchanges,
                transactions,
                claims,
                serviceLines,
                claimsPaid,
                paymentAmount,
                providerAdjustments,
                balanced,
                List.copyOf(oddities));
    }
}
