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
 */
public record Recourse(
        @Nullable LocalDate openUntil,
        boolean owedStill,
        @Nullable LocalDate inTimeUntil) {

    /** Nothing, or the last day is not over. */
    public static final Recourse NONE = new Recourse(null, false);

    static final Recourse OWED = new Recourse(null, true);

    public Recourse(@Nullable LocalDate openUntil, boolean owedStill) {
        this(openUntil, owedStill, null);
    }

    static Recourse until(@Nullable LocalDate day) {
        return day == null ? NONE : new Recourse(day, false);
    }

    /** @param moved what the last day gave way to; the same day where it stands */
    Recourse inTime(LocalDate last, LocalDate moved) {
        return moved.equals(last) ? this : new Recourse(openUntil, owedStill, moved);
    }
}
