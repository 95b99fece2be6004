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
    private final Set<String> complete = new HashSet<>();

    /** Every item stands on this sheet, which is written later. */
    public void promise(String sheet) {
        complete.add(sheet);
    }

    void remember(String sheet, String item) {
        Set<String> known = items.computeIfAbsent(sheet, s -> new HashSet<>());
        if (known.size() < MOST && !item.isEmpty()) {
            known.add(item);
        }
    }

    boolean knows(String sheet, String item) {
        return complete.contains(sheet) && !item.isEmpty()
                || items.getOrDefault(sheet, Set.of()).contains(item);
    }
}
