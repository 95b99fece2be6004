package io.trueup.appeal;

import java.util.List;
import java.util.Map;

/**
 * What is known of a unit's things to do from earlier runs.
 *
 * @param itemOfFinding item of each finding as it stood before, by finding key
 * @param lost levels lost so far by item, oldest first
 */
public record ItemHistory(Map<String, String> itemOfFinding, Map<String, List<LostLevel>> lost) {

    /** Nothing was done before. */
    public static final ItemHistory NONE = new ItemHistory(Map.of(), Map.of());

    List<LostLevel> lostOf(String item) {
        return lost.getOrDefault(item, List.of());
    }
}
