package io.trueup.remittance;

import io.trueup.money.Money;
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
    private final MoneyTotal claimsPaid = new MoneyTotal();
    private final MoneyTotal paymentAmount = new MoneyTotal();
    private final MoneyTotal providerAdjustments = new MoneyTotal();
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

    /** A service line of a table, and what it pays. */
    void line(Money paid) {
        serviceLine();
        claimPaid(paid);
    }

    void claimPaid(Money paid) {
        claimsPaid.add(paid);
    }

    /** Of a claim that was added with this and is read below zero. */
    void turned(Money paid) {
        claimsPaid.subtract(paid);
        claimsPaid.subtract(paid);
    }

    void serviceLine() {
        serviceLines++;
    }

    void payment(Money amount) {
        paymentAmount.add(amount);
    }

    void providerAdjustment(Money amount) {
        providerAdjustments.add(amount);
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
                claimsPaid.dollars(),
                paymentAmount.dollars(),
                providerAdjustments.dollars(),
                balanced,
                List.copyOf(oddities));
    }
}
