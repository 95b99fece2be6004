package io.trueup.reconciliation;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * On which lines of the claims it names a provider adjustment falls. Control numbers are often the patient's and not the day's, so
 * the claims named are narrowed down as far as the remittances themselves say: by the payer's own number, to what had been
 * adjudicated by then, and to a reversal of just this amount.
 *
 * @param amount positive = taken back, negative = reversed but not taken back yet
 * @param on payment date of the adjustment
 */
public record Recouped(Money amount, LocalDate on) {

    /**
     * A line of a claim that the adjustment names.
     *
     * @param counted the line's share of CLP04
     * @param byPayerNumber whether it is named by the payer's claim number, which says more than the control number
     */
    public record NamedLine(
            long claimPaymentId, int number, Money counted, boolean byPayerNumber, long paymentId, LocalDate paidOn) {}

    /** A part of the amount on one line. */
    public record Part(long claimPaymentId, int number, Money amount) {}

    /** The parts that are not zero; they add up to the amount. */
    public List<Part> over(List<NamedLine> named) {
        List<NamedLine> lines = reversedForIt(preferred(
                preferred(named, NamedLine::byPayerNumber),
                line -> !line.paidOn().isAfter(on)));
        List<Money> shares = ClaimMoney.recoupedShares(
                amount, lines.stream().map(NamedLine::counted).toList());
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
        List<NamedLine> preferred = lines.stream().filter(wanted).toList();
        return preferred.isEmpty() ? lines : preferred;
    }

    /** The lines of the latest payment in which reversal and correction together come to just this amount; else all. */
    private List<NamedLine> reversedForIt(List<NamedLine> lines) {
        Map<LocalDate, Map<Long, List<NamedLine>>> byPayment = new TreeMap<>(Comparator.reverseOrder());
        lines.forEach(line -> byPayment
                .computeIfAbsent(line.paidOn(), day -> new TreeMap<>())
                .computeIfAbsent(line.paymentId(), id -> new ArrayList<>())
                .add(line));
        Money reversed = Money.ZERO.minus(amount.abs());
        return byPayment.values().stream()
                .flatMap(payments -> payments.values().stream())
                .filter(own -> Money.sum(own.stream().map(NamedLine::counted)::iterator)
                        .equals(reversed))
                .findFirst()
                .orElse(lines);
    }
}
