package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day that one payer paid twice to the cent, by two payments, of which neither takes the other back: mostly a check that was lost
 * and written again, whose first one was stopped.
 *
 * @param amount of the day, by each of the two
 */
record ReissuedCheck(Money amount, String trace, LocalDate paidOn, String againTrace, LocalDate againOn) {

    /** What makes a payment one (INTERFACES.md 3). */
    private record Payment(String payer, String trace, LocalDate paidOn, int occurrence) {}

    /** Null when the day was not paid twice like this. */
    static @Nullable ReissuedCheck of(ClassifiedFinding classified) {
        List<AdjudicatedLine> lines = classified.judgement().evidence().allLines();
        if (classified.judgement().finding().outcome() != Outcome.OVERPAID
                || Few.any(lines, line -> line.isReversal() || !line.recouped().isZero())) {
            return null;
        }
        Map<Payment, Map<String, Money>> byPayment = new HashMap<>();
        lines.stream()
                .filter(line -> line.paid().isPositive())
                .forEach(line -> byPayment
                        .computeIfAbsent(payment(line), p -> new HashMap<>())
                        .merge(line.code(), line.paid(), Money::plus));
        List<Map.Entry<Payment, Map<String, Money>>> payments = new ArrayList<>(byPayment.entrySet());
        payments.sort(
                Map.Entry.comparingByKey(Comparator.comparing(Payment::paidOn).thenComparing(Payment::trace)));
        if (payments.size() != 2) {
            return null;
        }
        Payment first = payments.get(0).getKey();
        Payment again = payments.get(1).getKey();
        Map<String, Money> paid = payments.get(0).getValue();
        boolean equal = paid.equals(payments.get(1).getValue())
                && first.payer().equals(again.payer())
                && !first.trace().equals(again.trace());
        return equal
                ? new ReissuedCheck(
                        Money.sum(paid.values()), first.trace(), first.paidOn(), again.trace(), again.paidOn())
                : null;
    }

    private static Payment payment(AdjudicatedLine line) {
        return new Payment(line.payer(), line.trace(), line.paymentDate(), line.paymentOccurrence());
    }

    /** What tells two such pairs apart. */
    String kind() {
        return "|" + trace + "|" + againTrace;
    }

    /** @param total of the days that both paid */
    String nextStep(Money total) {
        return "Looks like a reissued check: " + total + " paid by " + trace + " on " + paidOn + " and again by "
                + againTrace
                + " on " + againOn + "; look for the void of " + trace
                + " with the bank or the payer before anything goes back";
    }
}
