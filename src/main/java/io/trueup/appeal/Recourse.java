package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a thing to do whose last day is over.
 *
 * @param openUntil the last day of another way that is still open; null when there is none, or its day is not known
 * @param owedStill whether it is owed, or can be asked for, as before
 */
public record Recourse(@Nullable LocalDate openUntil, boolean owedStill) {

    /** Nothing, or the last day is not over. */
    public static final Recourse NONE = new Recourse(null, false);

    static final Recourse OWED = new Recourse(null, true);

    static Recourse until(@Nullable LocalDate day) {
        return day == null ? NONE : new Recourse(day, false);
    }
}
