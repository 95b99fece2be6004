package io.trueup.demand;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a list come to.
 *
 * @param payer by its name for people
 * @param days program days or episodes; of interest, payments that came late
 * @param atStake shortfall; of interest, what is owed and did not come
 * @param since first day on which a payment was late; null when not known
 * @param actBy the first last day to act that has not passed; null without one
 * @param isToBillAgain whether {@code actBy} is the last day to bill again
 * @param passed days whose last day to act is over, and for which no other way is open
 * @param left days whose last day to act is over, and which a later one still takes; null without one
 */
public record DemandTally(
        String payer,
        long days,
        long claims,
        Money atStake,
        @Nullable LocalDate since,
        @Nullable LocalDate actBy,
        boolean isToBillAgain,
        long passed,
        @Nullable Left left) {

    /**
     * What is left of days whose last day is over.
     *
     * @param until the first last day of what is left
     * @param level that is open until then; blank when they differ, or it is none
     */
    public record Left(long days, LocalDate until, String level) {}
}
