package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On which lines of the claims it names a provider adjustment falls. Control numbers are often the patient's and not the day's, so
 * the claims named are narrowed down as far as the remittances themselves say: by the number as written, by the payer's own, to
 * what had been adjudicated by then, to a date packed into the reference, and to a claim of just this amount.
 *
 * @param amount positive = taken back, negative = reversed but not taken back yet
 * @param on payment date of the adjustment
 * @param namedDates dates that its reference holds
 */
public record Recouped(Money amount, LocalDate on, Set<LocalDate> namedDates) {

    public Recouped {
        namedDates = Set.copyOf(namedDates);
    }

    /**
     * A line of a claim that the adjustment names.
     *
     * @param counted the line's share of CLP04
     * @param logClaim claim of the log that the line belongs to; blank when it belongs to none
     * @param how by which of its numbers the claim is named
     */
    public record NamedLine(
            long claimPaymentId,
            int number,
            Money counted,
            @Nullable DateRange dates,
            PersonName patient,
            String logClaim,
            Named how,
            long paymentId,
            LocalDate paidOn) {}

    /**
     * By what a claim is named.
     *
     * @param asWritten not only without punctuation and leading zeros
     * @param byPayerNumber by the payer's claim number, which says more than the control number
     */
    public record Named(boolean asWritten, boolean byPayerNumber) {}

    /** A part of the amount on one line. */
    public record Part(long claimPaymentId, int number, Money amount) {}

    /**
     * What the lines make of the adjustment.
     *
     * @param parts those that are not zero; they add up to the amount, and are empty unless a claim is named
     */
    public record Shares(AdjustmentNaming naming, List<Part> parts) {}

    public Shares over(List<NamedLine> named) {
        if (named.isEmpty()) {
            return new Shares(AdjustmentNaming.NOTHING, List.of());
        }
        List<NamedLine> lines = preferred(
                preferred(named, line -> line.how().asWritten()),
                line -> line.how().byPayerNumber());
        lines = ofThisAmount(
                onNamedDates(preferred(lines, line -> !line.paidOn().isAfter(on))));
        return areOfSeveralPatients(lines)
                ? new Shares(AdjustmentNaming.SEVERAL, List.of())
                : new Shares(AdjustmentNaming.CLAIM, parts(amount, lines));
    }

    static List<Part> parts(Money amount, List<NamedLine> lines) {
        List<Money> shares = ClaimMoney.recoupedShares(amount, Few.each(lines, NamedLine::counted));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!shares.get(i).isZero()) {
                parts.add(new Part(lines.get(i).claimPaymentId(), lines.get(i).number(), shares.get(i)));
            }
        }
        return parts;
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

    /**
     * The lines of the latest payment in which reversal and correction together come to just this amount; else those of the only
     * claim that was paid it; else all.
     */
    private List<NamedLine> ofThisAmount(List<NamedLine> lines) {
        Map<LocalDate, Map<Long, List<NamedLine>>> byPayment = new TreeMap<>(Comparator.reverseOrder());
        Map<Long, List<NamedLine>> byClaim = new LinkedHashMap<>();
        for (NamedLine line : lines) {
            byPayment
                    .computeIfAbsent(line.paidOn(), day -> new TreeMap<>())
                    .computeIfAbsent(line.paymentId(), id -> new ArrayList<>())
                    .add(line);
            byClaim.computeIfAbsent(line.claimPaymentId(), id -> new ArrayList<>())
                    .add(line);
        }
        Money reversed = Money.ZERO.minus(amount.abs());
        List<List<NamedLine>> paidIt = byClaim.values().stream()
                .filter(claim -> counted(claim).equals(amount))
                .toList();
        return byPayment.values().stream()
                .flatMap(payments -> payments.values().stream())
                .filter(own -> counted(own).equals(reversed))
                .findFirst()
                .orElse(paidIt.size() == 1 ? paidIt.get(0) : lines);
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
