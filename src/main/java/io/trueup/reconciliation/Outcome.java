package io.trueup.reconciliation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The outcome of a finding, in the order of the rules of INTERFACES.md 5: the first that applies decides. */
public enum Outcome {
    NEEDS_REVIEW,
    PAID_WITHOUT_LOG,
    NO_RATE,
    CASE_OPEN,
    NOT_COVERED,
    NOT_BILLED,
    BILL_REFUSED,
    PAYMENT_OVERDUE,
    AWAITING_PAYMENT,
    TAKEN_BACK,
    DENIED,
    PAID_AS_EXPECTED,
    OVERPAID,
    PARTLY_DENIED,
    UNDERPAID,
    /** A payment that was announced and that the bank does not have; no day's outcome, nor are the next two. */
    DEPOSIT_MISSING,
    /** Money the bank has that no remittance explains. */
    REMITTANCE_MISSING,
    /** The bank has another amount than the remittance announces. */
    DEPOSIT_DIFFERS,
    /** Interest on money that came late; of payments, and no day's outcome either. */
    INTEREST_OWED;

    /** Refused, wholly or in part, with reasons to appeal. */
    public static final Set<Outcome> DENIALS = Set.of(DENIED, PARTLY_DENIED);

    /** Paid, and not as agreed. */
    public static final Set<Outcome> VARIANCES = Set.of(UNDERPAID, OVERPAID);

    /** Those of days that a payer has, and has not paid or denied yet. */
    public static final Set<Outcome> UNANSWERED =
            Collections.unmodifiableSet(EnumSet.of(AWAITING_PAYMENT, PAYMENT_OVERDUE));

    /** Those of days of which no payer has a bill, though it should. */
    public static final Set<Outcome> NOT_WITH_PAYER = Collections.unmodifiableSet(EnumSet.of(NOT_BILLED, BILL_REFUSED));

    /** Those of days that are not due yet, or of which nobody knows what is due: no percent paid counts them. */
    public static final Set<Outcome> NOT_DUE = Collections.unmodifiableSet(
            EnumSet.of(AWAITING_PAYMENT, PAID_WITHOUT_LOG, NO_RATE, CASE_OPEN, NOT_COVERED, NEEDS_REVIEW));

    /** Those of payments; all others are of days. */
    private static final Set<Outcome> OF_PAYMENTS =
            EnumSet.of(DEPOSIT_MISSING, REMITTANCE_MISSING, DEPOSIT_DIFFERS, INTEREST_OWED);

    /** Those of days and episodes, in the order of their rules. */
    public static Set<Outcome> ofDays() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(OF_PAYMENTS)));
    }

    /** Whether money less than expected is missing: not within the tolerance, nor before it is due. */
    public boolean isShort() {
        return this != PAID_AS_EXPECTED && this != AWAITING_PAYMENT;
    }
}
