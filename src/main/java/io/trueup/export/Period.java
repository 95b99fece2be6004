package io.trueup.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that are asked for, both included; a row without a date is of every period, so that no money is lost.
 *
 * @param from null for no first day
 * @param to null for no last day
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends before it begins");
        }
    }

    /** A condition on the view's own date; COPY takes no parameters, and a date's text needs none. */
    String condition(DataView view) {
        String column = view.dateColumn();
        if (column.isEmpty() || from == null && to == null) {
            return "";
        }
        return " WHERE " + column + " IS NULL OR " + column + " BETWEEN "
                + (from == null ? "'-infinity'" : "DATE '" + from + "'") + " AND "
                + (to == null ? "'infinity'" : "DATE '" + to + "'");
    }
}
