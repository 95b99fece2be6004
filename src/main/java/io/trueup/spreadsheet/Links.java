package io.trueup.spreadsheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which items stand on which sheet, as far as links need it. Only the first of each sheet that links lead to are kept, so that memory
 * does not grow with the workbook; an item beyond has no link.
 */
public final class Links {

    /** Links written on a sheet: each is a search when Excel recalculates. */
    static final int MOST = 5_000;

    /** Items kept of a sheet: more than links, because the first rows of one sheet may be about the last of another. */
    private static final int MOST_KEPT = 50_000;

    private final Map<String, Set<String>> items = new HashMap<>();

    /** Items of the sheet are remembered from now on. */
    void expect(String sheet) {
        items.computeIfAbsent(sheet, s -> new HashSet<>());
    }

    void remember(String sheet, String item) {
        Set<String> known = items.get(sheet);
        if (known != null && known.size() < MOST_KEPT && !item.isEmpty()) {
            known.add(item);
        }
    }

    boolean knows(String sheet, String item) {
        return items.getOrDefault(sheet, Set.of()).contains(item);
    }
}
