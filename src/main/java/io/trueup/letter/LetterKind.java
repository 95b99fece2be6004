package io.trueup.letter;

import io.trueup.appeal.WorkItem;
import io.trueup.contract.PayerAddress;
import org.jspecify.annotations.Nullable;

/** What a letter asks a payer for; it decides to which of the payer's addresses the letter goes. */
public enum LetterKind {
    /** To decide again on days that were denied, wholly or in part. */
    APPEAL,
    /** The rest of days that were paid, but less than agreed. */
    UNDERPAYMENT,
    /** To give back what the payer took back. */
    TAKE_BACK,
    /** What became of bills that nobody answered. */
    STATUS_INQUIRY,
    /** Interest on money that came late. */
    INTEREST;

    /**
     * What the letter of one item asks for; null for an item that asks no payer for anything, or has no letter of its own: nobody
     * asks for nothing, where no level is left nobody decides, and while the payment that a reversal took back is not here nobody
     * knows what is owed. What was kept for a reason of its own (a levy, an agreed withholding) no payer asked back, so that nobody
     * disputes it. What was billed short no payer decides: the clinic bills it.
     */
    public static @Nullable LetterKind of(WorkItem item) {
        if (item.noLevelLeft() || !item.atStake().isPositive()) {
            return null;
        }
        return switch (item.outcome()) {
            case DENIED, PARTLY_DENIED -> item.appeal() == null ? null : APPEAL;
            case UNDERPAID -> item.paid().isPositive() && !item.appealLevel().isEmpty() ? UNDERPAYMENT : null;
            case TAKEN_BACK -> item.answersTakeBack() ? TAKE_BACK : null;
            default -> null;
        };
    }

    /** Whether it disputes a decision, which other people of a payer take than its bills. */
    public boolean disputes() {
        return this == APPEAL || this == UNDERPAYMENT || this == TAKE_BACK;
    }

    /** The postal address for this purpose; blank when the contract gives none. */
    String postal(PayerAddress of) {
        return (disputes() ? of.appeals() : of.bills()).strip();
    }

    /** {@code "payer's appeal address"}. */
    String addressName() {
        return disputes() ? "payer's appeal address" : "payer's address for bills";
    }
}
