package io.trueup.appeal;

import io.trueup.appeal.AppealLevel.Target;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The appeal levels and clocks of each state's workers' compensation system (DOMAIN.md 3). Immutable. */
public final class StateAppealRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "state-appeal-rules.csv";

    /** Days from the payment date when neither contract nor state has a rule (INTERFACES.md 5). */
    static final int ASSUMED_DAYS = 30;

    private static final String FIRST_LEVEL = "Reconsideration";
    private static final AppealClock ASSUMED = AppealClock.days(ASSUMED_DAYS, CountedFrom.PAYMENT_DATE);

    private final List<AppealLevel> levels;

    StateAppealRules(List<AppealLevel> levels) {
        this.levels = List.copyOf(levels);
    }

    /** The rules that come with the program. */
    public static StateAppealRules standard() {
        return read(FILE, ShippedFile.text(StateAppealRules.class, FILE)).sound();
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<StateAppealRules> read(String file, String text) {
        return StateRuleParser.read(file, text);
    }

    /** The levels of a state in their order; empty for a state nobody wrote down. */
    public List<AppealLevel> levels(String state) {
        String wanted = state.strip().toUpperCase(Locale.ROOT);
        return levels.stream().filter(l -> l.state().equals(wanted)).toList();
    }

    /**
     * The level to file at and its last day: the contract's reconsideration or the state's first level, and after each loss the
     * next one. Contract terms are calendar days and never moved (INTERFACES.md 5).
     *
     * @param lost levels lost so far, oldest first
     */
    AppealDeadline deadline(ClockedDay day, List<LostLevel> lost) {
        List<AppealLevel> path = path(day);
        if (lost.isEmpty()) {
            return first(path.get(0), day);
        }
        LostLevel last = lost.get(lost.size() - 1);
        if (lost.size() >= path.size()) {
            String lostAll = path.size() == 1 ? "the one known level was" : "all " + path.size() + " known levels were";
            return new AppealDeadline(
                    null,
                    AppealDeadline.NO_LEVEL_LEFT,
                    lostAll + " lost, the last reported on " + last.on() + "; " + FILE + " names no further one",
                    "",
                    true);
        }
        return next(path.get(lost.size()), day.decidedOn(last.on()), lost.size() + 1, path.size());
    }

    /** The deadline where the payer upheld its decision: by INTERFACES.md 5 unless the next level's own clock ends before. */
    AppealDeadline deadlineUpheld(ClockedDay day) {
        AppealDeadline first = deadline(day, List.of());
        List<AppealLevel> path = path(day);
        if (path.size() < 2) {
            return first;
        }
        AppealLevel next = path.get(1);
        LocalDate standing = first.day();
        LocalDate own = next.hasClock() ? next.calendarDay(day) : standing;
        String source = standing != null && own != null && own.isBefore(standing)
                ? "state " + next.state() + ": " + next.clockText() + cited(next)
                : first.source();
        return new AppealDeadline(
                standing != null && own != null && own.isBefore(standing) ? own : standing,
                next.name(),
                source + "; the payer upheld its decision",
                next.note(),
                false);
    }

    /** Contract first: its term stands in for the state's level at the payer, and before the state's levels elsewhere. */
    private List<AppealLevel> path(ClockedDay day) {
        List<AppealLevel> own = day.isUnderStateRules()
                ? levels(day.jurisdiction()).stream()
                        .filter(l -> l.hears(day.necessity()))
                        .toList()
                : List.of();
        AppealLevel atPayer = own.isEmpty() || own.get(0).target() == Target.STATE ? null : own.get(0);
        AppealLevel agreed = agreed(day.contract(), atPayer);
        if (agreed == null) {
            return own.isEmpty() ? List.of(payerLevel(List.of(), "", atPayer)) : own;
        }
        List<AppealLevel> path = new ArrayList<>(List.of(agreed));
        path.addAll(atPayer == null ? own : own.subList(1, own.size()));
        return path;
    }

    private static @Nullable AppealLevel agreed(@Nullable Contract contract, @Nullable AppealLevel atPayer) {
        Integer days = contract == null ? null : contract.appeal().reconsiderationDays();
        return contract == null || days == null
                ? null
                : payerLevel(List.of(AppealClock.days(days, contract.appeal().countedFrom())), contract.id(), atPayer);
    }

    private static AppealLevel payerLevel(List<AppealClock> clocks, String contract, @Nullable AppealLevel atPayer) {
        return new AppealLevel(
                "",
                1,
                atPayer == null ? FIRST_LEVEL : atPayer.name(),
                Target.PAYER,
                AppealLevel.Dispute.ANY,
                clocks,
                LastDayRule.PLAIN,
                atPayer == null ? "" : atPayer.note(),
                contract,
                Confidence.HIGH);
    }

    private static AppealDeadline first(AppealLevel level, ClockedDay day) {
        if (!level.hasClock()) {
            return new AppealDeadline(
                    ASSUMED.deadline(day),
                    level.name(),
                    "assumed: " + ASSUMED.text() + "; no term in contract or state rule",
                    level.note(),
                    false);
        }
        String source = level.state().isEmpty()
                ? "contract " + level.source() + ": " + level.clockText()
                : "state " + level.state() + ": " + level.clockText() + cited(level);
        return deadline(level, day, source);
    }

    private static AppealDeadline next(AppealLevel level, ClockedDay day, int number, int of) {
        String place = "level " + number + " of " + of + ", ";
        LocalDate reported = day.decidedOn();
        return level.hasClock()
                ? deadline(
                        level,
                        day,
                        place + "state " + level.state() + ": " + level.clockText(c -> c.textAfterLoss(reported))
                                + cited(level))
                : new AppealDeadline(
                        ASSUMED.deadline(day),
                        level.name(),
                        place + "assumed: " + ASSUMED_DAYS + " days from " + reported
                                + ", the day the loss was reported; no term in the state rule",
                        level.note(),
                        false);
    }

    private static AppealDeadline deadline(AppealLevel level, ClockedDay day, String source) {
        LocalDate calendarDay = level.calendarDay(day);
        LocalDate lastDay = level.lastDay().lastDay(calendarDay);
        String later = lastDay.equals(calendarDay)
                ? ""
                : "; nobody works on that day, so by the state's rule " + dayOfWeek(lastDay) + " " + lastDay
                        + " is still in time";
        return new AppealDeadline(calendarDay, level.name(), source + later, level.note(), false);
    }

    private static String dayOfWeek(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
    }

    private static String cited(AppealLevel level) {
        return (level.source().isBlank() ? "" : " (" + level.source() + ")") + ", confidence "
                + level.confidence().word();
    }
}
