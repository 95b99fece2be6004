package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where to go next, and the last day to do so.
 *
 * @param day null when every known level is lost
 * @param level name of the level to file at
 * @param source where the deadline comes from, in words; an assumed one says so, and other clocks that run are named
 * @param note what the state's rule adds; may be blank
 * @param filing how to ask the level
 * @param noLevelLeft whether every known level is lost
 */
record AppealDeadline(
        @Nullable LocalDate day, String level, String source, String note, LevelFiling filing, boolean noLevelLeft) {

    static final AppealDeadline NONE = new AppealDeadline(null, "", "", "", LevelFiling.UNKNOWN, false);

    static final String NO_LEVEL_LEFT = "No further level known";
}
