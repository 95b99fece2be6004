package io.trueup.remittance;

import static io.trueup.remittance.TableColumns.CLAIM_NUMBER;
import static io.trueup.remittance.TableColumns.PAID_AMOUNT;
import static io.trueup.remittance.TableColumns.PATIENT_CONTROL_NUMBER;
import static io.trueup.remittance.TableColumns.PATIENT_FIRST_NAME;
import static io.trueup.remittance.TableColumns.PATIENT_LAST_NAME;
import static io.trueup.remittance.TableColumns.PATIENT_NAME;
import static io.trueup.remittance.TableColumns.PAYER_CLAIM_NUMBER;
import static io.trueup.remittance.TableColumns.PAYER_ID;
import static io.trueup.remittance.TableColumns.PAYMENT_AMOUNT;
import static io.trueup.remittance.TableColumns.PAYMENT_DATE;
import static io.trueup.remittance.TableColumns.PAYMENT_TRACE;
import static io.trueup.remittance.TableColumns.PROCEDURE_CODE;

import io.trueup.codes.ClaimStatusCodes;
import io.trueup.money.Money;
import io.trueup.remittance.RemittanceRow.ClaimKey;
import io.trueup.remittance.RemittanceRow.OfClaim;
import io.trueup.remittance.RemittanceRow.PaymentKey;
import io.trueup.tabular.Row;
import io.trueup.written.CellAmount;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row takes from the rows above it. Tables for people say once what holds for several rows: a payment in the first of its rows
 * (merged cells), its amount there alone, a claim in a row that adds it up. A payment of nothing has no number at all. Used in both
 * looks at a table; only the first can tell whether rows without a payment are such rows.
 */
final class RowsAbove {

    /** The trace of a payment of nothing; one that is no number tells no payment from another. */
    static final String NO_NUMBER = "NONE";

    private static final List<String> OF_CLAIM = List.of(
            PATIENT_CONTROL_NUMBER,
            PAYER_CLAIM_NUMBER,
            CLAIM_NUMBER,
            PATIENT_LAST_NAME,
            PATIENT_FIRST_NAME,
            PATIENT_NAME);

    private final ClaimStatusCodes statuses;
    private final Set<PaymentKey> withAmount = new HashSet<>();
    /** Payments of rows that say who paid and not what; at last those that are not the sum of their rows. */
    private final Set<PaymentKey> repeated = new HashSet<>();

    private Function<PaymentKey, PaidSign.OfPayment> signs = key -> PaidSign.OfPayment.AS_WRITTEN;
    private boolean surveyed;
    private boolean paymentsStandOnce;
    private String sheet = "";
    private @Nullable PaymentKey payment;
    private @Nullable OfClaim claim;
    private @Nullable LineAbove line;
    private boolean claimStandsOnce;
    private boolean inherits;
    private boolean looksDiffer;
    private boolean undecided;

    RowsAbove(ClaimStatusCodes statuses) {
        this.statuses = statuses;
    }

    /**
     * The second look begins.
     *
     * @param balanced whether a payment is the sum of its rows
     * @param signOf how rows of a payment mean what they pay below zero
     */
    void again(Predicate<PaymentKey> balanced, Function<PaymentKey, PaidSign.OfPayment> signOf) {
        surveyed = true;
        signs = signOf;
        repeated.removeIf(balanced);
        forget();
    }

    private void forget() {
        payment = null;
        claim = null;
        line = null;
    }

    /** How the rows of a payment mean what they pay below zero; asked of such a row, of which the second look may know more. */
    PaidSign.OfPayment sign(@Nullable PaymentKey ofRow) {
        looksDiffer |= !surveyed;
        return ofRow == null ? PaidSign.OfPayment.AS_WRITTEN : signs.apply(ofRow);
    }

    /** Whether the second look may take from a row above what the first did not, or the other way round. */
    boolean looksDiffer() {
        return looksDiffer;
    }

    /**
     * The payment of a row, which must be asked for before its claim; null where it does not say which, or has none as long as its
     * claim is not decided.
     */
    @Nullable
    PaymentKey payment(Row row, String status) {
        if (!row.sheet().equals(sheet) || row.isBelowText()) {
            sheet = row.sheet();
            forget();
        }
        PaymentKey above = payment;
        boolean open = StatusCell.decidesNothing(row, status, statuses);
        undecided = open && namesNone(row);
        inherits = above != null && !open && isOf(above, row);
        if (undecided) {
            StatusCell.tellUndecided(row, status, statuses);
            return null;
        }
        if (above != null && inherits) {
            row.understood(PAYER_ID, above.payerId());
            row.understood(PAYMENT_TRACE, above.trace());
            row.understood(PAYMENT_DATE, above.date());
            return above;
        }
        String payerId = row.identifier(PAYER_ID);
        String trace = isOfNothing(row) ? row.understood(PAYMENT_TRACE, NO_NUMBER) : row.identifier(PAYMENT_TRACE);
        LocalDate date = row.pastDate(PAYMENT_DATE);
        payment = date != null && row.isGood() ? new PaymentKey(payerId, trace, date) : null;
        return payment;
    }

