package io.trueup.deposit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One line that is several payments: the cheques of one slip, or one transfer of a payer that the bank names. */
final class SlipMatching {

    private final OpenDeposits open;
    private final Map<CountedLine, Tried> tried = new HashMap<>();
    /** Lines that are the sum of several payments in more than one way, with all payments of two of the ways. */
    private final Map<CountedLine, List<Announced>> undecided = new LinkedHashMap<>();

    SlipMatching(OpenDeposits open) {
        this.open = open;
    }

    /** What was found for a line among these payments. */
    private record Tried(List<Announced> parts, List<List<Announced>> sets) {}

    /** What one line takes, another cannot have: again, until nothing is found any more. */
    void match() {
        boolean found = true;
        while (found) {
            found = round();
        }
        Pairs pairs = new Pairs();
        undecided.forEach((line, payments) -> payments.forEach(payment -> pairs.add(line, payment)));
        pairs.clusters().forEach(cluster -> open.found(BankMatch.unsure(cluster.lines(), cluster.payments())));
    }

    private boolean round() {
        undecided.clear();
        Map<CountedLine, List<Announced>> only = new LinkedHashMap<>();
        for (CountedLine line : open.lines()) {
            List<List<Announced>> sets = sets(line);
            if (sets.size() == 1) {
                only.put(line, sets.get(0));
            } else if (sets.size() > 1) {
                TreeSet<Announced> all = new TreeSet<>(Announced.ORDER);
                sets.forEach(all::addAll);
                undecided.put(line, List.copyOf(all));
            }
        }
        Map<Announced, Integer> wanted = new LinkedHashMap<>();
        only.values().forEach(set -> set.forEach(payment -> wanted.merge(payment, 1, Integer::sum)));
        boolean found = false;
        for (Map.Entry<CountedLine, List<Announced>> one : only.entrySet()) {
            if (one.getValue().stream().allMatch(payment -> wanted.getOrDefault(payment, 0) == 1)) {
                open.found(BankMatch.sure(List.of(one.getKey()), one.getValue()));
                found = true;
            } else {
                undecided.put(one.getKey(), one.getValue());
            }
        }
        return found;
    }

    private List<List<Announced>> sets(CountedLine line) {
        if (!line.amount().isPositive()
                || !open.mayBePayers(line)
                || !TraceTokens.of(line).named().isEmpty()) {
            return List.of();
        }
        Set<String> named = open.payers().in(line);
        List<Announced> parts = new ArrayList<>();
        for (Announced payment : open.payments()) {
            boolean own = named.isEmpty() ? payment.mayBeCheque() : named.contains(payment.payerKey());
            if (own
                    && payment.amount().isPositive()
                    && payment.amount().compareTo(line.amount()) < 0
                    && AmountMatching.inWindow(line, payment)) {
                parts.add(payment);
            }
        }
        Tried before = tried.get(line);
        if (before == null || !before.parts().equals(parts)) {
            before = new Tried(parts, SumSearch.of(parts, Announced::amount, line.amount(), 2));
            tried.put(line, before);
        }
        return before.sets();
    }
}
