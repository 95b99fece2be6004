package io.trueup.deposit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Lines and payments that nothing is known of yet, and what was found; each step takes away what it settles. */
final class OpenDeposits {

    private final TreeSet<CountedLine> lines = new TreeSet<>(CountedLine.ORDER);
    private final TreeSet<Announced> payments = new TreeSet<>(Announced.ORDER);
    private final List<BankMatch> matches = new ArrayList<>();
    private final NamedPayers payers;
    private final DepositWords words;

    OpenDeposits(Collection<CountedLine> allLines, List<Announced> allPayments, DepositWords words) {
        this.words = words;
        lines.addAll(allLines);
        payments.addAll(allPayments);
        payers = new NamedPayers(allPayments);
    }

    List<CountedLine> lines() {
        return List.copyOf(lines);
    }

    List<Announced> payments() {
        return List.copyOf(payments);
    }

    boolean has(CountedLine line) {
        return lines.contains(line);
    }

    boolean has(Announced payment) {
        return payments.contains(payment);
    }

    NamedPayers payers() {
        return payers;
    }

    /** Whether the bank's words leave open that it is a payer's, or say so. */
    boolean mayBePayers(CountedLine line) {
        return !words.kind(line).isOther() || !payers.in(line).isEmpty();
    }

    void takeAway(CountedLine line) {
        lines.remove(line);
    }

    void found(BankMatch match) {
        matches.add(match);
        match.lines().forEach(lines::remove);
        match.payments().forEach(payments::remove);
    }

    List<BankMatch> matches() {
        return List.copyOf(matches);
    }
}
