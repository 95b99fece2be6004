package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a level leave once its last day is over.
 *
 * @param term where that day came from
 * @param start whether the files tell from when its clocks count
 * @param calendar what holds where that day is no business day
 * @param open the level that is open next; null when none is
 * @param exception what the rule says for those who are late, with its source; blank when it says nothing
 */
record Leeway(
        Term term,
        Start start,
        LastDayRule calendar,
        @Nullable OpenLevel open,
        String exception) {

    /** Where a last day comes from. */
    enum Term {
        CONTRACT,
        STATE,
        /** No rule is known: only the product says so. */
        ASSUMED
    }

    /** From when that day was counted. */
    enum Start {
        TOLD,
        /** From a decision that no file tells; another day stood in for it. */
        ASSUMED
    }

    /**
     * A level whose own last day is not over.
     *
     * @param by the rule of that day, with its source
     */
    record OpenLevel(String name, LocalDate lastDay, String by) {}
}
