package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can still be done about a bill that the payer never answered: bill again within the filing limit, or ask the state.
 *
 * @param limit null when none is known
 * @param award the state's level for such bills; {@link AppealDeadline#NONE} when it has none
 * @param due last day the payment was on time; null when not known
 */
record UnansweredBill(
        @Nullable FilingLimit limit,
        AppealDeadline award,
        @Nullable LocalDate due) {

    /** The earlier of the two last days. It is no level that could be lost. */
    AppealDeadline deadline() {
        LocalDate asked = award.day();
        FilingLimit known = limit;
        if (known == null && asked == null) {
            return AppealDeadline.NONE;
        }
        String again = known == null ? "" : "last day to bill again " + known.lastDay() + ": " + known.text();
        String ask = asked == null ? "" : award.level() + " by " + asked + ", " + award.source();
        boolean askFirst = known == null || (asked != null && asked.isBefore(known.lastDay()));
        LocalDate first = known == null || (asked != null && askFirst) ? asked : known.lastDay();
        String source = askFirst ? joined(ask, again) : joined(again, ask);
        return new AppealDeadline(first, "", source, "", LevelFiling.UNKNOWN, false);
    }

    /** @param own what is to be done whatever the clocks say */
    String nextStep(String own) {
        FilingLimit known = limit;
        String again = known == null
                ? ""
                : isOver(known.lastDay())
                        ? ", but the last day to bill again, " + known.lastDay()
                                + ", was over before the payment was due: send proof that the bill was received in time"
                        : "; after " + known.lastDay() + ", the last day to bill again, only proof of receipt helps";
        String ask =
                award.day() == null ? "" : "; without any answer ask for the " + award.level() + " by " + award.day();
        return own + again + ask;
    }

    private boolean isOver(LocalDate lastDay) {
        return due != null && !lastDay.isAfter(due);
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one.isEmpty() ? other : one + "; " + other;
    }
}
