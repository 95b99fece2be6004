package io.trueup.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        match.kept().forEach(payments::remove);
    }

    /** Payments of a match are open again; without any other its lines are nobody's money. */
    void takeBack(BankMatch match, List<Announced> back) {
        matches.remove(match);
        List<Announced> all =
                Stream.concat(match.takenBack().stream(), back.stream()).toList();
        if (all.size() == match.payments().size()) {
            match.lines().forEach(lines::remove);
        } else {
            found(new BankMatch(match.lines(), match.payments(), true, all));
        }
        payments.addAll(back);
    }

    /** Of what a match has, a debit took some. */
    void takePart(BankMatch match, CountedLine debit) {
        matches.remove(match);
        List<CountedLine> with =
                Stream.concat(match.lines().stream(), Stream.of(debit)).toList();
        found(new BankMatch(with, match.payments(), true, match.takenBack()));
    }

    /** The same as if statements ended with a day. */
    OpenDeposits until(LocalDate day) {
        return new OpenDeposits(
                lines.stream().filter(line -> !line.date().isAfter(day)).toList(), payments(), words);
    }

    List<BankMatch> matches() {
        return List.copyOf(matches);
    }
}
