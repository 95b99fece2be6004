package io.trueup.mapping;

import io.trueup.tabular.Column;
import io.trueup.tabular.TableKind;
import io.trueup.written.WrittenTimes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who came, where no heading is surely the column of it: from a column of who did not, or from hours in every row. */
final class AttendanceColumns {

    static final String ATTENDANCE = "attendance";
    private static final Set<String> OF_WORDS = Set.of("program", "notes", "tasks");
    private static final int MOST_WORDS = 5;

    private final TableKind kind;
    private final HeadedTable table;
    private final Map<Integer, Choice> choices;
    private final Set<String> taken;
    private final Map<String, String> fixed;
    private final Map<String, String> doubts;

    /** @param doubts by column, why nobody can say which heading it is */
    AttendanceColumns(
            TableKind kind,
            HeadedTable table,
            Map<Integer, Choice> choices,
            Set<String> taken,
            Map<String, String> fixed,
            Map<String, String> doubts) {
        this.kind = kind;
        this.table = table;
        this.choices = choices;
        this.taken = taken;
        this.fixed = fixed;
        this.doubts = doubts;
    }

    /** Whether a heading speaks of those who did not come. */
    static boolean isOfAbsence(String heading) {
        return Wording.ABSENCE.isIn(heading) && !Wording.NOT_ABSENCE.isIn(heading);
    }

    static boolean isMark(String value) {
        return Wording.YES.is(value) || Wording.NO.is(value);
    }

    /** Takes the one column that is headed as one of absence or presence and marked yes and no; of several nobody can say. */
    void byHeading() {
        if (!isOpen()) {
            return;
        }
        List<Integer> absent = left().filter(position -> isOfAbsence(heading(position)))
                .boxed()
                .toList();
        List<Integer> present = left().filter(position -> Wording.PRESENCE.isAllOf(heading(position))
                        && table.values(position).stream().allMatch(AttendanceColumns::isMark))
                .boxed()
                .toList();
        if (absent.isEmpty() && present.size() == 1) {
            take(present.get(0), "its heading and " + marks(present.get(0)));
        } else if (absent.size() == 1 && present.isEmpty() && isCertain(absent.get(0))) {
            take(absent.get(0), "it says who did not come; " + marks(absent.get(0)));
        } else if (!absent.isEmpty() || present.size() > 1) {
            List<Integer> all =
                    IntStream.concat(ints(absent), ints(present)).boxed().toList();
            doubt(quoted(all) + (all.size() == 1 ? " tells" : " tell")
                    + " who came or did not, but not in one column of yes and no or of known words; where one says it all: "
                    + asked(all.get(0)));
        }
    }

    private static IntStream ints(List<Integer> positions) {
        return positions.stream().mapToInt(Integer::intValue);
    }

    /** Of marks, an empty cell says as much as another; of words, it says nothing. */
    private boolean isCertain(int position) {
        String heading = heading(position);
        List<String> values = table.values(position);
        boolean known = table.column(position)
                .noneMatch(value -> Facts.code(kind, ATTENDANCE, value).isEmpty());
        return !values.isEmpty()
                && Wording.ABSENCE.isAllOf(heading)
                && !Wording.COUNTED.isIn(heading)
                && (known || values.stream().allMatch(AttendanceColumns::isMark));
    }

    private String marks(int position) {
        List<String> values = table.values(position);
        return "%d of %d values are known words".formatted(values.size(), values.size());
    }

    /** Where nothing else tells who came, a log of hours in every row is one of those who came, unless a cell says otherwise. */
    void byHours() {
        if (!isOpen()) {
            return;
        }
        List<Integer> telling = table.positions()
                .filter(this::isOfWords)
                .filter(position -> table.values(position).stream().anyMatch(AttendanceColumns::tellsAbsence))
                .boxed()
                .toList();
        Choice hours = of("hours") == null ? of("minutes") : of("hours");
        Choice end = of("end_time") == null ? of("end_time_of_range") : of("end_time");
        boolean worked = hours != null && isAlwaysThere(hours);
        if (!telling.isEmpty()) {
            String first = table.values(telling.get(0)).stream()
                    .filter(AttendanceColumns::tellsAbsence)
                    .findFirst()
                    .orElse("");
            doubt(quoted(telling) + " says that somebody did not come (\"" + first
                    + "\"), and not in words for all rows;"
                    + " where it says who came: " + asked(telling.get(0))
                    + ", and --value \"attendance:WORD=P\" (or A, L) for each word that is not known");
        } else if (worked || hours == null && end != null && isAlwaysThere(end)) {
            fixed.put(ATTENDANCE, "P");
        }
    }

    private boolean isOpen() {
        return kind.column(ATTENDANCE).map(Column::required).orElse(false) && !taken.contains(ATTENDANCE);
    }

    private boolean isOfWords(int position) {
        Choice choice = choices.get(position);
        return choice == null || choice.targets().stream().anyMatch(OF_WORDS::contains);
    }

    private static boolean tellsAbsence(String value) {
        return Wording.phrase(value).strip().split(" ").length <= MOST_WORDS
                && Wording.ABSENCE.isIn(value)
                && !Wording.NOT_ABSENCE.isIn(value);
    }

    private boolean isAlwaysThere(Choice choice) {
        return table.column(choice.position()).allMatch(value -> {
            BigDecimal minutes = WrittenTimes.minutes(value, 1);
            return !value.isEmpty() && (minutes == null || minutes.signum() > 0);
        });
    }

    private @Nullable Choice of(String target) {
        return Choice.of(choices.values(), target);
    }

    private IntStream left() {
        return ByValues.left(table, choices);
    }

    private String heading(int position) {
        return table.headings().get(position);
    }

    private void take(int position, String why) {
        choices.put(position, new Choice(position, heading(position), List.of(ATTENDANCE), why, true));
        taken.add(ATTENDANCE);
    }

    /** Nothing else may be taken for it: what is missing is asked for. */
    private void doubt(String why) {
        taken.add(ATTENDANCE);
        doubts.put(ATTENDANCE, why);
    }

    /** What a person types; a heading that is a column already stays it. */
    private String asked(int position) {
        Choice choice = choices.get(position);
        return Stream.concat(choice == null ? Stream.empty() : choice.targets().stream(), Stream.of(ATTENDANCE))
                .map(target -> "--map \"" + heading(position) + "=" + target + "\"")
                .collect(Collectors.joining(" "));
    }

    private String quoted(List<Integer> positions) {
        return positions.stream()
                .map(position -> "\"" + heading(position) + "\"")
                .collect(Collectors.joining(" and "));
    }
}
