package io.trueup.mapping;

import io.trueup.tabular.Column;
import java.util.TreeSet;

/** What a page can say of a column. */
public final class ColumnFacts {

    private static final int FEW = 8;

    private ColumnFacts() {}

    /** The words it takes when they are few, else what it holds. */
    public static String takes(String folder, Column column) {
        TreeSet<String> words = new TreeSet<>(column.words().values());
        if (!words.isEmpty() && words.size() <= FEW) {
            return "`" + String.join("` `", words) + "`";
        }
        Holds holds = Facts.holds(folder, column.name());
        return holds == Holds.WORDS ? "one of those beside" : holds.words();
    }
}
