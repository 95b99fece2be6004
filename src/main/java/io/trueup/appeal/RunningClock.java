package io.trueup.appeal;

import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.few.Few;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one level as it runs for one day.
 *
 * @param lastDay the last calendar day, which a holiday does not move
 */
record RunningClock(AppealLevel level, ClockedDay day, LocalDate lastDay) {

    private static final Comparator<RunningClock> EARLIEST_FIRST = Comparator.comparing(RunningClock::lastDay);

    private static List<RunningClock> running(List<AppealLevel> levels, ClockedDay day) {
        return Few.each(
                Few.where(levels, AppealLevel::hasClock),
                level -> new RunningClock(level, day, level.calendarDay(day)));
    }

    /** The clock that ends first, the first of the list when two end together; null when no limit of them is known. */
    static @Nullable RunningClock earliest(List<AppealLevel> levels, ClockedDay day) {
        return Few.earliest(running(levels, day), EARLIEST_FIRST);
    }

    /** The clocks that run besides and end later, in words; blank when there is none. */
    static String others(List<AppealLevel> levels, RunningClock shown, ClockedDay day) {
        StringBuilder others = new StringBuilder();
        for (RunningClock other : running(levels, day)) {
            if (!other.level.equals(shown.level())) {
                others.append("; the clock of ").append(other.level.origin() + other.named() + ", " + other.words());
                others.append(", ends on ").append(other.lastDay);
            }
        }
        return others.toString();
    }

    /** Of the payer's own levels the clock that ends before another's, should nobody have asked there yet; blank for none. */
    static String unasked(List<AppealLevel> ofPayer, RunningClock shown, ClockedDay day) {
        RunningClock first = earliest(ofPayer, day);
        return first == null || !first.lastDay.isBefore(shown.lastDay)
                ? ""
                : "; where the payer was not yet asked by " + first.level.name() + ", that must be done by "
                        + first.lastDay + " (" + first.level.origin() + ", " + first.words() + ")";
    }

    /**
     * Where the last day comes from, and how much longer a rule gives when nobody works on it.
     *
     * @param shown the level to file at: the clock of another one is told with its name
     */
    String source(AppealLevel shown) {
        return level.origin() + (level.name().equals(shown.name()) ? "" : named()) + ": " + words() + level.cited()
                + later() + byMail();
    }

    private String words() {
        return level.clockText(clock -> clock.text(day));
    }

    private String named() {
        return level.state().isEmpty() ? "" : " (" + level.name() + ")";
    }

    /** Where nothing proves the day of receipt, a rule may count from some days after the issue; the earlier day stands. */
    private String byMail() {
        if (level.mailDays() == 0 || day.lostOn() != null) {
            return "";
        }
        LocalDate mailed = day.decidedOn().plusDays(level.mailDays());
        LocalDate received = day.start(CountedFrom.EXPLANATION_RECEIVED);
        if (day.isReceiptKnown() && !received.isAfter(mailed)) {
            return "";
        }
        LocalDate until = level.calendarDay(day.receivedOn(mailed));
        return "; without proof of receipt the rule counts from " + mailed + ", " + level.mailDays()
                + " days after the issue, until " + until;
    }

    private String later() {
        return LastDayRule.words(lastDay, inTimeUntil());
    }

    /** The last day on which it is still in time: the business day after one on which nobody works, where a rule says so. */
    LocalDate inTimeUntil() {
        return level.lastDay().lastDay(lastDay);
    }
}
