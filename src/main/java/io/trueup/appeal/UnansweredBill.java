package io.trueup.appeal;

import io.trueup.appeal.AppealDeadline.Standing;
import io.trueup.reconciliation.Receipt;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can still be done about a bill that the payer never answered: bill again within the filing limit, unless the payer says that
 * it has the bill, or ask the state.
 *
 * @param limit null when none is known
 * @param award the state's level for such bills; {@link AppealDeadline#NONE} when it has none
 * @param due last day the payment was on time; null when not known
 * @param receipt when the payer received the bill, as far as somebody says it
 */
record UnansweredBill(
        @Nullable FilingLimit limit,
        AppealDeadline award,
        @Nullable LocalDate due,
        Receipt receipt) {

    /** The earlier of the two last days. It is no level that could be lost. */
    AppealDeadline deadline() {
        LocalDate asked = award.day();
        FilingLimit open = receipt.isPayersWord() ? null : limit;
        if (open == null && asked == null) {
            return AppealDeadline.NONE;
        }
        String again = open == null ? "" : "last day to bill again " + open.lastDay() + ": " + open.text();
        String ask = asked == null ? "" : award.level() + " by " + asked + ", " + award.source();
        boolean askFirst = open == null || (asked != null && asked.isBefore(open.lastDay()));
        LocalDate first = open == null || (asked != null && askFirst) ? asked : open.lastDay();
        String source = askFirst ? joined(ask, again) : joined(again, ask);
        return new AppealDeadline(first, "", source, "", LevelFiling.UNKNOWN, Standing.OPEN);
    }

    /** @param own what is to be done about a bill that the payer may never have received */
    String nextStep(String own) {
        LocalDate day = receipt.day();
        return (day == null || !receipt.isPayersWord() ? own + sent() + again() : received(day))
                + (award.day() == null
                        ? ""
                        : "; without any answer ask for the " + award.level() + " by " + award.day());
    }

    private String received(LocalDate day) {
        boolean late = limit != null && day.isAfter(limit.lastDay());
        return "Ask the payer when it decides: "
                + (receipt.source() == Receipt.Source.PAYER_ACCEPTANCE
                        ? "it accepted the bill on "
                        : "it says that it received the bill on ")
                + day
                + (late && limit != null ? ", after the last day to bill, " + limit.lastDay() : "");
    }

    private String sent() {
        return receipt.day() == null ? "" : " (sent " + receipt.day() + ", no acceptance by the payer is on file)";
    }

    private String again() {
        FilingLimit known = limit;
        return known == null
                ? ""
                : isOver(known.lastDay())
                        ? ", but the last day to bill again, " + known.lastDay()
                                + ", was over before the payment was due: send proof that the bill was received in time"
                        : "; after " + known.lastDay() + ", the last day to bill again, only proof of receipt helps";
    }

    private boolean isOver(LocalDate lastDay) {
        return due != null && !lastDay.isAfter(due);
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one.isEmpty() ? other : one + "; " + other;
    }
}
