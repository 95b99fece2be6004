package io.trueup.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How far the team is with an item (INTERFACES.md 6). */
public enum WorklistStatus {
    OPEN("Open"),
    IN_PROGRESS("In progress"),
    APPEALED("Appealed"),
    WON("Won"),
    LOST("Lost"),
    WRITTEN_OFF("Written off"),
    CLOSED("Closed");

    /** Nobody works on the item any more, at this level at least. */
    public static final Set<WorklistStatus> ENDED = Set.of(WON, LOST, WRITTEN_OFF, CLOSED);

    private final String word;

    WorklistStatus(String word) {
        this.word = word;
    }

    /** As it stands in the workbook. */
    public String word() {
        return word;
    }

    /** All words, in the order of the drop-down. */
    public static List<String> words() {
        return Arrays.stream(values()).map(WorklistStatus::word).toList();
    }
}
