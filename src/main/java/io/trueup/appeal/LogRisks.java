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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the log lacks what proves a supervised, multidisciplinary program (DOMAIN.md 6), as long as no payer has decided the days. */
final class LogRisks {

    private static final int DATES_NAMED = 5;

    /** What the log of a week must show once. */
    enum WeekProof {
        TEAM_MEETING("Week without team meeting", "team meeting", "hold and log one", ProgramDay::teamMeeting),
        PSYCH_OR_VOCATIONAL(
                "Week without psych or vocational minutes",
                "psych or vocational minutes",
                "schedule a session",
                d -> d.disciplines().psych() + d.disciplines().vocational() > 0);

        private final String name;
        private final String what;
        private final String remedy;
        private final Predicate<ProgramDay> proof;

        WeekProof(String name, String what, String remedy, Predicate<ProgramDay> proof) {
            this.name = name;
            this.what = what;
            this.remedy = remedy;
            this.proof = proof;
        }

        String what() {
            return what;
        }

        boolean isMissing(List<ProgramDay> week) {
            return week.stream().noneMatch(proof);
        }
    }

    private LogRisks() {}

    static @Nullable Risk unsupervised(RunningEpisode running) {
        return cells(
                running,
                "Unsupervised days",
                LogCell.SIGNATURE,
                days -> "No supervising PT or OT with a license is logged on " + named(days)
                        + ". Complete the log before these days are billed, and see to supervision.");
    }

    static @Nullable Risk incomplete(RunningEpisode running) {
        return cells(
                running,
                "Log incomplete",
                LogCell.CONTENT,
                days -> "The log lacks " + missing(days) + " on " + named(days)
                        + ". Complete it before these days are billed: a payer that denies for documentation asks for"
                        + " it.");
    }

    private interface Telling {
        String of(List<ProgramDay> days);
    }

    private static @Nullable Risk cells(RunningEpisode running, String name, List<LogCell> cells, Telling telling) {
        List<ProgramDay> days = running.open().stream()
                .filter(day -> cells.stream().anyMatch(cell -> cell.isMissing(day)))
                .toList();
        return days.isEmpty()
                ? null
                : new Risk(
                        name,
                        telling.of(days),
                        running.completeLogBy(days),
                        running.worth().of(days),
                        running.lastDayToBill(days));
    }

    static @Nullable Risk noTeamMeeting(RunningEpisode running) {
        return weeksWithout(running, WeekProof.TEAM_MEETING);
    }

    static @Nullable Risk noPsychOrVocational(RunningEpisode running) {
        return weeksWithout(running, WeekProof.PSYCH_OR_VOCATIONAL);
    }

    /** Weeks that are over, and this one from Thursday on: then there are two days left to do something. */
    private static @Nullable Risk weeksWithout(RunningEpisode running, WeekProof proof) {
        LocalDate today = running.today();
        TreeMap<LocalDate, List<ProgramDay>> weeks = weeksWithoutProof(running, proof);
        weeks.keySet().removeIf(monday -> !today.isAfter(monday.plusDays(2)));
        if (weeks.isEmpty()) {
            return null;
        }
        boolean stillTime = weeks.containsKey(monday(today));
        List<ProgramDay> days = weeks.values().stream().flatMap(List::stream).toList();
        return new Risk(
                proof.name,
                "The log has no " + proof.what + " in the week of "
                        + dates(List.copyOf(weeks.keySet()))
                        + (stillTime ? ". This week: " + proof.remedy + " by Friday. " : ". ")
                        + "Enter what was held but not logged: without it no day of the week counts as documented.",
                stillTime ? running.endOfWeek() : running.completeLogBy(days),
                worth(running, days),
                running.lastDayToBill(days));
    }

    /** Open days of each week that has any and lacks the proof, by its Monday; none where the program need not show it. */
    static TreeMap<LocalDate, List<ProgramDay>> weeksWithoutProof(RunningEpisode running, WeekProof proof) {
        TreeMap<LocalDate, List<ProgramDay>> weeks = new TreeMap<>();
        if (isExpected(running)) {
            running.logged().stream()
                    .collect(Collectors.groupingBy(d -> monday(d.serviceDate()), TreeMap::new, Collectors.toList()))
                    .forEach((monday, week) -> {
                        List<ProgramDay> open = week.stream()
                                .filter(ProgramDay::attended)
                                .filter(running.worth()::isOpen)
                                .toList();
                        if (!open.isEmpty() && proof.isMissing(week)) {
                            weeks.put(monday, open);
                        }
                    });
        }
        return weeks;
    }

    /** Of a program that need not show it but is paid more when it does, only that is lost. */
    static Endangered worth(RunningEpisode running, List<ProgramDay> days) {
        return running.episode().program() == Program.WH
                ? running.worth().of(days)
                : running.worth().upliftOf(days);
    }

    static @Nullable Risk upliftLost(RunningEpisode running) {
        List<ProgramDay> days = running.worth().withoutUplift();
        return days.isEmpty()
                ? null
                : new Risk(
                        "Documentation uplift lost",
                        "The contract pays more for documented days, and by their log and their week's these are not: "
                                + named(days) + ". Enter what was done but not logged.",
                        running.completeLogBy(days),
                        running.worth().upliftOf(days),
                        running.lastDayToBill(days));
    }

    /** Work conditioning needs one discipline only, unless its payer pays more for documented days. */
    private static boolean isExpected(RunningEpisode running) {
        Contract contract = running.contract();
        return running.episode().program() == Program.WH
                || (contract != null && contract.documentationUpliftPercent().signum() != 0);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String missing(List<ProgramDay> days) {
        return Stream.of(LogCell.values())
                .filter(LogCell.CONTENT::contains)
                .filter(cell -> days.stream().anyMatch(cell::isMissing))
                .map(LogCell::words)
                .collect(Collectors.joining(", "));
    }

    private static String named(List<ProgramDay> days) {
        return dates(days.stream().map(ProgramDay::serviceDate).toList());
    }

    /** The latest, and how many more. */
    private static String dates(List<LocalDate> days) {
        int more = Math.max(0, days.size() - DATES_NAMED);
        String latest = days.subList(more, days.size()).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        return more == 0 ? latest : latest + " and " + more + " earlier";
    }
}
