package io.trueup.appeal;

import io.trueup.appeal.AppealDeadline.Standing;
import io.trueup.appeal.Leeway.OpenLevel;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.few.Few;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The appeal levels and clocks of each state's workers' compensation system (DOMAIN.md 3). Immutable. */
public final class StateAppealRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "state-appeal-rules.csv";

    /** Days from the payment date when neither contract nor state has a rule (INTERFACES.md 5). */
    static final int ASSUMED_DAYS = 30;

    private static final AppealClock ASSUMED = AppealClock.days(ASSUMED_DAYS, CountedFrom.PAYMENT_DATE);

    private final List<AppealLevel> levels;
    private final Map<String, List<AppealLevel>> inOrder = new HashMap<>();

    StateAppealRules(List<AppealLevel> levels) {
        this.levels = List.copyOf(levels);
        levels.stream()
                .sorted(Comparator.comparing(AppealLevel::order))
                .forEach(level -> inOrder.computeIfAbsent(level.state(), state -> new ArrayList<>())
                        .add(level));
    }

    /** The rules that come with the program. */
    public static StateAppealRules standard() {
        return ShippedFile.read(StateAppealRules.class, FILE, StateAppealRules::read);
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<StateAppealRules> read(String file, String text) {
        return StateRuleParser.read(file, text);
    }

    /** The levels of a state in their order; empty for a state nobody wrote down. */
    public List<AppealLevel> levels(String state) {
        String wanted = state(state);
        return Few.where(levels, l -> l.state().equals(wanted));
    }

    /** Whether a state decides at its level of that name. */
    boolean isDecidedByState(String state, String level) {
        return Few.any(levels(state), l -> l.name().equals(level) && l.isDecidedByState());
    }

    private static String state(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * The level to file at and its last day: the contract's reconsideration or the state's first level, and after each loss the
     * next one. Of several clocks that run, the earliest counts, whoever decides there (INTERFACES.md 5).
     *
     * @param lost levels lost so far, oldest first
     */
    AppealDeadline deadline(ClockedDay day, List<LostLevel> lost) {
        AppealPath path = path(day);
        if (lost.isEmpty()) {
            return first(path, day);
        }
        LostLevel last = lost.get(lost.size() - 1);
        int at = Math.max(lost.size(), path.after(last.level()));
        return at < path.length() ? next(path, at, day.lostOn(last.on()), day) : nothingLeft(path, last, day);
    }

    /**
     * The deadline where the payer upheld its decision (CARC 193). Its own level is answered, and the next one runs: a state's first
     * level from the decision upheld, which it began with, a later one from the payer's answer. No further level: the first one's.
     *
     * @param before the day as it stood by the decision that was upheld; the same day where that is not on file
     */
    AppealDeadline deadlineUpheld(ClockedDay day, ClockedDay before) {
        AppealPath path = path(day);
        List<AppealLevel> next = path.afterPayer();
        if (next.isEmpty()) {
            return first(path, day).and("; the payer upheld its decision, and no further level is known");
        }
        ClockedDay counted = next.get(0).order() == 1 ? before : day;
        RunningClock clock = RunningClock.earliest(next, counted);
        return (clock == null
                        ? assumed(next.get(0), "", ASSUMED.deadline(day), ASSUMED.text())
                        : running(
                                clock,
                                "",
                                RunningClock.others(next, clock, counted)
                                        + RunningClock.unasked(path.answered(), clock, day)))
                .upheld();
    }

    /**
     * The last day to ask a state for an award on a bill that the payer never answered; {@link AppealDeadline#NONE} where no rule
     * knows one.
     *
     * @param day without an explanation
     */
    AppealDeadline onSilence(ClockedDay day) {
        List<AppealLevel> levels = Few.where(Few.where(open(day), AppealLevel::isForSilence), AppealLevel::hasClock);
        RunningClock clock = RunningClock.earliest(levels, day);
        return clock == null ? AppealDeadline.NONE : running(clock, "", "");
    }

    /**
     * What is left of a day whose last day at a level is over.
     *
     * @param lost levels lost so far, oldest first
     * @param standing of the deadline that is over
     */
    Leeway leeway(ClockedDay day, List<LostLevel> lost, Standing standing, LocalDate today) {
        AppealPath path = path(day);
        LostLevel last = lost.isEmpty() ? null : lost.get(lost.size() - 1);
        int at = last == null ? 0 : Math.max(lost.size(), path.after(last.level()));
        ClockedDay counted = last == null ? day : day.lostOn(last.on());
        List<AppealLevel> missed = last == null
                ? standing == Standing.UPHELD ? path.afterPayer() : path.running()
                : at < path.length() ? path.steps().get(at) : List.of();
        RunningClock over = RunningClock.earliest(missed, counted);
        return new Leeway(
                over == null
                        ? Leeway.Term.ASSUMED
                        : over.level().state().isEmpty() ? Leeway.Term.CONTRACT : Leeway.Term.STATE,
                over != null && last == null && Few.none(missed, AppealLevel::isStartTold)
                        ? Leeway.Start.ASSUMED
                        : Leeway.Start.TOLD,
                over == null ? LastDayRule.PLAIN : over.level().lastDay(),
                openLevel(
                        Stream.concat(
                                missed.stream(),
                                path.steps().stream().skip(at + 1L).flatMap(List::stream)),
                        day,
                        counted,
                        today),
                over == null ? "" : over.level().whenLate());
    }

    /** Of levels that wait for no other's decision the one that ends first of those that are not over. */
    private static @Nullable OpenLevel openLevel(
            Stream<AppealLevel> levels, ClockedDay day, ClockedDay counted, LocalDate today) {
        return levels.filter(level -> level.hasClock() && !level.waitsForAnother())
                .map(level -> new RunningClock(level, day, level.calendarDay(level.order() == 1 ? day : counted)))
                .filter(clock -> !clock.inTimeUntil().isBefore(today))
                .min(Comparator.comparing(RunningClock::lastDay))
                .map(clock -> new OpenLevel(
                        clock.level().name(), clock.lastDay(), clock.level().brief()))
                .orElse(null);
    }

    private AppealPath path(ClockedDay day) {
        return AppealPath.of(open(day), day.contract());
    }

    private List<AppealLevel> open(ClockedDay day) {
        return day.isUnderStateRules()
                ? Few.where(inOrder.getOrDefault(state(day.jurisdiction()), List.of()), level -> level.isOpenTo(day))
                : List.of();
    }

    private static AppealDeadline first(AppealPath path, ClockedDay day) {
        List<AppealLevel> running = path.running();
        RunningClock clock = RunningClock.earliest(running, day);
        if (clock == null) {
            return assumed(running.get(0), "", ASSUMED.deadline(day), ASSUMED.text());
        }
        AppealLevel agreed = path.agreed();
        AppealLevel level = agreed == null ? clock.level() : agreed;
        return new AppealDeadline(
                clock.lastDay(),
                level.name(),
                clock.source(level) + RunningClock.others(running, clock, day),
                besides(level, clock, path.atPayer()) + level.note(),
                level.filing(),
                Standing.OPEN);
    }

    private static AppealDeadline running(RunningClock clock, String place, String others) {
        AppealLevel level = clock.level();
        return new AppealDeadline(
                clock.lastDay(),
                level.name(),
                place + clock.source(level) + others,
                level.note(),
                level.filing(),
                Standing.OPEN);
    }

    private static AppealDeadline assumed(AppealLevel level, String place, LocalDate day, String clock) {
        return new AppealDeadline(
                day,
                level.name(),
                place + "assumed: " + clock + "; no term in contract or state rule",
                level.note(),
                level.filing(),
                Standing.OPEN);
    }

    /** What a step of the state asks beside the contract's reconsideration that comes first. */
    private static String besides(AppealLevel level, RunningClock clock, @Nullable AppealLevel atPayer) {
        AppealLevel ofState = clock.level();
        if (ofState.equals(level) || ofState.equals(atPayer)) {
            return "";
        }
        String where = ofState.filing().where();
        return ofState.name() + " of state " + ofState.state() + " must be filed by " + clock.lastDay()
                + ", whether or not the payer has answered" + (where.isBlank() ? "" : " (" + where + ")")
                + (level.note().isBlank() ? "" : "; ");
    }

    /** @param afterLoss the day with the loss; a first level of the state knows nothing of the contract's, so its clock ran before */
    private static AppealDeadline next(AppealPath path, int at, ClockedDay afterLoss, ClockedDay day) {
        List<AppealLevel> step = path.steps().get(at);
        boolean ranBefore = step.get(0).order() == 1;
        ClockedDay counted = ranBefore ? day : afterLoss;
        String place = "level " + (at + 1) + " of " + path.length() + ", ";
        RunningClock clock = RunningClock.earliest(step, counted);
        return clock == null
                ? assumed(
                        step.get(0),
                        place,
                        ASSUMED.deadline(afterLoss),
                        ASSUMED_DAYS + " days from " + afterLoss.lostOn() + ", the day the loss was reported")
                : running(
                        clock,
                        place,
                        (ranBefore ? "; it ran beside the reconsideration that was lost" : "")
                                + RunningClock.others(step, clock, counted));
    }

    private static AppealDeadline nothingLeft(AppealPath path, LostLevel last, ClockedDay day) {
        String lostAll = path.length() == 1 ? "the one known level was" : "all " + path.length() + " known levels were";
        return new AppealDeadline(
                null,
                AppealDeadline.NO_LEVEL_LEFT,
                lostAll + " lost, the last reported on " + last.on() + "; "
                        + (day.isUnderStateRules() ? FILE : "the contract") + " names no further one",
                "No further level is known: write it off (reason: every known level lost), or "
                        + (day.isUnderStateRules() ? "add the level to " + FILE : "ask the payer for its next level"),
                LevelFiling.UNKNOWN,
                Standing.NO_LEVEL_LEFT);
    }
}
