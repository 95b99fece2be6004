package io.trueup.remittance;

import static io.trueup.remittance.TableColumns.BILLED_AMOUNT;
import static io.trueup.remittance.TableColumns.CLAIM_STATUS;
import static io.trueup.remittance.TableColumns.PAID_AMOUNT;

import io.trueup.money.Money;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import io.trueup.written.CellAmount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row was paid, with its sign. A ledger posts payments below zero, beside charges above it; what is taken back has both below zero
 * (DOMAIN.md 1), or a status or direction that says so. So a payment of such rows has two readings where it is below zero itself, which
 * no check is; one that is their sum only with every one of them turned has one.
 *
 * @param isTurned whether the row has it below zero
 */
record PaidSign(Money paid, boolean isTurned) {

    /** What all rows of a payment tell of the sign of those that are doubtful. */
    enum OfPayment {
        AS_WRITTEN,
        TURNED,
        DOUBTFUL
    }

    /** Whether a row pays less than nothing for a charge, and no word of it tells of a take-back. */
    static boolean isDoubtful(Money billed, Money paid, String status) {
        return paid.isNegative() && billed.isPositive() && !status.equals(ClaimPayment.REVERSAL);
    }

    /** A problem of the row where nobody can say. */
    static PaidSign of(Row row, String status, RemittanceRow.@Nullable PaymentKey payment, RowsAbove above) {
        Money paid = row.money(PAID_AMOUNT, Money.ZERO);
        Money billed = row.isWritten(BILLED_AMOUNT) ? CellAmount.of(row.text(BILLED_AMOUNT)) : Money.ZERO;
        if (billed == null || !isDoubtful(billed, paid, status)) {
            return new PaidSign(paid, false);
        }
        OfPayment sign = above.sign(payment);
        if (sign == OfPayment.TURNED) {
            return new PaidSign(paid.negated(), true);
        }
        if (sign == OfPayment.DOUBTFUL) {
            row.problem(
                    ProblemCode.PAID_BELOW_ZERO,
                    PAID_AMOUNT,
                    "%s when it was paid, or %s of %s and %s 22 when it was taken back"
                            .formatted(paid.negated(), BILLED_AMOUNT, billed.negated(), CLAIM_STATUS));
        }
        return new PaidSign(paid, false);
    }

    /** What the row adjusts: a ledger that has payments below zero has that so too. */
    List<Adjustment> adjustments(ReasonCells cells, Money billed) {
        return cells.adjustments(billed, paid).stream()
                .map(one -> isTurned && one.amount().isNegative() ? one.negated() : one)
                .toList();
    }
}