    /**
     * A row without number, amount and another date or payer; one that names the payer only where the payment then is the sum of its
     * rows, and one that pays nothing only where others do so, or of the same claim.
     */
    private boolean isOf(PaymentKey above, Row row) {
        boolean blank = !row.has(PAYMENT_TRACE)
                && !row.isWritten(PAYMENT_AMOUNT)
                && isOfDay(above.date(), row)
                && (!row.isWritten(PAYER_ID) || row.text(PAYER_ID).equals(above.payerId()));
        looksDiffer |= blank;
        if (!blank || surveyed && row.isWritten(PAYER_ID) && repeated.contains(above)) {
            return false;
        }
        if (row.isWritten(PAYER_ID)) {
            repeated.add(above);
        }
        Money paid = paid(row);
        paymentsStandOnce |= !surveyed && paid != null && !paid.isZero();
        return paymentsStandOnce || isOfClaimAbove(row);
    }

    private static boolean isOfDay(LocalDate day, Row row) {
        LocalDate date = row.dateIfAny(PAYMENT_DATE);
        return date == null ? !row.has(PAYMENT_DATE) : date.equals(day);
    }

    private boolean isOfClaimAbove(Row row) {
        OfClaim above = claim;
        return above != null
                && Stream.of(PATIENT_CONTROL_NUMBER, PAYER_CLAIM_NUMBER, CLAIM_NUMBER)
                        .allMatch(column -> !row.isWritten(column)
                                || row.text(column).equals(above.key().number(column)));
    }

    private static boolean isOfNothing(Row row) {
        Money paid = paid(row);
        return !row.has(PAYMENT_TRACE) && paid != null && paid.isZero() && hasNoAmount(row);
    }

    private static boolean namesNone(Row row) {
        return !row.has(PAYMENT_TRACE) && !row.has(PAYMENT_DATE) && hasNoAmount(row);
    }

    private static boolean hasNoAmount(Row row) {
        Money amount = row.isWritten(PAYMENT_AMOUNT) ? CellAmount.of(row.text(PAYMENT_AMOUNT)) : Money.ZERO;
        return amount != null && amount.isZero();
    }

    private static @Nullable Money paid(Row row) {
        return row.isWritten(PAID_AMOUNT) ? CellAmount.of(row.text(PAID_AMOUNT)) : null;
    }

    /** The amount of a row's payment; null when it cannot be read, stands in another of its rows, or is what they come to. */
    @Nullable
    Money amount(Row row, @Nullable PaymentKey key) {
        boolean blank = !row.has(PAYMENT_AMOUNT);
        if (undecided) {
            return null;
        }
        boolean isSum = !blank
                && !row.isWritten(PAYMENT_AMOUNT)
                && row.text(PAYMENT_AMOUNT).equals(TableColumns.SUM);
        looksDiffer |= blank && key != null;
        if (isSum || blank && key != null && (!surveyed || withAmount.contains(key))) {
            return null;
        }
        if (blank && key != null && key.trace().equals(NO_NUMBER)) {
            return Money.ZERO;
        }
        Money amount = row.money(PAYMENT_AMOUNT);
        if (amount != null && key != null) {
            withAmount.add(key);
        }
        return amount;
    }

    /** The claim and patient above for a row that names none and stands below a claim's own row, or in cells merged with its payment. */
    @Nullable
    OfClaim claim(Row row) {
        boolean names = row.isAnyWritten(OF_CLAIM);
        return names || !inherits && !claimStandsOnce ? null : claim;
    }

    /** The line above a row, where it is of the same claim; else null. */
    @Nullable
    LineAbove line(@Nullable PaymentKey ofRow, ClaimKey own) {
        LineAbove above = line;
        return above != null && above.isOf(ofRow, own) ? above : null;
    }

    /** The line of a row itself, for those below it; null where it has none. */
    void line(Row row, @Nullable PaymentKey ofRow, ClaimKey own, @Nullable ServiceLine read) {
        line = ofRow == null || read == null ? null : LineAbove.of(row, ofRow, own, read, line(ofRow, own));
    }

    /** What the rows below may take from this one. */
    void is(Row row, OfClaim read, boolean own) {
        claim = read.key().isNamed() ? read : null;
        claimStandsOnce = own ? !row.has(PROCEDURE_CODE) : claimStandsOnce;
    }
}
