package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.reconciliation.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a unit's things to do from earlier runs.
 *
 * @param itemOfFinding item of each finding as it stood before, by finding key
 * @param earlier what findings that had no item were before that, by finding key
 * @param lost levels lost so far by item, oldest first
 * @param sent items that were sent or are over: what is found anew does not join them, because nobody would see it there
 */
public record ItemHistory(
        Map<String, String> itemOfFinding,
        Map<String, Earlier> earlier,
        Map<String, List<LostLevel>> lost,
        Set<String> sent) {

    /** Nothing was done before. */
    public static final ItemHistory NONE = new ItemHistory(Map.of(), Map.of(), Set.of());

    /**
     * What a finding last was as a thing to do.
     *
     * @param denialClass blank when nothing was denied
     */
    public record Earlier(String item, Outcome outcome, String denialClass) {

        /** A denial is the same one when some of it is paid. */
        private boolean isAgain(ClassifiedFinding classified) {
            String now = classified.denialClassName();
            return denialClass.equals(now)
                    && (!now.isEmpty()
                            || outcome == classified.judgement().finding().outcome());
        }
    }

    /** Of findings that all had an item, or never one. */
    public ItemHistory(Map<String, String> itemOfFinding, Map<String, List<LostLevel>> lost, Set<String> sent) {
        this(itemOfFinding, Map.of(), lost, sent);
    }

    /** What was settled and is again what it was goes on as the same item: a payment was withdrawn, or reversed. */
    ItemHistory comeBack(List<ClassifiedFinding> findings) {
        Map<String, String> back = new HashMap<>();
        for (ClassifiedFinding finding : findings) {
            String key = finding.judgement().finding().key();
            Earlier last = earlier.get(key);
            if (last != null && last.isAgain(finding)) {
                back.put(key, last.item());
            }
        }
        if (back.isEmpty()) {
            return this;
        }
        Map<String, String> items = new HashMap<>(itemOfFinding);
        back.forEach(items::putIfAbsent);
        return new ItemHistory(items, lost, sent);
    }

    /** All of them, and those that findings may come back to. */
    public Set<String> items() {
        Set<String> items = new HashSet<>(itemOfFinding.values());
        earlier.values().forEach(last -> items.add(last.item()));
        return items;
    }

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
