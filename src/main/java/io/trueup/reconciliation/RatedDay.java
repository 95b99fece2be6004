package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.DayFacts;
import io.trueup.contract.Derivation;
import io.trueup.contract.Expected;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An attended program day outside case rates, with its episode and the contract in force.
 *
 * @param contract null when none is in force
 */
public record RatedDay(
        ProgramDay day, EpisodeDays episode, @Nullable Contract contract) {

    private static final Expected NO_CONTRACT = new Expected.NoRate(
            "no contract in force", Derivation.leaf("contract", "none in force for payer and date"));

    public LocalDate date() {
        return day.serviceDate();
    }

    public Program program() {
        return day.program();
    }

    /** @param billed null before anything was billed, and to weigh days before their lines are known */
    public Expected expected(RateBook rates, @Nullable Money billed) {
        return contract == null ? NO_CONTRACT : rates.price(contract, facts(day, episode, billed));
    }

    /** At the fee schedule's own amounts; null without a contract or schedule. */
    @Nullable
    Money atSchedule(RateBook rates) {
        return contract == null ? null : rates.atFeeSchedule(contract, facts(day, episode, null));
    }

    public static DayFacts facts(ProgramDay day, EpisodeDays episode, @Nullable Money billed) {
        return new DayFacts(
                day.serviceDate(),
                day.jurisdiction(),
                day.program(),
                day.deliveredMinutes(),
                day.activityMinutes(),
                episode.isDocumented(day),
                billed);
    }
}
