package io.trueup.appeal;

import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Confidence;
import io.trueup.few.Few;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One level a provider can go to.
 *
 * @param state blank for the contract's own reconsideration
 * @param order 1 for the first; levels of one order stand beside each other
 * @param target who decides
 * @param hears what may be argued there
 * @param when open only to disputes for which all of these may hold
 * @param unless closed to disputes for which one of these surely holds
 * @param clocks empty when no limit is known
 * @param which of two clocks counts
 * @param mailDays days after the issue of an explanation on which it counts as received where nothing proves the day; 0 = no such rule
 * @param lastDay what happens when the last day is no business day
 * @param note what else to know; may be blank
 * @param whenLate what the rule gives those who missed the last day, with its source; may be blank
 * @param source may be blank
 */
public record AppealLevel(
        String state,
        int order,
        String name,
        Target target,
        Hears hears,
        List<LevelCondition> when,
        List<LevelCondition> unless,
        List<AppealClock> clocks,
        Which which,
        int mailDays,
        LastDayRule lastDay,
        LevelFiling filing,
        String note,
        String whenLate,
        String source,
        Confidence confidence) {

    /** Who decides at a level; a contract's reconsideration is the payer's level, and stands before the state's. */
    enum Target {
        PAYER,
        STATE
    }

    /** What may be argued at a level. */
    enum Hears {
        ANY(EnumSet.complementOf(EnumSet.of(Dispute.SETTLED))),
        FEE(EnumSet.of(Dispute.FEE, Dispute.REPAYMENT)),
        NECESSITY(EnumSet.of(Dispute.AUTHORIZATION, Dispute.NECESSITY, Dispute.REVIEW)),
        REVIEW(EnumSet.of(Dispute.REVIEW)),
        LIABILITY(EnumSet.of(Dispute.LIABILITY)),
        REPAYMENT(EnumSet.of(Dispute.REPAYMENT));

        private final Set<Dispute> disputes;

        Hears(Set<Dispute> disputes) {
            this.disputes = Set.copyOf(disputes);
        }
    }

    /** Which of two clocks counts. */
    enum Which {
        LATER,
        EARLIER
    }

    public AppealLevel {
        when = List.copyOf(when);
        unless = List.copyOf(unless);
        clocks = List.copyOf(clocks);
    }

    /** Whether a state decides there, and not the payer. */
    public boolean isDecidedByState() {
        return target == Target.STATE;
    }

    boolean hasClock() {
        return !clocks.isEmpty();
    }

    boolean isOpenTo(ClockedDay day) {
        return hears.disputes.contains(day.dispute())
                && Few.all(when, c -> c.mayHold(day))
                && Few.none(unless, c -> c.surelyHolds(day));
    }

    /** Whether it has a clock, and the files tell from when it runs: of a review's decision before the bill none does. */
    boolean isStartTold() {
        return Few.any(clocks, clock -> clock.countedFrom() != CountedFrom.REVIEW_DECISION);
    }

    /** Whether its time begins only with the decision of another level. */
    boolean waitsForAnother() {
        return Few.any(
                Few.each(clocks, AppealClock::countedFrom),
                from -> from == CountedFrom.LEVEL_BEFORE
                        || order > 1 && from != CountedFrom.SERVICE_DATE && from != CountedFrom.LAST_PAYMENT);
    }

    /** {@code 10 months from the service date, 28 TAC 133.250}. */
    String brief() {
        return clockText() + (source.isBlank() ? "" : ", " + (state.isEmpty() ? "contract " : "") + source);
    }

    /** Whether the level serves bills that the payer never answered. */
    boolean isForSilence() {
        return unless.contains(LevelCondition.OBJECTED);
    }

    /**
     * The last day by the calendar, before {@link #lastDay} moves it.
     *
     * @throws java.util.NoSuchElementException when no limit is known
     */
    LocalDate calendarDay(ClockedDay day) {
        List<LocalDate> days = Few.each(clocks, clock -> clock.deadline(day));
        return which == Which.LATER ? Collections.max(days) : Collections.min(days);
    }

    /** The time limit in words, blank when none is known. */
    public String clockText() {
        return clockText(AppealClock::text);
    }

    String clockText(Function<AppealClock, String> words) {
        return String.join(", or ", Few.each(clocks, words))
                + (clocks.size() > 1 ? which == Which.LATER ? ", the later" : ", the earlier" : "");
    }

    /** {@code state TX} or {@code contract tx-2025}. */
    String origin() {
        return state.isEmpty() ? "contract " + source : "state " + state;
    }

    /** {@code " (28 TAC 133.250), confidence high"}; blank for a contract's. */
    String cited() {
        return state.isEmpty()
                ? ""
                : (source.isBlank() ? "" : " (" + source + ")") + ", confidence " + confidence.word();
    }
}
