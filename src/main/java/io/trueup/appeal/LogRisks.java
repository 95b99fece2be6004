package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the log lacks what proves a supervised, multidisciplinary program (DOMAIN.md 6). */
final class LogRisks {

    private static final int DATES_NAMED = 5;

    private LogRisks() {}

    static @Nullable Risk unsupervised(RunningEpisode running) {
        List<LocalDate> days = running.attended().stream()
                .filter(d -> d.supervisingTherapist().isBlank()
                        || d.supervisorLicense().isBlank())
                .map(ProgramDay::serviceDate)
                .toList();
        return days.isEmpty()
                ? null
                : new Risk(
                        "Unsupervised days",
                        "No supervising PT or OT with a license is logged on " + named(days)
                                + ". Complete the log before these days are billed, and see to supervision.",
                        running.today());
    }

    static @Nullable Risk noTeamMeeting(RunningEpisode running) {
        return weeksWithout(
                running, "Week without team meeting", "team meeting", ProgramDay::teamMeeting, "hold and log one");
    }

    static @Nullable Risk noPsychOrVocational(RunningEpisode running) {
        return weeksWithout(
                running,
                "Week without psych or vocational minutes",
                "psych or vocational minutes",
                d -> d.disciplines().psych() + d.disciplines().vocational() > 0,
                "schedule a session");
    }

    /** Weeks that are over, and this one from Thursday on: then there are two days left to do something. */
    private static @Nullable Risk weeksWithout(
            RunningEpisode running, String name, String what, Predicate<ProgramDay> proof, String remedy) {
        if (!isExpected(running)) {
            return null;
        }
        LocalDate today = running.today();
        TreeMap<LocalDate, List<ProgramDay>> weeks = running.logged().stream()
                .collect(Collectors.groupingBy(d -> monday(d.serviceDate()), TreeMap::new, Collectors.toList()));
        List<LocalDate> without = weeks.entrySet().stream()
                .filter(e -> today.isAfter(e.getKey().plusDays(2)))
                .filter(e -> e.getValue().stream().anyMatch(ProgramDay::attended)
                        && e.getValue().stream().noneMatch(proof))
                .map(e -> e.getKey())
                .toList();
        if (without.isEmpty()) {
            return null;
        }
        LocalDate thisWeek = monday(today);
        boolean stillTime = without.contains(thisWeek);
        return new Risk(
                name,
                "The log has no " + what + " in the week of " + named(without)
                        + (stillTime ? ". This week: " + remedy + " by Friday. " : ". ")
                        + "Enter what was held but not logged: without it no day of the week counts as documented.",
                stillTime && today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? thisWeek.plusDays(4) : today);
    }

    /** Work conditioning needs one discipline only, unless its payer pays more for documented days. */
    private static boolean isExpected(RunningEpisode running) {
        Contract contract = running.contract();
        return running.episode().program() == Program.WH
                || (contract != null && contract.documentationUpliftPercent().signum() != 0);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The latest, and how many more. */
    private static String named(List<LocalDate> days) {
        int more = Math.max(0, days.size() - DATES_NAMED);
        String latest = days.subList(more, days.size()).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        return more == 0 ? latest : latest + " and " + more + " earlier";
    }
}
