package io.trueup.appeal;

import io.trueup.denial.DenialClass;
import io.trueup.denial.DenialRoute;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.written.InWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do first: money at stake × chance of getting it ÷ time left to the last day. Chances and how time counts stand in the
 * playbook. The item with the highest score has priority 1.
 */
public final class WorklistPriority {

    private final AppealPlaybook playbook;
    private final OwnChances own;

    public WorklistPriority(AppealPlaybook playbook) {
        this(playbook, OwnChances.NONE);
    }

    /** @param own what the clinic won and lost, which counts once there is enough of it */
    public WorklistPriority(AppealPlaybook playbook, OwnChances own) {
        this.playbook = playbook;
        this.own = own;
    }

    /**
     * Percent, by the clinic's own history where it says enough.
     *
     * @param authorized whether an approved authorization is on file
     * @param assumed what was assumed when the item was made
     */
    public int chancePercent(String denialClass, boolean authorized, int assumed) {
        return denialClass.isEmpty() ? assumed : own.percent(OwnChances.kind(denialClass, authorized), assumed);
    }

    /** The same for an item of any outcome: where nothing was denied, what was won and lost of its outcome counts. */
    public int chancePercent(Outcome outcome, String denialClass, boolean authorized, int assumed) {
        return denialClass.isEmpty()
                ? own.percent(OwnChances.kind(outcome), assumed)
                : chancePercent(denialClass, authorized, assumed);
    }

    /** Score of an appeal; higher comes first. */
    public long score(Appeal appeal, LocalDate today) {
        return score(Outcome.DENIED, appeal.atStake(), chancePercent(appeal), appeal.deadline(), Recourse.NONE, today);
    }

    /** Percent: an approved authorization on file makes a chance of its own. */
    public int chancePercent(Appeal appeal) {
        return playbook.entry(appeal.denialClass(), appeal.route(), appeal.authorized())
                .chancePercent();
    }

    /** Score of an item that is no appeal; higher comes first. */
    public long score(Money atStake, Outcome outcome, @Nullable LocalDate deadline, LocalDate today) {
        return score(outcome, atStake, playbook.chancePercent(outcome), deadline, Recourse.NONE, today);
    }

    /** Percent, for people who ask why an item stands where it stands. */
    public int chancePercent(DenialClass denialClass, boolean authorized) {
        int assumed = playbook.entry(denialClass, "", authorized).chancePercent();
        return chancePercent(denialClass.name(), authorized, assumed);
    }

    /** Percent, for an item that is no appeal. */
    public int chancePercent(Outcome outcome) {
        return playbook.chancePercent(outcome);
    }

    /** The same once the last day to bill is over. */
    public int chancePercentLate(Outcome outcome) {
        return playbook.chancePercentLate(outcome);
    }

    /** The rule in words, with its numbers, for the workbook's About sheet. */
    public List<String> definition() {
        List<String> lines = new ArrayList<>(List.of(
                "Priority 1 has the highest score: at stake × chance ÷ time left",
                "Chances are assumptions of " + AppealPlaybook.FILE
                        + ", by denial class or outcome, until the clinic itself won or lost " + OwnChances.ENOUGH
                        + " items of a class or outcome",
                "An item is won when the team says so, or when money came for 99 % of what was at stake and nobody said Lost"
                        + " since"));
        lines.addAll(1, playbook.time().text());
        for (DenialClass denialClass : DenialClass.values()) {
            lines.add("Chance of " + chance(denialClass, false));
            playbook.routes(denialClass).forEach(route -> lines.add("Chance of " + chance(route)));
            if (playbook.asksForAuthorization(denialClass)) {
                lines.add("Chance of " + chance(denialClass, true));
            }
        }
        for (Outcome outcome : OwnChances.OUTCOMES) {
            String kind = OwnChances.kind(outcome);
            lines.add("Chance of " + InWords.within(outcome) + ": " + own.words(kind, playbook.chancePercent(outcome)));
        }
        return lines;
    }

    private String chance(DenialRoute denial) {
        int assumed =
                playbook.entry(denial.denialClass(), denial.route(), false).chancePercent();
        return denial.words() + ": "
                + own.words(OwnChances.kind(denial.denialClass().name(), false), assumed);
    }

    private String chance(DenialClass denialClass, boolean authorized) {
        String kind = OwnChances.kind(denialClass.name(), authorized);
        return InWords.within(denialClass) + (authorized ? " (authorization covers)" : "") + ": "
                + own.words(kind, playbook.entry(denialClass, "", authorized).chancePercent());
    }

    /**
     * The same for an item of any outcome.
     *
     * @param recourse what is left once the deadline is over; a bill received in time is owed also after the last day to bill again
     */
    public long score(
            Outcome outcome,
            Money atStake,
            int chancePercent,
            @Nullable LocalDate deadline,
            Recourse recourse,
            LocalDate today) {
        LocalDate last = lastDay(deadline, recourse, today);
        TimeLeft time = playbook.time();
        if (last != null) {
            return time.score(atStake.cents(), chancePercent, ChronoUnit.DAYS.between(today, last));
        }
        return deadline == null || isOwed(outcome, recourse)
                ? time.scoreWithout(atStake.cents(), chancePercent)
                : time.scorePassed(atStake.cents(), chancePercent);
    }

    /** Why an item stands where it stands: {@code 4,992.00 x 45 %, 9 days left}. */
    public static String words(
            Outcome outcome,
            Money atStake,
            int chancePercent,
            @Nullable LocalDate deadline,
            Recourse recourse,
            LocalDate today) {
        LocalDate last = lastDay(deadline, recourse, today);
        String stake = stake(atStake, chancePercent);
        if (last != null) {
            long left = ChronoUnit.DAYS.between(today, last);
            return stake
                    + (last.equals(deadline)
                            ? ""
                            : last.equals(recourse.inTimeUntil())
                                    ? "last day over, still in time: "
                                    : "last day over, another way: ")
                    + (left == 0 ? "last day today" : left + (left == 1 ? " day left" : " days left"));
        }
        return stake
                + (deadline == null
                        ? "no last day"
                        : isOwed(outcome, recourse) ? "last day over, but owed still" : "last day over");
    }

    /** The same of what was sent no later than its last day and comes back without an answer. */
    public static String wordsOfSent(Money atStake, int chancePercent) {
        return stake(atStake, chancePercent) + "sent in time";
    }

    private static String stake(Money atStake, int chancePercent) {
        return atStake.grouped() + " x " + chancePercent + " %, ";
    }

    private static boolean isOwed(Outcome outcome, Recourse recourse) {
        return recourse.owedStill() || outcome == Outcome.PAYMENT_OVERDUE;
    }

    /** The deadline, or once it is over the last day of another way; null when neither is left. */
    private static @Nullable LocalDate lastDay(@Nullable LocalDate deadline, Recourse recourse, LocalDate today) {
        if (deadline == null || !deadline.isBefore(today)) {
            return deadline;
        }
        LocalDate moved = recourse.inTimeUntil();
        LocalDate other = moved == null || moved.isBefore(today) ? recourse.openUntil() : moved;
        return other == null || other.isBefore(today) ? null : other;
    }
}
