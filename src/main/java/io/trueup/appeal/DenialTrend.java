package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often a payer denied lately, against the time before.
 *
 * @param recent days adjudicated in the last {@value #RECENT_WEEKS} weeks, by their latest payment date
 * @param before days adjudicated in the {@value #BEFORE_WEEKS} weeks before those
 */
public record DenialTrend(String payer, long recent, long recentDenied, long before, long beforeDenied) {

    public static final int RECENT_WEEKS = 4;
    public static final int BEFORE_WEEKS = 12;

    /** Fewer days than this on either side are chance. */
    public static final int FEWEST_DAYS = 10;

    /** A rise counts from this many percentage points on, and when the rate is at least half as high again. */
    public static final int LEAST_POINTS = 15;

    private static final int PERCENT = 100;
    private static final int DAYS_TO_ACT = 7;

    /** The risk of a denial rate that rose; null when it did not, or too few days say so. */
    public @Nullable Risk risk(LocalDate today) {
        if (recent < FEWEST_DAYS || before < FEWEST_DAYS) {
            return null;
        }
        long now = percent(recentDenied, recent);
        long then = percent(beforeDenied, before);
        if (now - then < LEAST_POINTS || 2 * now < 3 * then) {
            return null;
        }
        return new Risk(
                "Denial rate rose",
                payer + " denied " + recentDenied + " of " + recent + " days of the last " + RECENT_WEEKS + " weeks ("
                        + now + " %), and " + beforeDenied + " of " + before + " in the " + BEFORE_WEEKS
                        + " weeks before (" + then
                        + " %). Ask the payer what changed before more days are billed, and look at Patterns and Appeals"
                        + " for the codes.",
                today.plusDays(DAYS_TO_ACT));
    }

    private static long percent(long part, long whole) {
        return (2 * PERCENT * part + whole) / (2 * whole);
    }
}
