package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An episode and the log's days that belong to it: those of its claim and program for which it is the latest start on or before
 * them. Days before any episode form an implied one from the first of them (INTERFACES.md 3).
 *
 * @param days absent days included, in date order
 * @param until the day before the next episode of the program starts; null for the last
 */
public record EpisodeDays(
        Episode episode, List<ProgramDay> days, @Nullable LocalDate until) {

    /** All episodes of a claim with their days, by program and start. */
    public static List<EpisodeDays> of(List<Episode> episodes, List<ProgramDay> days) {
        List<EpisodeDays> all = new ArrayList<>();
        for (Program program : Program.values()) {
            all.addAll(ofProgram(
                    Few.where(episodes, e -> e.program() == program),
                    days.stream()
                            .filter(d -> d.program() == program)
                            .sorted(Comparator.comparing(ProgramDay::serviceDate))
                            .toList()));
        }
        return all;
    }

    private static List<EpisodeDays> ofProgram(List<Episode> episodes, List<ProgramDay> days) {
        TreeMap<LocalDate, Episode> byStart = new TreeMap<>();
        episodes.forEach(e -> byStart.put(e.startDate(), e));
        if (!days.isEmpty()) {
            ProgramDay first = days.get(0);
            if (byStart.floorKey(first.serviceDate()) == null) {
                byStart.put(
                        first.serviceDate(),
                        Episode.implied(first.patientId(), first.claimNumber(), first.program(), first.serviceDate()));
            }
        }
        List<EpisodeDays> all = new ArrayList<>();
        for (Map.Entry<LocalDate, Episode> entry : byStart.entrySet()) {
            LocalDate next = byStart.higherKey(entry.getKey());
            List<ProgramDay> own = Few.where(
                    days,
                    d -> !d.serviceDate().isBefore(entry.getKey())
                            && (next == null || d.serviceDate().isBefore(next)));
            all.add(new EpisodeDays(entry.getValue(), own, next == null ? null : next.minusDays(1)));
        }
        return all;
    }

    public List<ProgramDay> attended() {
        return Few.where(days, ProgramDay::attended);
    }

    /**
     * From the start to the discharge, and never into the next episode, to which later days belong; without a discharge open to
     * that. Under a case rate any of these dates matches.
     */
    public boolean spans(LocalDate date) {
        LocalDate discharge = episode.dischargeDate();
        return !date.isBefore(episode.startDate())
                && (discharge == null || !date.isAfter(discharge))
                && (until == null || !date.isAfter(until));
    }

    /** The days of the Monday-to-Sunday week of a date. */
    public List<ProgramDay> week(LocalDate date) {
        LocalDate monday = date.minusDays(date.getDayOfWeek().ordinal());
        LocalDate sunday = monday.plusDays(6);
        return Few.where(
                days, d -> !d.serviceDate().isBefore(monday) && !d.serviceDate().isAfter(sunday));
    }

    private static boolean hasWeekOfTeam(List<ProgramDay> week) {
        return Few.any(week, d -> d.disciplines().psych() + d.disciplines().vocational() > 0)
                && Few.any(week, ProgramDay::teamMeeting);
    }

    /**
     * A documented day: PT or OT minutes, tasks, productivity and a supervising PT or OT on the day, psych or vocational minutes
     * and a team meeting in its week (INTERFACES.md 4).
     */
    public boolean isDocumented(ProgramDay day) {
        return day.disciplines().pt() + day.disciplines().ot() > 0
                && !day.tasks().isBlank()
                && !day.productivity().isBlank()
                && !day.supervisingTherapist().isBlank()
                && !day.supervisorLicense().isBlank()
                && hasWeekOfTeam(week(day.serviceDate()));
    }
}
