package io.trueup.appeal;

import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be completed in a running episode before the week ends, day by day and week by week: cells of the log of days that no
 * payer has decided yet, what a week must show, and what falls due for the program until Friday.
 */
public final class WeekTasks {

    private static final Comparator<WeekTask> ORDER = Comparator.comparing(
                    WeekTask::lastDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(WeekTask::date);

    private final RunningEpisode running;
    private final List<WeekTask> tasks = new ArrayList<>();

    private WeekTasks(RunningEpisode running) {
        this.running = running;
    }

    /** The tasks of an episode, the most urgent first. */
    public static List<WeekTask> of(RunningEpisode running) {
        WeekTasks own = new WeekTasks(running);
        own.ofProgram();
        if (PreventionRules.isCovered(running)) {
            own.ofDays();
            own.ofWeeks();
        }
        own.tasks.sort(ORDER);
        Map<String, CountedOnce> once = new HashMap<>();
        return own.tasks.stream()
                .map(task -> counted(
                        task,
                        once.computeIfAbsent(task.therapist(), t -> new CountedOnce())
                                .count(task.endangered())))
                .toList();
    }

    private static WeekTask counted(WeekTask task, Money once) {
        return new WeekTask(
                task.therapist(), task.date(), task.span(), task.missing(), task.endangered(), once, task.lastDay());
    }

    private void add(
            String therapist,
            LocalDate date,
            WeekTask.Span span,
            String missing,
            Endangered endangered,
            @Nullable LocalDate lastDay) {
        tasks.add(new WeekTask(therapist, date, span, missing, endangered, Money.ZERO, lastDay));
    }

    private void ofProgram() {
        PreventionRules.ofProgram(running).stream()
                .filter(risk -> !risk.actBy().isAfter(running.endOfWeek()))
                .forEach(risk -> add(
                        running.therapist(),
                        risk.actBy(),
                        WeekTask.Span.PROGRAM,
                        risk.name(),
                        risk.endangered(),
                        risk.actBy()));
    }

    private void ofDays() {
        for (ProgramDay day : running.open()) {
            List<LogCell> missing = LogCell.missing(day);
            if (!missing.isEmpty()) {
                List<ProgramDay> only = List.of(day);
                add(
                        running.worth().therapist(day),
                        day.serviceDate(),
                        WeekTask.Span.DAY,
                        "Log: " + missing.stream().map(LogCell::words).collect(Collectors.joining(", ")),
                        running.worth().of(only),
                        running.lastDayToBill(only));
            }
        }
    }

    /** A meeting or session of this week can still be held; what was held in a week before can still be entered. */
    private void ofWeeks() {
        LocalDate thisWeek = LogRisks.monday(running.today());
        for (LogRisks.WeekProof proof : LogRisks.WeekProof.values()) {
            LogRisks.weeksWithoutProof(running, proof).forEach((monday, days) -> {
                boolean stillTime = monday.equals(thisWeek);
                add(
                        running.worth().therapist(days.get(days.size() - 1)),
                        monday,
                        WeekTask.Span.WEEK,
                        (stillTime ? "Hold and log: " : "Log what was held: ") + proof.what(),
                        LogRisks.worth(running, days),
                        stillTime ? running.endOfWeek() : running.lastDayToBill(days));
            });
        }
    }
}
