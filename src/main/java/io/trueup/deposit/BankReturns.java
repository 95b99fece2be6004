package io.trueup.deposit;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Money that the bank took out again: the deposit is as if it had not come. */
final class BankReturns {

    private static final int MOST_DAYS = 60;

    private final OpenDeposits open;
    private final DepositWords words;
    private final TraceMatching traces;
    private final Map<Money, List<CountedLine>> credits = new HashMap<>();
    /** The deposit, to the line that took it back. */
    private final Map<CountedLine, CountedLine> returned = new LinkedHashMap<>();

    BankReturns(OpenDeposits open, DepositWords words, TraceMatching traces) {
        this.open = open;
        this.words = words;
        this.traces = traces;
    }

    void find() {
        for (CountedLine line : open.lines()) {
            if (line.amount().isPositive()) {
                credits.computeIfAbsent(line.amount(), amount -> new ArrayList<>())
                        .add(line);
            }
        }
        for (CountedLine debit : open.lines()) {
            if (debit.amount().isNegative() && traces.of(debit).isEmpty()) {
                CountedLine credit = of(debit);
                if (credit != null) {
                    returned.put(credit, debit);
                    open.takeAway(credit);
                    open.takeAway(debit);
                }
            }
        }
    }

    /** By a number both have that is a payment's, the latest; else the only deposit of the amount, if the bank calls it a return. */
    private @Nullable CountedLine of(CountedLine debit) {
        LocalDate first = debit.date().minusDays(MOST_DAYS);
        List<CountedLine> same = credits.getOrDefault(debit.amount().negated(), List.of()).stream()
                .filter(credit -> open.has(credit)
                        && !credit.date().isAfter(debit.date())
                        && !credit.date().isBefore(first))
                .toList();
        List<CountedLine> shared =
                same.stream().filter(credit -> shareTrace(credit, debit)).toList();
        if (!shared.isEmpty()) {
            return shared.get(shared.size() - 1);
        }
        return same.size() == 1 && words.isReturn(debit) ? same.get(0) : null;
    }

    private boolean shareTrace(CountedLine credit, CountedLine debit) {
        TraceTokens own = TraceTokens.of(debit);
        Set<String> named = new HashSet<>(own.named());
        named.retainAll(TraceTokens.of(credit).named());
        return !named.isEmpty()
                || traces.of(credit).stream()
                        .anyMatch(payment -> own.all().contains(TraceTokens.compact(payment.traceKey())));
    }

    Map<CountedLine, CountedLine> returned() {
        return returned;
    }
}
