package io.trueup.pattern;

import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds variances that repeat on at least {@value #FEWEST_DAYS} days of one contract (INTERFACES.md 6). Causes that the arithmetic
 * proves come first, the one that explains most days before the others; what they leave is searched for days that were paid the
 * same rate or share. A day is part of one pattern at most.
 */
public final class PatternFinder {

    /** On fewer days a variance is an accident. */
    public static final int FEWEST_DAYS = 5;

    private static final int UNPROVED = Integer.MAX_VALUE;

    private final RateBook rates;
    private final Map<String, Contract> contracts;

    public PatternFinder(RateBook rates) {
        this.rates = rates;
        this.contracts = rates.contracts().stream().collect(Collectors.toMap(Contract::id, Function.identity()));
    }

    /** Days paid alike with what explains them. */
    private record Case(PaidAlike days, CodeView codes, List<Cause> causes) {}

    /**
     * A pattern with its days.
     *
     * @param hourly whether its rates are of an hour
     */
    public record Found(Pattern pattern, List<PaidAlike> days, boolean hourly) {

        public Found {
            days = List.copyOf(days);
        }
    }

    /** A cause with all the days it explains. */
    private record Explanation(Cause cause, List<Case> cases) {
        int days() {
            return daysOf(cases);
        }
    }

    /** The patterns among the days of one contract, worth most first. */
    public List<Found> find(List<PaidAlike> ofContract) {
        List<Found> patterns = new ArrayList<>();
        for (boolean overpaid : new boolean[] {false, true}) {
            List<PaidAlike> days =
                    ofContract.stream().filter(d -> d.isOverpaid() == overpaid).toList();
            if (days.stream().mapToInt(PaidAlike::days).sum() >= FEWEST_DAYS) {
                patterns.addAll(among(days.stream().map(this::examined).toList()));
            }
        }
        patterns.sort(Comparator.comparing((Found found) -> found.pattern().atStake())
                .reversed()
                .thenComparing(found -> found.pattern().since()));
        return patterns;
    }

    private Case examined(PaidAlike days) {
        PricedDays priced = PricedDays.of(days, rates, contracts.get(days.contractId()));
        CodeView codes = new CodeView(priced);
        return new Case(days, codes, LikelyCauses.of(priced, codes));
    }

    private static List<Found> among(List<Case> cases) {
        Set<Case> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Found> patterns = new ArrayList<>();
        patterns.addAll(settled(explanations(cases, Case::causes), taken));
        patterns.addAll(settled(explanations(cases, PatternFinder::sameRateOrShare), taken));
        return patterns;
    }

    private static List<Cause> sameRateOrShare(Case of) {
        return List.of(
                new Cause(UNPROVED - 1, RepeatedPayment.rate(of.days(), of.codes())),
                new Cause(UNPROVED, RepeatedPayment.share(of.days(), of.codes())));
    }

    private static List<Explanation> explanations(List<Case> cases, Function<Case, List<Cause>> causes) {
        Map<Cause, List<Case>> byCause = new HashMap<>();
        cases.forEach(of -> causes.apply(of)
                .forEach(cause ->
                        byCause.computeIfAbsent(cause, c -> new ArrayList<>()).add(of)));
        return byCause.entrySet().stream()
                .map(e -> new Explanation(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Explanation::days)
                        .reversed()
                        .thenComparing(e -> e.cause().rank())
                        .thenComparing(e -> e.cause().words()))
                .toList();
    }

    /** Takes explanations as long as they hold for enough days that no better one has taken. */
    private static List<Found> settled(List<Explanation> explanations, Set<Case> taken) {
        List<Found> patterns = new ArrayList<>();
        for (Explanation explanation : explanations) {
            List<Case> cases = left(explanation, taken);
            if (daysOf(cases) >= FEWEST_DAYS) {
                String words = explanations.stream()
                        .filter(other -> other.cause().rank() < UNPROVED - 1
                                && left(other, taken).equals(cases))
                        .map(other -> other.cause().words())
                        .collect(Collectors.joining("; or: "));
                patterns.add(new Found(
                        pattern(words.isEmpty() ? explanation.cause().words() : words, cases),
                        cases.stream().map(Case::days).toList(),
                        cases.stream().map(Case::codes).allMatch(CodeView::isHourly)));
                taken.addAll(cases);
            }
        }
        return patterns;
    }

    private static List<Case> left(Explanation explanation, Set<Case> taken) {
        return explanation.cases().stream().filter(of -> !taken.contains(of)).toList();
    }

    private static int daysOf(List<Case> cases) {
        return cases.stream().mapToInt(of -> of.days().days()).sum();
    }

    private static Pattern pattern(String words, List<Case> cases) {
        Set<String> codes = new TreeSet<>();
        cases.forEach(of -> codes.addAll(of.codes().codes()));
        PaidAlike first = cases.stream()
                .map(Case::days)
                .min(Comparator.comparing(PaidAlike::since).thenComparing(PaidAlike::payer))
                .orElseThrow();
        LocalDate since = first.since();
        return new Pattern(
                first.payer(),
                first.contractId(),
                List.copyOf(codes),
                since,
                daysOf(cases),
                common(cases, CodeView::expectedRate),
                common(cases, CodeView::paidRate),
                words,
                Money.sum(cases.stream().map(of -> of.days().atStake())::iterator));
    }

    /** The rate of all the days; null when it differs, or is of an hour here and of a day there. */
    private static @Nullable Money common(List<Case> cases, Function<CodeView, Money> rate) {
        CodeView one = cases.get(0).codes();
        boolean same = cases.stream()
                .map(Case::codes)
                .allMatch(c -> c.isHourly() == one.isHourly() && PricedDays.isClose(rate.apply(c), rate.apply(one)));
        return same ? rate.apply(one) : null;
    }
}
