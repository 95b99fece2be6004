package io.trueup.worklist;

import io.trueup.written.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The words of those after which nobody has anything left to do. A lost item goes on at its next level. */
    public static List<String> wordsOfOver() {
        return Stream.of(WON, WRITTEN_OFF, CLOSED).map(WorklistStatus::word).toList();
    }

    /** @throws IllegalArgumentException when it is none of the words */
    public static WorklistStatus ofWord(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status " + word));
    }

    /** What somebody meant: one of the words, or one that is surely near; blank when nobody can know. */
    public static String read(String written) {
        String meant = StatusWords.meant(written);
        return meant.isEmpty() ? NearestWord.sure(written, words()) : meant;
    }

    /**
     * What a worklist shows: a lost item that goes on at its next level is open again.
     *
     * @param word what the team said; null or blank before anybody spoke
     */
    public static WorklistStatus shown(@Nullable String word, boolean goesOn) {
        WorklistStatus said = word == null || word.isBlank() ? OPEN : ofWord(word);
        return said == LOST && goesOn ? OPEN : said;
    }

    /** All words, in the order of the drop-down. */
    public static List<String> words() {
        return Arrays.stream(values()).map(WorklistStatus::word).toList();
    }
}
