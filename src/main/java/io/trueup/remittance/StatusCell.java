package io.trueup.remittance;

import static io.trueup.remittance.TableColumns.CLAIM_STATUS;
import static io.trueup.remittance.TableColumns.DIRECTION;
import static io.trueup.remittance.TableColumns.PAID_AMOUNT;
import static io.trueup.remittance.TableColumns.REMARK_CODES;

import io.trueup.codes.ClaimStatusCodes;
import io.trueup.money.Money;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import io.trueup.written.CellAmount;
import io.trueup.written.WrittenWord;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim's status as the cells of tables hold it: CLP02, through a data frame ({@code 22.0}), with its name, or its name alone; 22 also
 * where another column says that money went back to the payer ({@code DR}, {@code Takeback}); and what it says of the money beside it.
 */
final class StatusCell {

    private static final String PRIMARY = "1";
    private static final Pattern BETWEEN = Pattern.compile(";");
    /** Of a payment, as its payer or a ledger of the clinic writes it; what no status is called. */
    private static final Set<String> BACK = Set.of("DR", "D", "DEBIT", "REV");

    private static final Pattern CODE = Pattern.compile("0*(\\d{1,2})(?:\\.0+)?(?: ?[-:(] ?.*| [A-Za-z].*)?");

    private StatusCell() {}

    /** The row's status; a word that is no decision stays a word where money is paid. */
    static String of(Row row, ClaimStatusCodes statuses) {
        if (goesBack(row, statuses)) {
            return ClaimPayment.REVERSAL;
        }
        String text = row.name(CLAIM_STATUS);
        String code = of(text, statuses);
        boolean isWord = !text.isEmpty() && !Character.isDigit(text.charAt(0));
        return isWord && !statuses.decides(code) && !paysNothing(row) ? text : code;
    }

    /** Whether the row's direction is that of a take-back; words that are no direction say nothing. */
    private static boolean goesBack(Row row, ClaimStatusCodes statuses) {
        String text = row.text(DIRECTION);
        return !text.isEmpty()
                && BETWEEN.splitAsStream(text)
                        .anyMatch(word -> BACK.contains(WrittenWord.plain(word))
                                || statuses.named(word).equals(ClaimPayment.REVERSAL));
    }

    /** CLP02; 1 where the cell is blank, the text itself where it is no status. */
    static String of(String text, ClaimStatusCodes statuses) {
        if (text.isEmpty()) {
            return PRIMARY;
        }
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return text;
        }
        Matcher code = CODE.matcher(text);
        String named = code.matches() ? code.group(1) : statuses.named(text);
        return named.isEmpty() ? text : named;
    }

    /** Whether a row pays nothing and says nothing that is a decision: a status that is none, or a word nobody knows without a reason. */
    static boolean decidesNothing(Row row, String status, ClaimStatusCodes statuses) {
        boolean isOpen = statuses.isKnown(status)
                ? !statuses.decides(status)
                : !AdjustmentCells.areWritten(row) && !row.isWritten(REMARK_CODES);
        return isOpen && paysNothing(row);
    }

    private static boolean paysNothing(Row row) {
        Money paid = row.isWritten(PAID_AMOUNT) ? CellAmount.of(row.text(PAID_AMOUNT)) : Money.ZERO;
        return paid != null && paid.isZero();
    }

    /** Says of a row that decides nothing, and names no payment, why nothing is made of it. */
    static void tellUndecided(Row row, String status, ClaimStatusCodes statuses) {
        if (statuses.isKnown(status)) {
            row.problem(ProblemCode.NO_PAYMENT_YET, CLAIM_STATUS, status + ": " + statuses.meaning(status));
        } else {
            row.problem(
                    ProblemCode.BAD_WORD,
                    CLAIM_STATUS,
                    "a status such as Paid, Denied, Reversed or Pending, or the payment and the reason in the row itself");
        }
    }

    /** The amounts of a reversal are below zero (DOMAIN.md 1); one above it was taken back and lost its minus, or is no reversal. */
    static void checkSign(Row row, String status, Money paid, ClaimStatusCodes statuses) {
        if (status.equals(ClaimPayment.REVERSAL) && paid.isPositive()) {
            row.problem(
                    ProblemCode.REVERSAL_NOT_NEGATIVE,
                    PAID_AMOUNT,
                    "%s when it was taken back, or another %s when it was paid"
                            .formatted(paid.negated(), goesBack(row, statuses) ? DIRECTION : CLAIM_STATUS));
        }
    }
}
