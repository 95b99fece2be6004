package io.trueup.deposit;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The surest witness: the payment's trace stands in the bank's words. */
final class TraceMatching {

    private static final int LONG_TRACE = 7;
    private static final int TELLING_TRACE = 5;

    /** A twentieth is 5 %. */
    private static final int NEAR_PART = 20;

    private static final int MOST_DAYS_BEFORE = 10;
    private static final int MOST_DAYS_AFTER = 365;
    private static final int DAYS_AFTER_OF_SHORT = 60;
    private static final Pattern LIKE_A_DATE =
            Pattern.compile("(?:19|20)\\d\\d[01]\\d[0-3]\\d|[01]?\\d[0-3]\\d(?:19|20)\\d\\d");

    private final OpenDeposits open;
    private final Map<String, List<Announced>> byTrace = new HashMap<>();
    /** Lines by each trace they have; made when it is first asked for. */
    private final Map<String, List<CountedLine>> linesOf = new HashMap<>();

    TraceMatching(OpenDeposits open) {
        this.open = open;
        for (Announced payment : open.payments()) {
            for (String trace : TraceTokens.forms(payment.traceKey())) {
                byTrace.computeIfAbsent(trace, t -> new ArrayList<>()).add(payment);
            }
        }
    }

    /** Payments whose trace the line has, and of which it can be the money. */
    List<Announced> of(CountedLine line) {
        return of(line, payment -> false);
    }

    /**
     * Payments that came and that a debit names, whatever it takes of them.
     *
     * @param witness whether its amount speaks for a payment
     */
    List<Announced> takenBy(CountedLine debit, Predicate<Announced> witness) {
        return of(debit.reversed(), witness);
    }

    private List<Announced> of(CountedLine line, Predicate<Announced> witness) {
        TraceTokens tokens = TraceTokens.of(line);
        return tokens.all().stream()
                .flatMap(token -> byTrace.getOrDefault(token, List.of()).stream()
                        .filter(payment -> isPlausible(line, payment, token, tokens, witness)))
                .distinct()
                .sorted(Announced.ORDER)
                .toList();
    }

    /** A short number, or one that can be a date, needs another witness. */
    private boolean isPlausible(
            CountedLine line, Announced payment, String trace, TraceTokens tokens, Predicate<Announced> witness) {
        boolean sure = tokens.named().contains(trace)
                || trace.length() >= LONG_TRACE && !LIKE_A_DATE.matcher(trace).matches();
        return line.amount().isNegative() == payment.amount().isNegative()
                && isInTime(line, payment, sure ? MOST_DAYS_AFTER : DAYS_AFTER_OF_SHORT)
                && (sure || agrees(line, payment, trace) || witness.test(payment));
    }

    private static boolean isInTime(CountedLine line, Announced payment, int daysAfter) {
        return !line.date().isBefore(payment.date().minusDays(MOST_DAYS_BEFORE))
                && !line.date().isAfter(payment.date().plusDays(daysAfter));
    }

    private boolean agrees(CountedLine line, Announced payment, String trace) {
        List<Announced> same = byTrace.getOrDefault(trace, List.of());
        return line.amount().equals(payment.amount())
                || line.amount()
                        .equals(Money.sum(same.stream().map(Announced::amount).toList()))
                || trace.length() >= TELLING_TRACE && isNear(line.amount(), payment.amount())
                || open.payers().name(line, payment)
                || arePartsOf(payment, trace);
    }

    /** Whether all the lines that have the number are together the payment. */
    private boolean arePartsOf(Announced payment, String trace) {
        if (linesOf.isEmpty()) {
            for (CountedLine line : open.lines()) {
                for (String token : TraceTokens.of(line).all()) {
                    if (byTrace.containsKey(token)) {
                        linesOf.computeIfAbsent(token, t -> new ArrayList<>()).add(line);
                    }
                }
            }
        }
        return Money.sum(linesOf.getOrDefault(trace, List.of()).stream()
                        .filter(line -> open.has(line)
                                && line.amount().isNegative()
                                        == payment.amount().isNegative()
                                && isInTime(line, payment, DAYS_AFTER_OF_SHORT))
                        .map(CountedLine::amount)
                        .toList())
                .equals(payment.amount());
    }

    /** As a card's fee leaves it. */
    private static boolean isNear(Money one, Money other) {
        return one.minus(other).abs().cents() * NEAR_PART <= other.abs().cents();
    }

    void match() {
        Pairs pairs = new Pairs();
        for (CountedLine line : open.lines()) {
            of(line).stream().filter(open::has).forEach(payment -> pairs.add(line, payment));
        }
        pairs.clusters().forEach(cluster -> equalAmounts(cluster, pairs));
        pairs.clusters().forEach(this::other);
    }

    /** A line of the very amount is it, the nearest day first. */
    private void equalAmounts(Pairs.Cluster cluster, Pairs pairs) {
        for (CountedLine line : cluster.lines()) {
            pairs.of(line).stream()
                    .filter(payment -> payment.amount().equals(line.amount()))
                    .min(Comparator.comparing((Announced payment) -> Math.abs(
                                    payment.date().toEpochDay() - line.date().toEpochDay()))
                            .thenComparing(Announced.ORDER))
                    .ifPresent(payment -> {
                        open.found(BankMatch.sure(List.of(line), List.of(payment)));
                        pairs.remove(line);
                        pairs.remove(payment);
                    });
        }
    }

    private void other(Pairs.Cluster cluster) {
        BankMatch all = BankMatch.sure(cluster.lines(), cluster.payments());
        if (all.difference().isZero()) {
            open.found(all);
        } else if (cluster.lines().size() == 1 && cluster.payments().size() > 1) {
            oneLine(cluster);
        } else if (cluster.payments().size() == 1 && cluster.lines().size() > 1) {
            onePayment(cluster);
        } else {
            open.found(payers(cluster) == 1 ? all : unsure(cluster));
        }
    }

    /** One transfer for several payments. */
    private void oneLine(Pairs.Cluster cluster) {
        CountedLine line = cluster.lines().get(0);
        List<List<Announced>> sets =
                SumSearch.of(positive(cluster.payments().stream()), Announced::amount, line.amount(), 1);
        if (sets.size() == 1) {
            open.found(BankMatch.sure(cluster.lines(), sets.get(0)));
        } else {
            open.found(
                    sets.isEmpty() && payers(cluster) == 1
                            ? BankMatch.sure(cluster.lines(), cluster.payments())
                            : unsure(cluster));
        }
    }

    /** One payment that came in parts, or beside another use of its number. */
    private void onePayment(Pairs.Cluster cluster) {
        Announced payment = cluster.payments().get(0);
        List<List<CountedLine>> sets = SumSearch.of(
                cluster.lines().stream()
                        .filter(line -> line.amount().isPositive())
                        .toList(),
                CountedLine::amount,
                payment.amount(),
                1);
        open.found(BankMatch.sure(sets.size() == 1 ? sets.get(0) : cluster.lines(), cluster.payments()));
    }

    private static List<Announced> positive(Stream<Announced> payments) {
        return payments.filter(payment -> payment.amount().isPositive()).toList();
    }

    private static long payers(Pairs.Cluster cluster) {
        return cluster.payments().stream().map(Announced::payerKey).distinct().count();
    }

    private static BankMatch unsure(Pairs.Cluster cluster) {
        return BankMatch.unsure(cluster.lines(), cluster.payments());
    }
}
