package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a level leave once its last day is over.
 *
 * @param term where that day came from
 * @param calendar what holds where that day is no business day
 * @param open the level that is open next; null when none is
 * @param exception what the rule says for those who are late, with its source; blank when it says nothing
 */
record Leeway(Term term, LastDayRule calendar, @Nullable OpenLevel open, String exception) {

    /** Where a last day comes from. */
    enum Term {
        CONTRACT,
        STATE,
        /** No rule is known: only the product says so. */
        ASSUMED
    }

    /**
     * A level whose own last day is not over.
     *
     * @param by the rule of that day, with its source
     */
    record OpenLevel(String name, LocalDate lastDay, String by) {}
}
