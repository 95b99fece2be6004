package io.trueup.spreadsheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which items stand on which sheet, as far as links need it. Only the first of each sheet are kept, so that memory does not grow
 * with the workbook; an item beyond has no link.
 */
public final class Links {

    /** Items kept for a sheet, and links written on one: each link is a search when Excel recalculates. */
    static final int MOST = 5_000;

    private final Map<String, Set<String>> items = new HashMap<>();

    void remember(String sheet, String item) {
        Set<String> known = items.computeIfAbsent(sheet, s -> new HashSet<>());
        if (known.size() < MOST && !item.isEmpty()) {
            known.add(item);
        }
    }

    boolean knows(String sheet, String item) {
        return items.getOrDefault(sheet, Set.of()).contains(item);
    }
}
