package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a thing to do whose last day is over.
 *
 * @param openUntil the last day of another way that is still open; null when there is none, or its day is not known
 * @param owedStill whether it is owed, or can be asked for, as before
 * @param inTimeUntil the business day until which it is in time all the same, because nobody works on its last day; null when that
 *     day itself counts
 * @param openLevel the level that is open until {@code openUntil}; blank where the way is none
 */
public record Recourse(
        @Nullable LocalDate openUntil,
        boolean owedStill,
        @Nullable LocalDate inTimeUntil,
        String openLevel) {

    /** Nothing, or the last day is not over. */
    public static final Recourse NONE = new Recourse(null, false);

    static final Recourse OWED = new Recourse(null, true);

    public Recourse(@Nullable LocalDate openUntil, boolean owedStill) {
        this(openUntil, owedStill, null);
    }

    /** As urgency sees it, which is the same for every way. */
    public Recourse(@Nullable LocalDate openUntil, boolean owedStill, @Nullable LocalDate inTimeUntil) {
        this(openUntil, owedStill, inTimeUntil, "");
    }

    static Recourse until(@Nullable LocalDate day) {
        return day == null ? NONE : new Recourse(day, false);
    }

    /** @param level by its name for people */
    static Recourse until(LocalDate day, String level) {
        return new Recourse(day, false, null, level);
    }

    /** @param moved what the last day gave way to; the same day where it stands */
    Recourse inTime(LocalDate last, LocalDate moved) {
        return moved.equals(last) ? this : new Recourse(openUntil, owedStill, moved, openLevel);
    }
}
