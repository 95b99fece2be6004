package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contracts and fee schedules that are in force together, checked and ready to be asked. Immutable. */
public final class RateBook {

    private final List<Contract> contracts;
    private final ContractIndex index;
    private final PayerKeys payers;
    private final FeeSchedules schedules;
    private final Set<String> programCodes;

    private RateBook(List<Contract> contracts, FeeSchedules schedules, PaymentVendors vendors) {
        this.contracts = List.copyOf(contracts);
        PayerNames names = new PayerNames();
        this.index = new ContractIndex(this.contracts, names);
        this.payers = new PayerKeys(this.contracts, vendors, names);
        this.schedules = schedules;
        this.programCodes = programCodes(this.contracts, schedules.rows());
    }

    public static RateBook of(List<Contract> contracts, List<FeeScheduleRow> scheduleRows) {
        return of(contracts, scheduleRows, PaymentVendors.standard());
    }

    /** @param vendors whose ids and names tell no payer */
    public static RateBook of(List<Contract> contracts, List<FeeScheduleRow> scheduleRows, PaymentVendors vendors) {
        return new RateBook(contracts, new FeeSchedules(scheduleRows), vendors);
    }

    /** By what payers are known. */
    public PayerKeys payers() {
        return payers;
    }

    public List<Contract> contracts() {
        return contracts;
    }

    public List<FeeScheduleRow> scheduleRows() {
        return schedules.rows();
    }

    /**
     * The contract with the most narrowing fields that match, or null when none is in force (outcome NO_RATE) or two match
     * equally. A contract id of the episode decides alone; one that no contract has gives null.
     */
    public @Nullable Contract contractFor(ContractQuery query) {
        return index.choose(query);
    }

    /** The closest row of a schedule that fits the day; null when none does. */
    public @Nullable FeeScheduleRow scheduleRow(
            String schedule, String code, String jurisdiction, Program program, LocalDate day) {
        return schedules.find(schedule, code, jurisdiction, program, day);
    }

    /** What the contract expects for a program day; for a case rate there is no rate of a day. */
    public Expected price(Contract contract, DayFacts day) {
        return new DayPricing(contract, day, schedules).price();
    }

    /**
     * What a case-rate contract expects for a discharged episode.
     *
     * @throws IllegalArgumentException when the contract is of another basis
     */
    public Expected priceCase(Contract contract, EpisodeFacts episode) {
        if (contract.terms() instanceof Terms.Case terms) {
            return new CasePricing(contract, episode).price(terms);
        }
        throw new IllegalArgumentException("contract " + contract.id() + " is no case rate");
    }

    /** The day's time as 97545 and 97546 are counted; null when the contract pays by something else. */
    public @Nullable CountedTime countedTime(Contract contract, DayFacts day) {
        Integer increment = increment(contract.terms(), day);
        if (increment == null) {
            return null;
        }
        BillableTime time = BillableTime.of(day.deliveredMinutes(), contract.maxHoursPerDay(), increment);
        return new CountedTime(time.rounded(), increment);
    }

    private @Nullable Integer increment(Terms terms, DayFacts day) {
        if (terms instanceof Terms.PerHour perHour) {
            return perHour.incrementMinutes();
        }
        if (terms instanceof Terms.PerCode perCode) {
            return perCode.bearsProgramCodes() ? perCode.incrementMinutes() : null;
        }
        if (terms instanceof Terms.Rvu rvu) {
            return rvu.bearsProgramCodes() ? rvu.incrementMinutes() : null;
        }
        if (terms instanceof Terms.FeeSchedule schedule) {
            FeeScheduleRow row = schedules.find(
                    schedule.schedule(),
                    ProcedureCodes.INITIAL_TWO_HOURS,
                    day.jurisdiction(),
                    day.program(),
                    day.serviceDate());
            return row == null ? null : row.incrementMinutes();
        }
        return null;
    }

    /**
     * What the contract would pay for units as they are billed.
     *
     * @param day its delivered minutes count for nothing; {@code billed} is the charge of these units
     */
    public Expected priceBilled(Contract contract, DayFacts day, BilledUnits billed) {
        return new BilledPricing(contract, day, billed, schedules).price();
    }

    /** Units of 97545 and 97546 that the day comes to, fractions included; without a contract in increments of 15 minutes. */
    public Map<String, BigDecimal> programUnits(@Nullable Contract contract, DayFacts day) {
        return new UnitsDue(this, schedules).ofProgramCodes(contract, day);
    }

    /** Units of component codes that the day comes to. */
    public Map<String, BigDecimal> componentUnits(@Nullable Contract contract, DayFacts day) {
        return new UnitsDue(this, schedules).ofComponents(contract, day);
    }

    /** Units of a code that is the contract's or its schedule's own; null when neither has it. */
    public @Nullable Map<String, BigDecimal> ownUnits(@Nullable Contract contract, DayFacts day, String code) {
        return new UnitsDue(this, schedules).ofOwnCode(contract, day, code);
    }

    /** The day's component codes with minutes, each with its units and what the contract would allow for it, in code order. */
    public List<ComponentPrice> components(Contract contract, DayFacts day) {
        return new ComponentRebill(contract, day, schedules).prices();
    }

    /**
     * The day at the fee schedule's own amounts: the contract's schedule, else the one schedule that names the day's
     * jurisdiction. Null when there is none.
     */
    public @Nullable Money atFeeSchedule(Contract contract, DayFacts day) {
        return FeeScheduleValue.of(contract, day, schedules);
    }

    /** 97545, 97546 and every code of a contract or schedule, but not the five component codes. */
    public Set<String> programCodes() {
        return programCodes;
    }

    private static Set<String> programCodes(List<Contract> contracts, List<FeeScheduleRow> rows) {
        Set<String> codes = new HashSet<>(Set.of(ProcedureCodes.INITIAL_TWO_HOURS, ProcedureCodes.FURTHER_HOUR));
        rows.forEach(row -> codes.add(row.code()));
        contracts.forEach(contract -> {
            if (contract.terms() instanceof Terms.PerCode perCode) {
                codes.addAll(perCode.amounts().keySet());
            } else if (contract.terms() instanceof Terms.Rvu rvu) {
                codes.addAll(rvu.rows().keySet());
            }
        });
        codes.removeAll(ProcedureCodes.COMPONENTS);
        return Set.copyOf(codes);
    }

    /** The same id or name, or both named by one contract; compared without case and outer blanks. Blank is nobody. */
    public boolean samePayer(String one, String other) {
        return index.samePayer(one, other);
    }
}
