package io.trueup.appeal;

import io.trueup.programlog.ProgramDay;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the log of an attended day must say for itself: a payer that denies for documentation asks for it (INTERFACES.md 5). */
enum LogCell {
    TASKS("tasks", day -> day.tasks().isBlank()),
    PRODUCTIVITY("productivity", day -> day.productivity().isBlank()),
    TIME("time by discipline", day -> day.disciplines().total() == 0),
    THERAPIST("supervising therapist", day -> day.supervisingTherapist().isBlank()),
    LICENSE("therapist's license", day -> day.supervisorLicense().isBlank());

    /** Without them nobody signed for the day. */
    static final List<LogCell> SIGNATURE = List.of(THERAPIST, LICENSE);

    static final List<LogCell> CONTENT = List.of(TASKS, PRODUCTIVITY, TIME);

    private final String words;
    private final Predicate<ProgramDay> missing;

    LogCell(String words, Predicate<ProgramDay> missing) {
        this.words = words;
        this.missing = missing;
    }

    boolean isMissing(ProgramDay day) {
        return missing.test(day);
    }

    String words() {
        return words;
    }

    static List<LogCell> missing(ProgramDay day) {
        return Stream.of(values()).filter(cell -> cell.isMissing(day)).toList();
    }
}
