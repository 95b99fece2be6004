package io.trueup.appeal;

import io.trueup.contract.ComponentPrice;
import io.trueup.contract.Contract;
import io.trueup.contract.DayFacts;
import io.trueup.contract.RateBook;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.EpisodeDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a day whose program code was not recognized can be billed with instead: its component codes, with billed units by the 8-minute
 * rule from the log's activity minutes. Never in addition to 97545 and 97546.
 */
public final class RebillWorksheet {

    private final RateBook rates;

    public RebillWorksheet(RateBook rates) {
        this.rates = rates;
    }

    RateBook rates() {
        return rates;
    }

    /**
     * One component code of one day.
     *
     * @param minutes of the activity in the log
     * @param billedUnits of 15 minutes
     * @param expected what the contract pays for them; null when it has no price for the code
     */
    public record Line(
            String findingKey,
            String claimNumber,
            LocalDate serviceDate,
            String code,
            int minutes,
            int billedUnits,
            @Nullable Money expected) {}

    /** The component codes with minutes, by day and code; none for other classes and for days without a contract. */
    public List<Line> lines(DeniedDay day) {
        Contract contract = day.contract();
        if (day.denial().denialClass() != DenialClass.NOT_RECOGNIZED_OR_BUNDLED || contract == null) {
            return List.of();
        }
        ProgramDay own = day.log();
        Stream<ProgramDay> logs = own != null ? Stream.of(own) : day.weekLogs().stream();
        return logs.flatMap(log ->
                        rates.components(contract, facts(day, log)).stream().map(price -> line(day, log, price)))
                .toList();
    }

    private static Line line(DeniedDay day, ProgramDay log, ComponentPrice price) {
        return new Line(
                day.findingKey(),
                day.claimNumber(),
                log.serviceDate(),
                price.code(),
                price.minutes(),
                price.units(),
                price.expected());
    }

    private static DayFacts facts(DeniedDay day, ProgramDay log) {
        return new DayFacts(
                log.serviceDate(),
                log.jurisdiction(),
                log.program(),
                log.deliveredMinutes(),
                log.activityMinutes(),
                new EpisodeDays(day.episode(), day.weekLogs(), null).isDocumented(log),
                null);
    }
}
