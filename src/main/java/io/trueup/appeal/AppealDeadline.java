package io.trueup.appeal;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where to go next, and the last day to do so.
 *
 * @param day null when every known level is lost
 * @param level name of the level to file at
 * @param source where the deadline comes from, in words; an assumed one says so, and other clocks that run are named
 * @param note what the state's rule adds; may be blank
 * @param filing how to ask the level
 */
record AppealDeadline(
        @Nullable LocalDate day, String level, String source, String note, LevelFiling filing, Standing standing) {

    static final AppealDeadline NONE = new AppealDeadline(null, "", "", "", LevelFiling.UNKNOWN, Standing.OPEN);

    static final String NO_LEVEL_LEFT = "No further level known";

    static final Comparator<AppealDeadline> EARLIEST_FIRST =
            Comparator.comparing(AppealDeadline::day, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What was said before. */
    enum Standing {
        /** Nothing, or a loss after which another level is open. */
        OPEN,
        /** The payer said that it upholds its decision: its own level is answered, and another one is open. */
        UPHELD,
        /** Every known level is lost. */
        NO_LEVEL_LEFT
    }

    static AppealDeadline of(Appeal appeal) {
        return new AppealDeadline(
                appeal.deadline(),
                appeal.level(),
                appeal.deadlineSource(),
                "",
                LevelFiling.answered(appeal.answerDays()),
                appeal.noLevelLeft() ? Standing.NO_LEVEL_LEFT : Standing.OPEN);
    }

    AppealDeadline and(String more) {
        return new AppealDeadline(day, level, source + more, note, filing, standing);
    }

    AppealDeadline upheld() {
        return new AppealDeadline(
                day, level, source + "; the payer upheld its decision", note, filing, Standing.UPHELD);
    }

    /** The same where the payer's own level is answered already. */
    AppealDeadline answered() {
        return new AppealDeadline(day, level, source, note, filing, Standing.UPHELD);
    }

    boolean noLevelLeft() {
        return standing == Standing.NO_LEVEL_LEFT;
    }
}
