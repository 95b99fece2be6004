package io.trueup.demand;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.Locale;

/** What to do about a list, in the words of the person who sends it. */
public final class DemandSteps {

    /** What tells a list of interest apart whose amounts depend on what nobody wrote down. */
    public static final String UNSURE = "receipt of the bill or kind of payer not known";

    private DemandSteps() {}

    /** {@code "Ask PRAIRIE STAR MUTUAL for the status of 13 days of 4 claims, 4,992.00, due since 2025-04-30; bill again by …"}. */
    public static String statusInquiry(DemandTally tally) {
        LocalDate since = tally.since();
        LocalDate actBy = tally.actBy();
        StringBuilder step = new StringBuilder("Ask " + tally.payer() + " for the status of " + daysOfClaims(tally)
                + (tally.atStake().isPositive() ? ", " + tally.atStake().grouped() : ""));
        if (since != null) {
            step.append(", due since ").append(since);
        }
        if (actBy != null) {
            step.append(
                    tally.isToBillAgain()
                            ? "; bill again by " + actBy + " what it did not receive"
                            : "; without an answer go on by " + actBy);
        }
        if (tally.passed() > 0) {
            step.append("; for ")
                    .append(count(tally.passed(), "day"))
                    .append(" the last day is over: there only proof that the bill was received in time helps");
        }
        return step.toString();
    }

    /** {@code "Send the list: PACIFIC RIDGE paid 75.00 an hour, contract 80.00 (contract 2025), 13 days of 3 claims, 390.00"}. */
    public static String underpayment(DemandTally tally, RepeatedRate rate) {
        String list = tally.payer() + " paid " + paid(rate) + ", " + daysOfClaims(tally);
        String amount = tally.atStake().grouped();
        if (tally.passed() == tally.days()) {
            return "The last day is over: ask in writing to take the list late (" + list + "); else write off " + amount
                    + " (reason: deadline missed)";
        }
        return "Send the list: " + list + ", " + amount
                + left(tally)
                + (tally.passed() == 0
                        ? ""
                        : "; for " + count(tally.passed(), "day")
                                + " the last day is over: ask in writing to take them late");
    }

    /** {@code "; the last day is over: file the Reconsideration by 2026-11-12"}; blank when nothing of the kind is left. */
    private static String left(DemandTally tally) {
        DemandTally.Left left = tally.left();
        if (left == null) {
            return "";
        }
        return (left.days() == tally.days() ? "; " : "; for " + count(left.days(), "day") + " ")
                + "the last day is over: file "
                + (left.level().isEmpty() ? "what is left" : "the " + left.level()) + " by " + left.until();
    }

    private static String paid(RepeatedRate rate) {
        Money agreed = rate.agreed();
        Money paid = rate.paid();
        String source = rate.source().isBlank() ? "" : " (" + rate.source() + ")";
        return agreed == null || paid == null
                ? "less than the contract" + source
                : paid.grouped() + (rate.hourly() ? " an hour" : " a day or unit") + ", contract " + agreed.grouped()
                        + source;
    }

    /**
     * {@code "Ask BLUE SAGE CASUALTY for interest of 36.40: 12 payments of 4 claims came late (10 % a year, contract blue-sage-2025)"}.
     *
     * @param law rate and rule
     * @param unsure whether the amount stands on days or facts that nobody wrote down
     */
    public static String interest(DemandTally tally, String law, boolean unsure) {
        return (unsure ? "Find out when the bills were received and who the payer is by law, then ask " : "Ask ")
                + tally.payer() + " for interest of " + tally.atStake().grouped() + ": "
                + count(tally.days(), "payment") + " of " + count(tally.claims(), "claim") + " came late (" + law + ")";
    }

    private static String daysOfClaims(DemandTally tally) {
        return count(tally.days(), "day") + " of " + count(tally.claims(), "claim");
    }

    private static String count(long count, String what) {
        return String.format(Locale.US, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
