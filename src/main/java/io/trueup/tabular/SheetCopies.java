package io.trueup.tabular;

import io.trueup.source.Fingerprints;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Knows what of a workbook stands on an earlier of its sheets as well: a sheet copied for safety counts once. */
public final class SheetCopies {

    /** How often each thing stands on an earlier sheet, at most, and on this one. */
    private final Map<UUID, Integer> earlier = new HashMap<>();

    private final Map<UUID, Integer> current = new HashMap<>();
    private final Fingerprints fingerprints = new Fingerprints();
    private String sheet = "";

    /** Another sheet begins, if it is another; the last thing of the one before must have been told. */
    public void turnTo(String name) {
        if (name.equals(sheet)) {
            return;
        }
        current.forEach((thing, times) -> earlier.merge(thing, times, Math::max));
        current.clear();
        sheet = name;
    }

    public boolean isOther(String name) {
        return !name.equals(sheet);
    }

    /** @param content all that makes a thing what it is */
    public boolean isCopy(Object content) {
        if (sheet.isEmpty()) {
            return false;
        }
        UUID key = fingerprints.of(content.toString());
        return current.merge(key, 1, Integer::sum) <= earlier.getOrDefault(key, 0);
    }
}
