package io.trueup.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of one field of a pivot table, in their order; a blank one stands last. Excel takes texts that differ in case
 * alone for one. Dates are texts such as {@code 2025-03-01}.
 */
final class PivotItems {

    private final TreeSet<String> values = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private boolean blank;

    void add(@Nullable String value) {
        if (value == null) {
            blank = true;
        } else {
            values.add(value);
        }
    }

    /** Without the blank one. */
    List<String> values() {
        return new ArrayList<>(values);
    }

    boolean hasBlank() {
        return blank;
    }

    int count() {
        return values.size() + (blank ? 1 : 0);
    }

    /** Place of a value that was added, counted from 0. */
    int placeOf(String value) {
        return values.headSet(value).size();
    }
}
