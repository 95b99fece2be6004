package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.remittance.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attended days of an episode that one case rate pays for: all of them when it was in force at the start, else those on which
 * it was.
 *
 * @param start of the episode, or of its first day under this contract
 * @param days at least one, in date order
 */
public record Stay(EpisodeDays episode, Contract contract, LocalDate start, List<ProgramDay> days) {

    public Program program() {
        return episode.episode().program();
    }

    ProgramDay firstDay() {
        return days.get(0);
    }

    ProgramDay lastDay() {
        return days.get(days.size() - 1);
    }

    /**
     * Whether a line on these dates is for this stay: one of its days is among them, or they touch it between start and discharge
     * without being another day's of the episode.
     */
    public boolean takes(DateRange dates) {
        return hasDayIn(dates)
                || ((covers(dates.from()) || covers(dates.to()))
                        && Few.none(episode.attended(), d -> dates.contains(d.serviceDate())));
    }

    boolean hasDayIn(DateRange dates) {
        return !dates.among(days, ProgramDay::serviceDate).isEmpty();
    }

    private boolean covers(LocalDate date) {
        return !date.isBefore(start) && episode.spans(date);
    }

    /** Minutes delivered in all. */
    int minutes() {
        return days.stream().mapToInt(ProgramDay::deliveredMinutes).sum();
    }

    /** Its days at the fee schedule; null when one of them has none. */
    @Nullable
    Money atSchedule(RateBook rates) {
        Money total = Money.ZERO;
        for (ProgramDay day : days) {
            Money value = rates.atFeeSchedule(contract, RatedDay.facts(day, episode, null));
            if (value == null) {
                return null;
            }
            total = total.plus(value);
        }
        return total;
    }
}
