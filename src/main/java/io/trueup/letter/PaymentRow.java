package io.trueup.letter;

import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one payment did to the days of a letter: a denial, a payment, a reversal, or money withheld for them from another payment.
 *
 * @param trace check or EFT number; blank where money was withheld from a payment that names none
 * @param decision in words, with the amount: {@code "Paid $296.00"}
 */
record PaymentRow(String trace, LocalDate date, String decision, String payerClaimNumber, String patientControlNumber) {

    static final String DENIED = "Denied";

    /** What lines have in common that one row tells. */
    private record Decided(
            String trace, LocalDate date, String payerClaimNumber, String patientControlNumber, boolean reversal) {}

    /** Every one there is, oldest first. */
    static List<PaymentRow> of(LetterCase about) {
        Map<Decided, List<AdjudicatedLine>> decisions = new LinkedHashMap<>();
        Map<LocalDate, List<AdjudicatedLine>> withheld = new LinkedHashMap<>();
        for (AdjudicatedLine line : about.lines()) {
            decisions
                    .computeIfAbsent(
                            new Decided(
                                    line.trace(),
                                    line.paymentDate(),
                                    line.payerClaimNumber(),
                                    line.patientControlNumber(),
                                    line.isReversal()),
                            d -> new ArrayList<>())
                    .add(line);
            LocalDate on = line.recoupedOn();
            if (on != null) {
                withheld.computeIfAbsent(on, d -> new ArrayList<>()).add(line);
            }
        }
        List<PaymentRow> rows = new ArrayList<>();
        decisions.forEach((decided, lines) -> rows.add(new PaymentRow(
                decided.trace(),
                decided.date(),
                words(lines, decided.reversal()),
                decided.payerClaimNumber(),
                decided.patientControlNumber())));
        withheld.forEach((on, lines) -> rows.add(new PaymentRow(
                "",
                on,
                withheld(Money.sum(lines.stream().map(AdjudicatedLine::recouped)::iterator)),
                lines.get(0).payerClaimNumber(),
                lines.get(0).patientControlNumber())));
        rows.sort(Comparator.comparing(PaymentRow::date));
        return rows;
    }

    private static String withheld(Money sum) {
        if (sum.isZero()) {
            return "Withheld and returned";
        }
        return sum.isPositive() ? "Withheld " + Wording.dollars(sum) : "Returned " + Wording.dollars(sum.negated());
    }

    private static String words(List<AdjudicatedLine> lines, boolean reversal) {
        Money sum = Money.sum(lines.stream().map(AdjudicatedLine::paid)::iterator);
        if (reversal) {
            return "Reversed " + Wording.dollars(sum.isNegative() ? sum.negated() : sum);
        }
        if (!sum.isZero()) {
            return "Paid " + Wording.dollars(sum);
        }
        return lines.stream().anyMatch(AdjudicatedLine::decided) ? DENIED : "Not decided";
    }

    /** {@code "Explanation of payment 8804977 of April 18, 2025"}. */
    String explanation() {
        return "Explanation of payment" + (trace.isBlank() ? "" : " " + trace) + " of " + Wording.inText(date);
    }
}
