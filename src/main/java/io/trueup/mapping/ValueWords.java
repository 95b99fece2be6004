package io.trueup.mapping;

import io.trueup.tabular.ColumnMap;
import io.trueup.written.WrittenWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the values of a table's columns stand for, where a column takes few words. */
final class ValueWords {

    private static final int MOST = 60;
    private static final String ATTENDANCE = AttendanceColumns.ATTENDANCE;

    private final Found found;
    private final Map<String, Map<String, String>> said;

    /** @param said by people: by column, what stands there to what it means, as in a job file */
    ValueWords(Found found, Map<String, Map<String, String>> said) {
        this.found = found;
        this.said = said;
    }

    List<Translation> translations() {
        List<Translation> all = new ArrayList<>();
        for (Choice choice : found.choices()) {
            for (String target : choice.targets()) {
                Holds holds = Facts.holds(found.kind().folder(), target);
                if (holds == Holds.WORDS || holds == Holds.STATE || said.containsKey(target)) {
                    all.addAll(of(choice, target));
                }
            }
        }
        return all;
    }

    private List<Translation> of(Choice choice, String target) {
        boolean isWord = Facts.holds(found.kind().folder(), target) == Holds.WORDS;
        Map<String, Long> counts = new LinkedHashMap<>();
        found.table()
                .column(choice.position())
                .forEach(
                        value -> counts.merge(isWord ? WrittenWord.withoutCount(value) : value.strip(), 1L, Long::sum));
        Map<String, String> own = said.getOrDefault(target, Map.of());
        List<Translation> translations = new ArrayList<>();
        counts.forEach((value, rows) -> {
            String meant = own.entrySet().stream()
                    .filter(word -> WrittenWord.plain(word.getKey()).equals(WrittenWord.plain(value)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            if (!meant.isEmpty()) {
                translations.add(new Translation(target, value, rows, meant, "as the job file or --value says"));
            } else if (!value.isEmpty()) {
                translations.addAll(known(choice, target, value, rows));
            }
        });
        if (isOfAbsence(choice, target)) {
            translations.addAll(AbsenceMarks.unseen(counts, own));
        } else if (target.equals(ATTENDANCE) && counts.containsKey("") && !own.containsKey("")) {
            translations.addAll(blank(choice, counts));
        }
        return translations.size() > MOST ? translations.subList(0, MOST) : translations;
    }

    private List<Translation> known(Choice choice, String target, String value, long rows) {
        String code = meant(choice, target, value);
        boolean unknown = code.isEmpty() && !isTaken(target, value);
        if (!unknown && (code.isEmpty() || code.equalsIgnoreCase(value))) {
            return List.of();
        }
        boolean likely = !unknown
                && !isOfAbsence(choice, target)
                && Facts.code(found.kind(), target, value).isEmpty();
        String why = code.equals(ColumnMap.SKIP)
                ? "no day of work hardening or work conditioning"
                : likely ? "by the words in it; please check" : "";
        return List.of(new Translation(target, value, rows, code, why));
    }

    private String meant(Choice choice, String target, String value) {
        return isOfAbsence(choice, target) && AttendanceColumns.isMark(value)
                ? AbsenceMarks.meaning(value)
                : Facts.meant(found.kind(), target, value);
    }

    private static boolean isOfAbsence(Choice choice, String target) {
        return target.equals(ATTENDANCE) && AttendanceColumns.isOfAbsence(choice.heading());
    }

    private boolean isTaken(String target, String value) {
        return found.kind().column(target).map(column -> column.takes(value)).orElse(true);
    }

    /** An empty cell says that nobody came where only those who came are marked, or nothing else of the day was filled in. */
    private List<Translation> blank(Choice choice, Map<String, Long> counts) {
        long rows = counts.getOrDefault("", 0L);
        boolean absenceIsMarked = counts.keySet().stream()
                .anyMatch(value -> Facts.code(found.kind(), ATTENDANCE, value).equals("A"));
        List<Integer> times = found.choices().stream()
                .filter(other -> Stream.of(
                                "hours",
                                "minutes",
                                "start_time",
                                "start_time_of_range",
                                "end_time",
                                "pt_minutes",
                                "ot_minutes")
                        .anyMatch(other::is))
                .map(Choice::position)
                .toList();
        boolean nothingDone = found.table().rows().stream()
                .filter(row -> HeadedTable.cell(row, choice.position()).isBlank())
                .allMatch(row -> times.stream()
                        .map(position -> HeadedTable.cell(row, position))
                        .allMatch(cell -> cell.matches("|-+|0+(?:[.:]0+)?")));
        if (!times.isEmpty() && nothingDone) {
            return List.of(new Translation(ATTENDANCE, "", rows, "A", "no time stands beside it"));
        }
        return absenceIsMarked || !times.isEmpty()
                ? List.of(new Translation(ATTENDANCE, "", rows, "", ""))
                : List.of(new Translation(ATTENDANCE, "", rows, "A", "only those who came are marked"));
    }
}
