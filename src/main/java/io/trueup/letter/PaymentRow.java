package io.trueup.letter;

import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one payment did to the days of a letter: a denial, a payment, a reversal, or money withheld for them from another payment.
 *
 * @param trace check or EFT number; blank where several of one day withheld money
 * @param decision in words, with the amount: {@code "Paid $296.00"}
 */
record PaymentRow(String trace, LocalDate date, String decision, String payerClaimNumber, String patientControlNumber) {

    static final String DENIED = "Denied";

    /** What lines have in common that one row tells. */
    private record Decided(
            String trace, LocalDate date, String payerClaimNumber, String patientControlNumber, boolean reversal) {

        static Decided of(AdjudicatedLine line) {
            return new Decided(
                    line.trace(),
                    line.paymentDate(),
                    line.payerClaimNumber(),
                    line.patientControlNumber(),
                    line.isReversal());
        }
    }

    private record Withheld(String trace, LocalDate on) {}

    /** Every one there is, oldest first. */
    static List<PaymentRow> of(List<AdjudicatedLine> all) {
        Map<Decided, List<AdjudicatedLine>> decisions = new LinkedHashMap<>();
        Map<Withheld, List<AdjudicatedLine>> withheld = new LinkedHashMap<>();
        for (AdjudicatedLine line : all) {
            decisions.computeIfAbsent(Decided.of(line), d -> new ArrayList<>()).add(line);
            LocalDate on = line.recoupedOn();
            if (on != null) {
                withheld.computeIfAbsent(new Withheld(line.recoupedTrace(), on), w -> new ArrayList<>())
                        .add(line);
            }
        }
        List<PaymentRow> rows = new ArrayList<>();
        decisions.forEach((decided, lines) -> rows.add(new PaymentRow(
                decided.trace(),
                decided.date(),
                words(lines, decided.reversal()),
                decided.payerClaimNumber(),
                decided.patientControlNumber())));
        withheld.forEach((from, lines) -> rows.add(new PaymentRow(
                from.trace(),
                from.on(),
                withheld(sum(lines, AdjudicatedLine::recouped)),
                lines.get(0).payerClaimNumber(),
                lines.get(0).patientControlNumber())));
        rows.sort(Comparator.comparing(PaymentRow::date));
        return rows;
    }

    private static Money sum(List<AdjudicatedLine> lines, Function<AdjudicatedLine, Money> amount) {
        Money sum = Money.ZERO;
        for (AdjudicatedLine line : lines) {
            sum = sum.plus(amount.apply(line));
        }
        return sum;
    }

    private static String withheld(Money sum) {
        if (sum.isZero()) {
            return "Withheld and returned";
        }
        return sum.isPositive() ? "Withheld " + Wording.dollars(sum) : "Returned " + Wording.dollars(sum.negated());
    }

    private static String words(List<AdjudicatedLine> lines, boolean reversal) {
        Money sum = sum(lines, AdjudicatedLine::paid);
        if (reversal) {
            return "Reversed " + Wording.dollars(sum.isNegative() ? sum.negated() : sum);
        }
        if (!sum.isZero()) {
            return "Paid " + Wording.dollars(sum);
        }
        for (AdjudicatedLine line : lines) {
            if (line.decided()) {
                return DENIED;
            }
        }
        return "Not decided";
    }

    /** {@code "Explanation of payment 8804977 of April 18, 2025"}. */
    String explanation() {
        return "Explanation of payment" + (trace.isBlank() ? "" : " " + trace) + " of " + Wording.inText(date);
    }
}
