package io.trueup.interest;

import io.trueup.contract.LatePayer;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of what a state says a payer owes for paying late: a row of late-payment-rules.csv.
 *
 * @param kind for whom; null = for all payers without a row of their own
 * @param bills for which bills; null = for all without a row of their own
 * @param dueDays last free day, counted from the receipt of the bill; 0 when no rule is known
 * @param late days after the due day on which money must have come for this step
 * @param interest null when it has none
 * @param penaltyPercent once; 0 = none
 * @param claimed how the payer comes to owe it
 * @param contestDays a payer that refused within so many days of the receipt owes it only when it loses; 0 = refusing changes nothing
 */
record LateStep(
        String state,
        LatePayer.@Nullable Kind kind,
        LatePayer.@Nullable Bills bills,
        int dueDays,
        Span late,
        @Nullable Interest interest,
        BigDecimal penaltyPercent,
        Claimed claimed,
        int contestDays,
        String source,
        String confidence) {

    /** Days from the first to the last, both included. */
    record Span(long first, long last) {

        static final Span ANY = new Span(1, Long.MAX_VALUE);

        boolean contains(long day) {
            return first <= day && day <= last;
        }
    }

    /**
     * @param percent as the row has it, a year or a month
     * @param timesAYear 1 for a yearly percent, 12 for a monthly one
     * @param rate name of a dated yearly rate in place of the percent; blank when there is a percent
     * @param start the day before the first that bears interest
     * @param onPenaltyToo whether the step's penalty bears interest too
     * @param minimumAMonth for each month begun; 0 = none
     */
    record Interest(
            BigDecimal percent, int timesAYear, String rate, Start start, boolean onPenaltyToo, Money minimumAMonth) {}

    /**
     * @param fromReceipt from the receipt of the bill; otherwise from the due day
     * @param days added to it
     */
    record Start(boolean fromReceipt, int days) {

        static final Start DUE = new Start(false, 0);

        LocalDate day(LocalDate receipt, LocalDate due) {
            return (fromReceipt ? receipt : due).plusDays(days);
        }
    }

    /** How a payer comes to owe it. */
    enum Claimed {
        /** Owed; whether unasked nobody says. */
        OWED(""),
        UNASKED("unasked"),
        ON_ORDER("on order"),
        IN_DISPUTE("in dispute");

        private final String word;

        Claimed(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean isOwed() {
            return this == OWED || this == UNASKED;
        }
    }

    boolean owesAnything() {
        return interest != null || penaltyPercent.signum() > 0;
    }
}
