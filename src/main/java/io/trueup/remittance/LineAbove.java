package io.trueup.remittance;

import static io.trueup.remittance.TableColumns.BILLED_AMOUNT;
import static io.trueup.remittance.TableColumns.PAID_AMOUNT;
import static io.trueup.remittance.TableColumns.PROCEDURE_CODE;
import static io.trueup.remittance.TableColumns.SERVICE_DATE;

import io.trueup.money.Money;
import io.trueup.remittance.RemittanceRow.ClaimKey;
import io.trueup.remittance.RemittanceRow.PaymentKey;
import io.trueup.source.Place;
import io.trueup.tabular.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last line above a row of the same claim, for what the row says once with it: the day, or what was billed and paid. */
final class LineAbove {

    private final Row row;
    private final PaymentKey payment;
    private final ClaimKey claim;
    /** Procedure codes of the rows from the one on that named the day. */
    private final Set<String> codesOfDay = new HashSet<>();

    private ServiceLine line;

    private LineAbove(Row row, PaymentKey payment, ClaimKey claim, ServiceLine line) {
        this.row = row;
        this.payment = payment;
        this.claim = claim;
        this.line = line;
        codesOfDay.add(row.text(PROCEDURE_CODE));
    }

    /** @param before the line above this one; null when there is none */
    static LineAbove of(Row row, PaymentKey payment, ClaimKey claim, ServiceLine line, @Nullable LineAbove before) {
        LineAbove above = new LineAbove(row, payment, claim, line);
        if (before != null && !row.isWritten(SERVICE_DATE)) {
            above.codesOfDay.addAll(before.codesOfDay);
        }
        return above;
    }

    Place place() {
        return row.place();
    }

    /** Whether a row can be of the same claim. */
    boolean isOf(@Nullable PaymentKey ofRow, ClaimKey other) {
        return payment.equals(ofRow) && claim.isNamed() && claim.canBe(other);
    }

    /** Whether the row only has further reasons, and the line lacks some: nothing billed or paid, and no other day or code. */
    boolean isContinuedBy(Row below) {
        return !line.difference().isZero()
                && !below.isWritten(BILLED_AMOUNT)
                && !below.isWritten(PAID_AMOUNT)
                && AdjustmentCells.areWritten(below)
                && saysNoOther(SERVICE_DATE, below)
                && saysNoOther(PROCEDURE_CODE, below);
    }

    private boolean saysNoOther(String column, Row below) {
        return !below.isWritten(column) || below.text(column).equals(row.text(column));
    }

    /** What a row with further reasons adds to the line; the first of them without an amount has what is left. */
    ServiceLine further(ReasonCells cells) {
        ServiceLine added = new ServiceLine(
                1,
                line.adjudicated(),
                line.submitted(),
                Money.ZERO,
                Money.ZERO,
                line.units(),
                line.dates(),
                null,
                cells.adjustments(line.difference(), Money.ZERO),
                cells.remarks(),
                List.of(),
                List.of());
        line = line.and(added);
        return added;
    }

    /**
     * Gives its day to a row that says none, where the day stands once for several codes: below it in cells that are blank as that of
     * the claim is, or beside a code that the day does not have yet.
     *
     * @param claimStandsAbove whether the row leaves the claim blank too
     */
    void giveDay(Row below, boolean claimStandsAbove) {
        DateRange days = line.dates();
        boolean isLine = !below.has(SERVICE_DATE)
                && below.isWritten(PROCEDURE_CODE)
                && below.isAnyWritten(List.of(BILLED_AMOUNT, PAID_AMOUNT));
        if (isLine
                && days != null
                && Objects.equals(days.from(), days.to())
                && (claimStandsAbove || !codesOfDay.contains(below.text(PROCEDURE_CODE)))) {
            below.takeFrom(row, List.of(SERVICE_DATE, ServiceDays.LAST));
        }
    }
}
