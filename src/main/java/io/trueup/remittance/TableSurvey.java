package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.remittance.RemittanceRow.PaymentKey;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a remittance table: what each payment says it is, and whether its rows agree, and which rows
 * only add up a claim. Holds one entry per payment, one per row that adds up, and the rows of a table that is not long, so that the
 * second look need not read them again.
 */
final class TableSurvey implements RowSink {

    /** Rows and problems up to which they are kept; some 2 kB each. */
    private static final int MOST_KEPT = 10_000;

    private final CodeReading codes;
    private final List<Consumer<RemittanceTableReader>> kept = new ArrayList<>();
    private boolean keepsAll = true;
    private final RowsAbove above;
    private final ClaimRows claims = new ClaimRows();
    private final TableLines lines = new TableLines(this::paid);
    private final Map<PaymentKey, Entry> payments = new HashMap<>();

    TableSurvey(CodeReading codes) {
        this.codes = codes;
        this.above = new RowsAbove(codes.lists().statuses());
    }

    private static final class Entry {

        private @Nullable Money amount;
        private final MoneyTotal paid = new MoneyTotal();
        /** What sheets tell that an earlier one told. */
        private final MoneyTotal again = new MoneyTotal();

        private @Nullable Place contradiction;
        private Money otherAmount = Money.ZERO;
        private ReceiptDates received = ReceiptDates.UNKNOWN;
        private boolean told;
        private boolean hasLines;
        /** Whether a row pays something, and its sign has one reading. */
        private boolean hasSigned;

        private PaidSign.OfPayment sign = PaidSign.OfPayment.AS_WRITTEN;
        private boolean countsTold;

        /** No check is below zero; one that is the sum of its rows only with the sign of each turned is so. */
        private void judgeSign() {
            Money whole = amount == null ? paid.money() : amount;
            if (whole.isNegative()) {
                sign = PaidSign.OfPayment.DOUBTFUL;
            } else if (!hasSigned
                    && whole.isPositive()
                    && paid.dollars().compareTo(whole.negated().dollars()) == 0) {
                sign = PaidSign.OfPayment.TURNED;
            }
        }

        /** A payment that is the sum of its rows only with what two sheets tell has lines that are alike. */
        private void countTold() {
            Money whole = amount;
            if (whole != null && paid.dollars().compareTo(whole.dollars()) != 0) {
                countsTold = again.dollars().signum() != 0
                        && paid.dollars().add(again.dollars()).compareTo(whole.dollars()) == 0;
                if (countsTold) {
                    paid.add(again.money());
                }
            }
        }
    }

    @Override
    public void row(Row cells) {
        RemittanceRow row = RemittanceRow.of(cells, codes, above);
        keep(reader -> reader.row(row));
        claims.take(row);
        lines.take(row);
        PaymentKey payment = row.payment();
        Money amount = row.paymentAmount();
        if (payment == null || amount == null && row.line() == null) {
            return;
        }
        Entry entry = payments.computeIfAbsent(payment, key -> new Entry());
        if (entry.amount == null) {
            entry.amount = amount;
        } else if (amount != null && !amount.equals(entry.amount) && entry.contradiction == null) {
            entry.contradiction = row.place();
            entry.otherAmount = amount;
        }
        if (row.line() != null) {
            entry.hasLines = true;
            entry.hasSigned |= !row.paid().isZero()
                    && !PaidSign.isDoubtful(
                            row.billed(), row.paid(), row.claim().status());
            entry.received = entry.received.earliest(row.received());
        }
    }

    /** The first look is over; what rows take from those above them in the second. */
    RowsAbove finish() {
        claims.close();
        lines.close();
        payments.values().forEach(Entry::countTold);
        payments.values().forEach(Entry::judgeSign);
        above.again(this::balances, this::sign);
        return above;
    }

    /** Whether a row only adds up the lines of its claim, or names a payment whose lines are other rows. */
    boolean isSum(RemittanceRow row) {
        Entry payment = row.payment() == null ? null : payments.get(row.payment());
        return claims.isSum(row.place()) || row.paymentAlone() && payment != null && payment.hasLines;
    }

    @Override
    public void problem(Problem problem) {
        keep(reader -> reader.problem(problem));
    }

    private void keep(Consumer<RemittanceTableReader> one) {
        keepsAll &= kept.size() < MOST_KEPT && !above.looksDiffer();
        if (keepsAll) {
            kept.add(one);
        } else {
            kept.clear();
        }
    }

    /** Whether the second look was told all that it would see. */
    boolean tells(RemittanceTableReader reader) {
        kept.forEach(one -> one.accept(reader));
        kept.clear();
        return keepsAll;
    }

    /** Whether the rows of a payment give different amounts, so that none of them can be taken. */
    boolean contradicts(PaymentKey payment) {
        Entry entry = payments.get(payment);
        return entry != null && entry.contradiction != null;
    }

    /** When its explanation was received, by the row that says the earliest day; bills are received one by one. */
    ReceiptDates received(PaymentKey payment) {
        Entry entry = payments.get(payment);
        return entry == null ? ReceiptDates.UNKNOWN : new ReceiptDates(null, entry.received.explanation());
    }

    private void paid(PaymentKey payment, Money paid, boolean told) {
        Entry entry = payments.computeIfAbsent(payment, key -> new Entry());
        (told ? entry.again : entry.paid).add(paid);
    }

    /** Whether the row tells a line that an earlier sheet told. */
    boolean isTold(RemittanceRow row) {
        Entry payment = row.payment() == null ? null : payments.get(row.payment());
        return payment != null && !payment.countsTold && lines.isTold(row.place());
    }

    /** Which rows are lines of their own. */
    TableLines lines() {
        return lines;
    }

    /** Whether every payment is the sum of its rows. */
    boolean balances() {
        return payments.keySet().stream().allMatch(this::balances);
    }

    private boolean balances(PaymentKey payment) {
        Entry entry = payments.get(payment);
        return entry == null
                || entry.amount == null
                || entry.sign == PaidSign.OfPayment.TURNED
                || entry.contradiction == null && entry.paid.dollars().compareTo(entry.amount.dollars()) == 0;
    }

    /** How the rows of a payment mean what they pay below zero. */
    PaidSign.OfPayment sign(PaymentKey payment) {
        Entry entry = payments.get(payment);
        return entry == null ? PaidSign.OfPayment.AS_WRITTEN : entry.sign;
    }

    /** What a payment comes to: what its rows say it is, else what they come to. */
    Money amount(PaymentKey payment) {
        Entry entry = payments.get(payment);
        if (entry == null) {
            return Money.ZERO;
        }
        return entry.amount == null ? entry.paid.money() : entry.amount;
    }

    /** The rejection of a payment that contradicts itself, with the money of all its rows; null once it has been given. */
    @Nullable
    Problem rejection(PaymentKey payment) {
        Entry entry = payments.get(payment);
        if (entry == null || entry.contradiction == null || entry.told) {
            return null;
        }
        entry.told = true;
        return Problem.of(
                        ProblemCode.PAYMENT_AMOUNT_DIFFERS,
                        entry.contradiction.within("column " + TableColumns.PAYMENT_AMOUNT),
                        entry.amount + " and " + entry.otherAmount,
                        "one payment_amount on all rows of payment " + payment.trace())
                .rejecting(entry.paid.money());
    }
}
