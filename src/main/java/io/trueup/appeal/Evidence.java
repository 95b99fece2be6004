package io.trueup.appeal;

import io.trueup.few.Few;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Where a document would show, and the days on which it does not. */
interface Evidence {

    /** The days that spoil it; empty when the document is on file for the denied day or episode. */
    List<LocalDate> gaps(DeniedDay day);

    /** Whether a log entry can heal it, so that naming the day helps. */
    default boolean isInLog() {
        return true;
    }

    /** Every attended day's log must show it: the denied day's, or all of the episode's under a case rate. */
    static Evidence onEachDay(Predicate<ProgramDay> shows) {
        return day -> {
            List<ProgramDay> logs = logs(day);
            return logs.isEmpty()
                    ? List.of(day.serviceDate())
                    : Few.known(logs, log -> shows.test(log) ? null : log.serviceDate());
        };
    }

    /** Some attended day of each Monday-to-Sunday week must show it. */
    static Evidence inEachWeek(Predicate<ProgramDay> shows) {
        return day -> {
            TreeMap<LocalDate, List<ProgramDay>> weeks = new TreeMap<>();
            List<ProgramDay> logs = new ArrayList<>(day.weekLogs());
            logs.addAll(logs(day));
            logs.forEach(log -> weeks.computeIfAbsent(monday(log.serviceDate()), m -> new ArrayList<>())
                    .add(log));
            if (weeks.isEmpty()) {
                return List.of(day.serviceDate());
            }
            return Few.known(
                    List.copyOf(weeks.values()),
                    week -> Few.any(week, shows) ? null : day.log() != null ? day.serviceDate() : firstDate(week));
        };
    }

    /** The episode's row must show it. */
    static Evidence inEpisode(Predicate<Episode> shows) {
        return outsideLog(day -> shows.test(day.episode()));
    }

    /** Something other than the log must show it. */
    static Evidence outsideLog(Predicate<DeniedDay> shows) {
        return new Evidence() {
            @Override
            public List<LocalDate> gaps(DeniedDay day) {
                return shows.test(day) ? List.of() : List.of(day.serviceDate());
            }

            @Override
            public boolean isInLog() {
                return false;
            }
        };
    }

    private static List<ProgramDay> logs(DeniedDay day) {
        ProgramDay log = day.log();
        return log != null ? List.of(log) : day.weekLogs();
    }

    private static LocalDate firstDate(List<ProgramDay> week) {
        return Objects.requireNonNull(Few.least(week, ProgramDay::serviceDate));
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().ordinal());
    }
}
