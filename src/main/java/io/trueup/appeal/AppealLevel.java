package io.trueup.appeal;

import io.trueup.contract.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One level a provider can go to.
 *
 * @param state blank for the contract's own reconsideration
 * @param order 1 for the first
 * @param target who decides
 * @param dispute what may be argued there
 * @param clocks the latest of them counts; empty when no limit is known
 * @param lastDay what happens when the last day is no business day
 * @param note what else to know; may be blank
 * @param source may be blank
 */
public record AppealLevel(
        String state,
        int order,
        String name,
        Target target,
        Dispute dispute,
        List<AppealClock> clocks,
        LastDayRule lastDay,
        String note,
        String source,
        Confidence confidence) {

    /** Who decides at a level; a contract's reconsideration is the payer's level, and stands before the state's. */
    enum Target {
        PAYER,
        STATE
    }

    /** What may be argued at a level. */
    enum Dispute {
        ANY,
        FEE,
        NECESSITY
    }

    public AppealLevel {
        clocks = List.copyOf(clocks);
    }

    boolean hasClock() {
        return !clocks.isEmpty();
    }

    boolean hears(boolean necessity) {
        return switch (dispute) {
            case ANY -> true;
            case FEE -> !necessity;
            case NECESSITY -> necessity;
        };
    }

    /**
     * The last day by the calendar, before {@link #lastDay} moves it.
     *
     * @throws java.util.NoSuchElementException when no limit is known
     */
    LocalDate calendarDay(ClockedDay day) {
        return clocks.stream()
                .map(c -> c.deadline(day))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The time limit in words, blank when none is known. */
    public String clockText() {
        return clockText(AppealClock::text);
    }

    String clockText(Function<AppealClock, String> words) {
        return clocks.stream().map(words).collect(Collectors.joining(" or "))
                + (clocks.size() > 1 ? ", the later" : "");
    }
}
