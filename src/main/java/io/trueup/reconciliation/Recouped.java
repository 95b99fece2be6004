package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.remittance.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which lines of the claims it names a provider adjustment falls: where the money moved that it speaks of. What gives back or
 * announces falls on the days that its own payment cut, reversal and correction together, or on those that others took from; what
 * takes falls on what was announced so far. Else the remittances themselves say: control numbers are often the patient's and not
 * the day's, so the claims named are narrowed down by the number as written, by the payer's own, to what had been adjudicated by
 * then, to a date packed into the reference, and to a cut, a claim or a day of just this amount.
 *
 * @param amount positive = taken back, negative = reversed but not taken back yet
 * @param on payment date of the adjustment
 * @param paymentId its payment
 * @param namedDates dates that its reference holds
 */
public record Recouped(Money amount, LocalDate on, long paymentId, Set<LocalDate> namedDates) {

    public Recouped {
        namedDates = Set.copyOf(namedDates);
    }

    /** A part of the amount on one line. */
    public record Part(long claimPaymentId, int number, Money amount) {}

    /**
     * What the lines make of the adjustment.
     *
     * @param parts those that are not zero; they add up to the amount, and are empty unless a claim is named
     */
    public record Shares(AdjustmentNaming naming, List<Part> parts) {}

    /** @param all of the claims named, and those that stand beside them */
    public Shares over(List<NamedLine> all) {
        List<NamedLine> named = Few.where(all, line -> line.how().itself());
        if (named.isEmpty()) {
            return new Shares(AdjustmentNaming.NOTHING, List.of());
        }
        List<NamedLine> lines = preferred(
                preferred(named, line -> line.how().asWritten()),
                line -> line.how().byPayerNumber());
        lines = onNamedDates(preferred(lines, line -> !line.payment().on().isAfter(on)));
        Weights moved = amount.isPositive() ? announced(lines) : givenBack(lines, all);
        Money size = amount.abs();
        Weights falls = moved.bearing(size.min(moved.sum()));
        List<NamedLine> meant = falls.lines();
        Money rest = size.minus(falls.sum());
        if (!rest.isZero() || meant.isEmpty()) {
            List<NamedLine> told = ofThisAmount(lines);
            meant = Stream.concat(meant.stream(), told.stream()).toList();
            falls = falls.plus(standing(told, rest).bearing(rest));
        }
        return areOfSeveralPatients(meant)
                ? new Shares(AdjustmentNaming.SEVERAL, List.of())
                : new Shares(AdjustmentNaming.CLAIM, parts(falls));
    }

    private List<Part> parts(Weights falls) {
        Map<NamedLine, Money> byLine = new LinkedHashMap<>();
        falls.all().forEach(weight -> byLine.merge(weight.line(), weight.amount(), Money::plus));
        return byLine.entrySet().stream()
                .map(line -> new Part(
                        line.getKey().claimPaymentId(),
                        line.getKey().number(),
                        amount.isNegative() ? line.getValue().negated() : line.getValue()))
                .toList();
    }

    /** What is announced and not taken yet: by adjustments that name the claim, else by cuts whose payment carried them forward. */
    private Weights announced(List<NamedLine> lines) {
        Weights open = Weights.of(lines, line -> line.taken().negated());
        Weights carried = Weights.NONE;
        for (List<NamedLine> payment :
                byPayment(Few.where(lines, line -> line.payment().carries()))) {
            carried = carried.plus(Weights.cuts(payment));
        }
        Weights first = open.ofDay(amount);
        Money rest = amount.minus(first.sum());
        Weights next = carried.ofDay(rest);
        return rest.isPositive() ? first.plus(next.bearing(rest.min(next.sum()))) : first;
    }

