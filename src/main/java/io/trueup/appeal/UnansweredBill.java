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
 * @param receipt when the payer received the bill, as far as somebody says it
 */
record UnansweredBill(@Nullable FilingLimit limit, AppealDeadline award, Receipt receipt) {

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

    /** The last day to bill again; null when none is known, or the payer says that it has the bill. */
    @Nullable
    LocalDate againBy() {
        return receipt.isPayersWord() || limit == null ? null : limit.lastDay();
    }

    /** What is left once the earlier day is over: the money is owed all the same, and the other way may be open. */
    Recourse recourse() {
        LocalDate asked = award.day();
        LocalDate last = againBy();
        return new Recourse(asked == null || last == null ? null : asked.isAfter(last) ? asked : last, true);
    }

    /**
     * @param own what is to be done about a bill that the payer may never have received
     * @param payer as people call it
     * @param overdue the days in words
     */
    String nextStep(String own, String payer, String overdue, LocalDate today) {
        LocalDate day = receipt.day();
        return (day == null || !receipt.isPayersWord()
                        ? own + sent() + again(today)
                        : "Ask " + payer + " when it decides: " + received(day) + "; " + overdue)
                + award(today);
    }

    private String award(LocalDate today) {
        LocalDate by = award.day();
        if (by == null) {
            return "";
        }
        return by.isBefore(today)
                ? "; the time for the " + award.level() + " ended on " + by
                : "; without any answer ask for the " + award.level() + " by " + by;
    }

    private String received(LocalDate day) {
        boolean late = limit != null && day.isAfter(limit.inTimeUntil());
        return (receipt.source() == Receipt.Source.PAYER_ACCEPTANCE
                        ? "it accepted the bill on "
                        : "it says that it received the bill on ")
                + day
                + (late && limit != null ? ", after the last day to bill, " + limit.lastDay() : "");
    }

    private String sent() {
        return receipt.day() == null ? "" : " (sent " + receipt.day() + ", no acceptance by the payer is on file)";
    }

    private String again(LocalDate today) {
        FilingLimit known = limit;
        if (known == null) {
            return "; bill again if the payer has no bill (no filing limit is known)";
        }
        return known.inTimeUntil().isBefore(today)
                ? "; the last day to bill again, " + known.lastDay() + " (" + known.brief()
                        + "), is over: send proof that the bill was received in time"
                : "; bill again by " + known.lastDay() + " (" + known.brief() + ") if the payer has no bill";
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one.isEmpty() ? other : one + "; " + other;
    }
}
