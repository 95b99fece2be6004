package io.trueup.books;

/** Why a month changed; its name in small letters is what people read. */
public enum Cause {
    LOG_DROPPED_LATE,
    DAYS_TAKEN_OUT,
    HOURS_CORRECTED,
    RATE_CHANGED,
    CASE_RATE_CHANGED,
    /** A day that no contract prices earns what is paid for it. */
    PAID_WITHOUT_A_RATE,
    PAYMENT_TOLD_LATE,
    PAYMENT_WITHDRAWN,
    MONEY_MATCHED_ANEW,
    WRITTEN_OFF,
    WRITE_OFF_TAKEN_BACK,
    PAID_AFTER_IT_WAS_WRITTEN_OFF
}
