package io.trueup.appeal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a unit's things to do from earlier runs.
 *
 * @param itemOfFinding item of each finding as it stood before, by finding key
 * @param lost levels lost so far by item, oldest first
 * @param sent items that were sent or are over: what is found anew does not join them, because nobody would see it there
 */
public record ItemHistory(Map<String, String> itemOfFinding, Map<String, List<LostLevel>> lost, Set<String> sent) {

    /** Nothing was done before. */
    public static final ItemHistory NONE = new ItemHistory(Map.of(), Map.of(), Set.of());

    List<LostLevel> lostOf(String item) {
        return lost.getOrDefault(item, List.of());
    }

    /**
     * The item with which a finding was sent, was over, or lost a level, which counts its last day from that loss; blank for one that
     * may still go with others.
     */
    String sentWith(String findingKey) {
        String item = itemOfFinding.getOrDefault(findingKey, "");
        return sent.contains(item) || !lostOf(item).isEmpty() ? item : "";
    }
}