    /** What the own payment cut, or reversed, where that is enough; else what a cut of just this amount took, or others took. */
    private Weights givenBack(List<NamedLine> lines, List<NamedLine> all) {
        Money size = amount.abs();
        List<NamedLine> own = Few.where(lines, line -> line.payment().id() == paymentId);
        List<NamedLine> beside = Few.where(all, line -> line.payment().id() == paymentId);
        Set<NamedLine.Day> days = lines.stream().map(NamedLine::day).collect(Collectors.toSet());
        return Stream.of(
                        Weights.cuts(Few.where(beside, line -> days.contains(line.day()))),
                        Weights.cuts(beside),
                        Weights.reversed(own))
                .filter(cuts -> cuts.sum().compareTo(size) >= 0)
                .findFirst()
                .orElseGet(() -> justCut(lines).isEmpty() ? Weights.of(lines, NamedLine::taken) : Weights.NONE)
                .ofDay(size);
    }

    /** Those for which it holds; all when it holds for none. */
    private static List<NamedLine> preferred(List<NamedLine> lines, Predicate<NamedLine> wanted) {
        List<NamedLine> preferred = Few.where(lines, wanted);
        return preferred.isEmpty() ? lines : preferred;
    }

    /** The claims with a line on a date of the reference, whole: it is often the first day of a claim of many. */
    private List<NamedLine> onNamedDates(List<NamedLine> lines) {
        Set<Long> claims = lines.stream()
                .filter(line -> line.dates() != null && namedDates.stream().anyMatch(line.dates()::contains))
                .map(NamedLine::claimPaymentId)
                .collect(Collectors.toSet());
        return preferred(lines, line -> claims.contains(line.claimPaymentId()));
    }

    /** The cut of just this amount; else the only claim that was paid it; else all. */
    private List<NamedLine> ofThisAmount(List<NamedLine> lines) {
        List<NamedLine> cut = justCut(lines);
        if (!cut.isEmpty()) {
            return cut;
        }
        List<List<NamedLine>> paidIt = grouped(lines, NamedLine::claimPaymentId).stream()
                .filter(claim -> counted(claim).equals(amount))
                .toList();
        return paidIt.size() == 1 ? paidIt.get(0) : lines;
    }

    /** The lines of the latest payment in which reversal and correction together come to just this amount; none where none does. */
    private List<NamedLine> justCut(List<NamedLine> lines) {
        Money cut = Money.ZERO.minus(amount.abs());
        return byPayment(lines).stream()
                .filter(payment -> counted(payment).equals(cut))
                .findFirst()
                .orElse(List.of());
    }

    /** The days on which money went down, else what days still have: of the only day that has just this, or of all. */
    private static Weights standing(List<NamedLine> told, Money rest) {
        return counted(told).isNegative()
                ? Weights.cuts(told).orElse(() -> Weights.standing(told))
                : Weights.standing(told).ofDay(rest);
    }

    /** Latest first. */
    private static Collection<List<NamedLine>> byPayment(List<NamedLine> lines) {
        Map<LocalDate, List<NamedLine>> byDate = new TreeMap<>(Comparator.reverseOrder());
        lines.forEach(line -> byDate.computeIfAbsent(line.payment().on(), day -> new ArrayList<>())
                .add(line));
        return byDate.values().stream()
                .flatMap(day -> grouped(day, line -> line.payment().id()).stream())
                .toList();
    }

    private static Collection<List<NamedLine>> grouped(List<NamedLine> lines, Function<NamedLine, Long> by) {
        Map<Long, List<NamedLine>> groups = new TreeMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(by.apply(line), key -> new ArrayList<>()).add(line));
        return groups.values();
    }

    private static Money counted(List<NamedLine> lines) {
        return Money.sum(lines, NamedLine::counted);
    }

    /** Lines of one claim of the log are of one patient however the name is written; so are those of one payer's number. */
    private static boolean areOfSeveralPatients(List<NamedLine> lines) {
        NamedLine first = lines.get(0);
        return !first.how().byPayerNumber()
                && Few.any(
                        Few.where(
                                lines,
                                line -> first.logClaim().isBlank()
                                        || !first.logClaim().equals(line.logClaim())),
                        line -> areDifferent(first.patient(), line.patient()));
    }

    private static boolean areDifferent(PersonName one, PersonName other) {
        return !one.last().isBlank()
                && !other.last().isBlank()
                && !PersonNames.same(one.last(), one.first(), other.last(), other.first());
    }
}
