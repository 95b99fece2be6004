package io.trueup.deposit;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Without a trace: the amount, and a day on which the money can have come; only where no other line or payment fits as well. */
final class AmountMatching {

    private static final int BEFORE = 1;
    private static final int AFTER = 10;
    /** Calendar days beyond every window. */
    private static final int FAR = 20;
    /** Electronic money is there within days. */
    private static final int SOON = 4;

    private final OpenDeposits open;
    private final Pairs pairs = new Pairs();

    AmountMatching(OpenDeposits open) {
        this.open = open;
    }

    void match() {
        Map<Money, List<Announced>> byAmount = new HashMap<>();
        open.payments()
                .forEach(payment -> byAmount.computeIfAbsent(payment.amount(), a -> new ArrayList<>())
                        .add(payment));
        for (CountedLine line : open.lines()) {
            List<Announced> same = byAmount.getOrDefault(line.amount(), List.of());
            if (!same.isEmpty() && open.mayBePayers(line)) {
                TraceTokens tokens = TraceTokens.of(line);
                same.stream()
                        .filter(payment -> fits(line, payment, tokens))
                        .forEach(payment -> pairs.add(line, payment));
            }
        }
        while (prefer() | takeUnique()) {
            // each round leaves fewer pairs
        }
        pairs.clusters().forEach(this::settle);
    }

    private boolean fits(CountedLine line, Announced payment, TraceTokens tokens) {
        Set<String> named = open.payers().in(line);
        return inWindow(line, payment)
                && (named.isEmpty() || named.contains(payment.payerKey()))
                && !tokens.nameAnother(TraceTokens.compact(payment.traceKey()));
    }

    static boolean inWindow(CountedLine line, Announced payment) {
        long days = line.date().toEpochDay() - payment.date().toEpochDay();
        return days > -FAR && days < FAR && BusinessDays.within(line.date(), payment.date(), BEFORE, AFTER);
    }

    /** Where the bank names the payer, lines that name nobody are not meant; where electronic money came soon, not what came late. */
    private boolean prefer() {
        boolean changed = false;
        for (CountedLine line : List.copyOf(pairs.lines())) {
            for (Announced payment : List.copyOf(pairs.of(line))) {
                Set<CountedLine> rivals = pairs.of(payment);
                boolean named = open.payers().name(line, payment);
                boolean soon = isSoon(line, payment);
                boolean worse = rivals.stream()
                        .anyMatch(rival -> !named && open.payers().name(rival, payment)
                                || !soon && named == open.payers().name(rival, payment) && isSoon(rival, payment));
                if (worse) {
                    pairs.remove(line, payment);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean isSoon(CountedLine line, Announced payment) {
        return payment.mayBeCheque() || BusinessDays.within(line.date(), payment.date(), BEFORE, SOON);
    }

    private boolean takeUnique() {
        boolean changed = false;
        for (CountedLine line : List.copyOf(pairs.lines())) {
            Set<Announced> own = pairs.of(line);
            if (own.size() == 1) {
                Announced payment = own.iterator().next();
                if (pairs.of(payment).size() == 1) {
                    take(line, payment);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private void take(CountedLine line, Announced payment) {
        open.found(BankMatch.sure(List.of(line), List.of(payment)));
        pairs.remove(line);
        pairs.remove(payment);
    }

    /**
     * As many lines as payments, and one way only in which all came; or of one payer, one after the other: whichever is which, all
     * came. Else a person must say.
     */
    private void settle(Pairs.Cluster cluster) {
        if (cluster.lines().size() == cluster.payments().size()) {
            Map<CountedLine, Announced> only = pairs.onlyWay(cluster);
            if (!only.isEmpty()) {
                only.forEach(this::take);
                return;
            }
        }
        boolean onePayer =
                cluster.payments().stream().map(Announced::payerKey).distinct().count() == 1;
        if (onePayer && cluster.lines().size() == cluster.payments().size() && inOrder(cluster)) {
            for (int i = 0; i < cluster.lines().size(); i++) {
                take(cluster.lines().get(i), cluster.payments().get(i));
            }
        } else {
            open.found(BankMatch.unsure(cluster.lines(), cluster.payments()));
        }
    }

    private boolean inOrder(Pairs.Cluster cluster) {
        for (int i = 0; i < cluster.lines().size(); i++) {
            if (!pairs.has(cluster.lines().get(i), cluster.payments().get(i))) {
                return false;
            }
        }
        return true;
    }
}
