package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.Terms;
import io.trueup.few.Few;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The outcome rules of INTERFACES.md 5, in their order; the first that applies decides. */
final class OutcomeRules {

    /** One rule: the outcome, why in words, and when. */
    record Rule(Outcome outcome, String words, Predicate<Subject> applies) {}

    /**
     * What a rule may look at.
     *
     * @param ambiguous the line has more than one candidate day
     * @param attended there is an attended day, or an episode with one
     * @param rated a contract and its schedule rows give a rate
     * @param declared every bill to this payer for this day is known
     * @param bills what was sent for it
     * @param openCase a case rate whose episode has no discharge date yet
     * @param expected null when it cannot be known
     * @param denied zero-paid lines that count as denials here
     */
    record Subject(
            boolean ambiguous,
            boolean attended,
            boolean rated,
            boolean declared,
            DayBills bills,
            boolean openCase,
            @Nullable Contract contract,
            Adjudications adjudications,
            @Nullable Money expected,
            List<AdjudicatedLine> denied,
            @Nullable LocalDate dueDate,
            LocalDate today,
            Tolerance tolerance) {

        /** A program line that is not for one attended day. */
        static Subject unmatched(boolean ambiguous, Adjudications adjudications, LocalDate today, Tolerance tolerance) {
            return new Subject(
                    ambiguous,
                    false,
                    false,
                    false,
                    DayBills.NONE,
                    false,
                    null,
                    adjudications,
                    null,
                    List.of(),
                    null,
                    today,
                    tolerance);
        }

        /** An attended day outside case rates. */
        static Subject day(
                @Nullable Contract contract,
                Adjudications adjudications,
                boolean declared,
                DayBills bills,
                PaymentExpectation expected,
                List<AdjudicatedLine> denied,
                LocalDate due,
                LocalDate today,
                Tolerance tolerance) {
            return new Subject(
                    false,
                    true,
                    expected.rated(),
                    declared,
                    bills,
                    false,
                    contract,
                    adjudications,
                    expected.amount(),
                    denied,
                    due,
                    today,
                    tolerance);
        }

        /** An episode under a case rate; open while there is no due date. */
        static Subject episode(
                Contract contract,
                Adjudications adjudications,
                boolean declared,
                DayBills bills,
                PaymentExpectation expected,
                List<AdjudicatedLine> denied,
                @Nullable LocalDate due,
                LocalDate today,
                Tolerance tolerance) {
            return new Subject(
                    false,
                    true,
                    true,
                    declared,
                    bills,
                    due == null,
                    contract,
                    adjudications,
                    expected.amount(),
                    denied,
                    due,
                    today,
                    tolerance);
        }

        /** A reversal may take more than was paid: nothing is left then either. */
        boolean isTakenBack() {
            return adjudications.wasPaid() && !adjudications.net().isPositive();
        }

        boolean isPaidZero() {
            return adjudications.net().isZero();
        }

        Money variance() {
            return adjudications.net().minus(expected == null ? Money.ZERO : expected);
        }

        boolean isNotCovered() {
            return contract != null && contract.terms() instanceof Terms.NotCovered;
        }

        private boolean isKnownByBills() {
            return declared && adjudications.isEmpty();
        }

        boolean isNotBilled() {
            return isKnownByBills() && !bills.isBilled() && bills.refused() == null;
        }

        boolean isRefusedUnread() {
            return isKnownByBills() && bills.refused() != null;
        }

        boolean isOverdue() {
            return dueDate != null && today.isAfter(dueDate);
        }

        boolean isWithinTolerance() {
            return tolerance.covers(variance(), expected == null ? Money.ZERO : expected);
        }
    }

    static final List<Rule> IN_ORDER = List.of(
            new Rule(Outcome.NEEDS_REVIEW, "1 more than one day could be meant", Subject::ambiguous),
            new Rule(Outcome.PAID_WITHOUT_LOG, "2 a program line without an attended day", s -> !s.attended()),
            new Rule(Outcome.NO_RATE, "3 no contract or no schedule row", s -> !s.rated()),
            new Rule(Outcome.CASE_OPEN, "4 a case rate before discharge", Subject::openCase),
            new Rule(
                    Outcome.NOT_COVERED,
                    "5 no remittance, and the payer does not cover the program",
                    s -> s.adjudications().isEmpty() && s.isNotCovered()),
            new Rule(Outcome.NOT_BILLED, "5 no remittance, and no bill carries the day", Subject::isNotBilled),
            new Rule(
                    Outcome.BILL_REFUSED, "5 no remittance, and the latest bill was refused", Subject::isRefusedUnread),
            new Rule(
                    Outcome.PAYMENT_OVERDUE,
                    "5 no remittance, and the payment is overdue",
                    s -> s.adjudications().isEmpty() && s.isOverdue()),
            new Rule(
                    Outcome.AWAITING_PAYMENT,
                    "5 no remittance yet",
                    s -> s.adjudications().isEmpty()),
            new Rule(Outcome.TAKEN_BACK, "6 it was paid, and nothing is left of it", Subject::isTakenBack),
            new Rule(
                    Outcome.DENIED,
                    "7 nothing paid, and a denying adjustment stands",
                    s -> s.isPaidZero() && !s.denied().isEmpty()),
            new Rule(Outcome.PAID_AS_EXPECTED, "8 within tolerance", Subject::isWithinTolerance),
            new Rule(
                    Outcome.OVERPAID,
                    "9 more paid than expected",
                    s -> s.variance().isPositive()),
            new Rule(
                    Outcome.PARTLY_DENIED,
                    "10 a zero-paid line with a denying adjustment stands",
                    s -> !s.denied().isEmpty()),
            new Rule(Outcome.UNDERPAID, "11 less paid than expected", s -> true));

    private OutcomeRules() {}

    static Rule decide(Subject subject) {
        return Objects.requireNonNull(Few.first(IN_ORDER, rule -> rule.applies().test(subject)));
    }
}
