package io.trueup.mapping;

import io.trueup.written.WrittenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands in a column of those who did not come: yes is absent, and where only they are marked, an empty cell is present. */
final class AbsenceMarks {

    private static final String ABSENT = "A";
    private static final String PRESENT = "P";
    /** Marks that go together, yes first: a later file of the family may have the one that this has not. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("Y", "N"),
            List.of("Yes", "No"),
            List.of("True", "False"),
            List.of("T", "F"),
            List.of("1", "0"),
            List.of("X", ""));

    private AbsenceMarks() {}

    /** The code of a yes or a no. */
    static String meaning(String mark) {
        return Wording.YES.is(mark) ? ABSENT : PRESENT;
    }

    /**
     * What an empty cell means, and the other half of each pair.
     *
     * @param counts rows by what stands there
     * @param said by people, of the same
     */
    static List<Translation> unseen(Map<String, Long> counts, Map<String, String> said) {
        List<Translation> more = new ArrayList<>();
        boolean marked = counts.keySet().stream().anyMatch(Wording.NO::is);
        boolean words =
                counts.keySet().stream().anyMatch(value -> !value.isEmpty() && !AttendanceColumns.isMark(value));
        if (counts.containsKey("") && !said.containsKey("")) {
            more.add(translation(
                    "",
                    counts.getOrDefault("", 0L),
                    marked || words ? "" : PRESENT,
                    "only who did not come is marked"));
        }
        for (List<String> pair : PAIRS) {
            List<String> there = pair.stream().filter(mark -> has(counts, mark)).toList();
            pair.stream()
                    .filter(mark ->
                            !words && there.size() == 1 && !mark.isEmpty() && !has(counts, mark) && !has(said, mark))
                    .forEach(mark -> more.add(translation(mark, 0, meaning(mark), "")));
        }
        return more;
    }

    private static boolean has(Map<String, ?> words, String mark) {
        return words.keySet().stream().anyMatch(word -> WrittenWord.plain(word).equals(WrittenWord.plain(mark)));
    }

    private static Translation translation(String value, long rows, String meaning, String why) {
        return new Translation(AttendanceColumns.ATTENDANCE, value, rows, meaning, meaning.isEmpty() ? "" : why);
    }
}
