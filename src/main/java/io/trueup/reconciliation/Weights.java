package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lines on which a provider adjustment may fall, with what each of them can bear of it.
 *
 * @param all above zero
 */
record Weights(List<Weight> all) {

    static final Weights NONE = new Weights(List.of());

    /** A line and what it bears. */
    record Weight(NamedLine line, Money amount) {}

    Weights {
        all = List.copyOf(all);
    }

    /** Those lines of which {@code amount} is above zero. */
    static Weights of(List<NamedLine> lines, Function<NamedLine, Money> amount) {
        return new Weights(Few.where(
                Few.each(lines, line -> new Weight(line, amount.apply(line))),
                weight -> weight.amount().isPositive()));
    }

    /**
     * What a payment took of each day, reversal and correction together, less what was announced or collected of it since: on the
     * lines it pays, else on those it takes back.
     *
     * @param lines of one payment
     */
    static Weights cuts(List<NamedLine> lines) {
        List<Weight> cuts = new ArrayList<>();
        for (List<NamedLine> day : days(lines)) {
            Money cut = Money.ZERO.minus(Money.sum(day, NamedLine::counted));
            Money left = cut.minus(Money.sum(day, NamedLine::taken).abs());
            List<NamedLine> named = Few.where(day, line -> line.how().itself());
            cuts.addAll(byCounted(named.isEmpty() ? day : named).bearing(left).all());
        }
        return new Weights(cuts);
    }

    /** What was reversed, whatever corrections paid again. */
    static Weights reversed(List<NamedLine> lines) {
        return of(lines, line -> line.counted().negated());
    }

    /** What each day has now: on the lines that were paid, and nothing on a day whose money went back. Where none has any, as counted. */
    static Weights standing(List<NamedLine> lines) {
        List<Weight> standing = new ArrayList<>();
        days(lines)
                .forEach(day -> standing.addAll(
                        byCounted(day).bearing(Money.sum(day, NamedLine::left)).all()));
        return standing.isEmpty() ? byCounted(lines) : new Weights(standing);
    }

    /** In proportion to what was paid; where nothing was, to what was reversed; where no money moved, alike. */
    private static Weights byCounted(List<NamedLine> lines) {
        return of(lines, NamedLine::counted)
                .orElse(() -> reversed(lines))
                .orElse(() -> of(lines, line -> Money.ofCents(1)));
    }

    /** These; others where there are none. */
    Weights orElse(Supplier<Weights> others) {
        return all.isEmpty() ? others.get() : this;
    }

    private static Collection<List<NamedLine>> days(List<NamedLine> lines) {
        Map<NamedLine.Day, List<NamedLine>> days = new LinkedHashMap<>();
        lines.forEach(line ->
                days.computeIfAbsent(line.day(), day -> new ArrayList<>()).add(line));
        return days.values();
    }

    /** The same lines, bearing this much together; none when that is nothing. */
    Weights bearing(Money most) {
        if (sum().equals(most)) {
            return this;
        }
        List<Money> shares =
                most.isPositive() && !all.isEmpty() ? most.share(Few.each(all, Weight::amount)) : List.of();
        List<Weight> bearing = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).isPositive()) {
                bearing.add(new Weight(all.get(i).line(), shares.get(i)));
            }
        }
        return new Weights(bearing);
    }

    /** The only day that bears just this much; else all. */
    Weights ofDay(Money amount) {
        Map<NamedLine.Day, List<Weight>> days = new LinkedHashMap<>();
        all.forEach(weight -> days.computeIfAbsent(weight.line().day(), day -> new ArrayList<>())
                .add(weight));
        List<List<Weight>> just = days.values().stream()
                .filter(day -> Money.sum(day, Weight::amount).equals(amount))
                .toList();
        return just.size() == 1 ? new Weights(just.get(0)) : this;
    }

    Weights plus(Weights other) {
        List<Weight> both = new ArrayList<>(all);
        both.addAll(other.all());
        return new Weights(both);
    }

    Money sum() {
        return Money.sum(all, Weight::amount);
    }

    List<NamedLine> lines() {
        return Few.each(all, Weight::line);
    }
}
