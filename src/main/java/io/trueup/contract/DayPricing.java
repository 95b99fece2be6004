package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one contract allows for one program day, a method for each basis (INTERFACES.md 4, the table). Used once. */
final class DayPricing implements Terms.Cases<Expected> {

    private final Contract contract;
    private final DayFacts day;
    private final FeeSchedules schedules;
    private final PriceSteps steps = new PriceSteps();

    DayPricing(Contract contract, DayFacts day, FeeSchedules schedules) {
        this.contract = contract;
        this.day = day;
        this.schedules = schedules;
    }

    Expected price() {
        steps.add("contract", contract.id() + ", " + contract.terms().basis());
        return contract.terms().match(this);
    }

    @Override
    public Expected perHour(Terms.PerHour terms) {
        BillableTime time = time(terms.incrementMinutes());
        Money amount = terms.rate().timesFraction(time.rounded(), 60);
        steps.add("hours × rate", BillableTime.hours(time.rounded()) + " × " + terms.rate() + " = " + amount);
        return close(amount);
    }

    @Override
    public Expected perCode(Terms.PerCode terms) {
        return byCode(terms.amounts(), terms.incrementMinutes(), BigDecimal.valueOf(100));
    }

    /** By 97545 and 97546 where there is an amount for them, else by component codes. */
    private Expected byCode(Map<String, Money> amounts, int increment, BigDecimal percent) {
        Money initial = amounts.get(ProcedureCodes.INITIAL_TWO_HOURS);
        if (initial == null) {
            return day.activityMinutes().equals(ActivityMinutes.NONE)
                    ? noRate("contract " + contract.id()
                            + " pays by component codes, and the log has no minutes of them ("
                            + String.join(", ", ActivityMinutes.COLUMNS) + ")")
                    : close(steps.percent(new ComponentPricing(day, steps).sum(amounts), percent));
        }
        Money further = amounts.get(ProcedureCodes.FURTHER_HOUR);
        BillableTime time = time(increment);
        ProgramCodes codes = new ProgramCodes(time, steps);
        Money first = codes.initialUnit(initial);
        if (further == null && time.furtherMinutes() > 0) {
            return noRate("contract " + contract.id() + " has no amount for 97546");
        }
        return close(steps.percent(further == null ? first : codes.sum(first, codes.furtherHours(further)), percent));
    }

    @Override
    public Expected feeSchedule(Terms.FeeSchedule terms) {
        FeeScheduleRow initial = row(terms.schedule(), ProcedureCodes.INITIAL_TWO_HOURS);
        if (initial == null) {
            return noRate("schedule " + terms.schedule() + " has no row for 97545 " + day.program() + " in "
                    + (day.jurisdiction().isBlank() ? "any jurisdiction" : day.jurisdiction()) + " on "
                    + day.serviceDate());
        }
        FeeScheduleRow further = row(terms.schedule(), ProcedureCodes.FURTHER_HOUR);
        BillableTime time = time(initial.incrementMinutes());
        if (further == null && initial.basis() == FeeScheduleRow.Basis.UNIT && time.furtherMinutes() > 0) {
            return noRate("schedule " + terms.schedule() + " has no row for 97546 beside its 97545 unit");
        }
        SchedulePricing pricing = new SchedulePricing(initial, further == null ? initial : further, steps);
        Money amount = steps.percent(pricing.price(time, contract.accredited()), terms.percent());
        return allowed(closed(amount), pricing.source(contract.source()), pricing.confidence(contract.confidence()));
    }

    private @Nullable FeeScheduleRow row(String schedule, String code) {
        return schedules.find(schedule, code, day.jurisdiction(), day.program(), day.serviceDate());
    }

    @Override
    public Expected daily(Terms.Daily terms) {
        int minutes = BillableTime.cap(day.deliveredMinutes(), contract.maxHoursPerDay());
        steps.add("minutes", day.deliveredMinutes() + " delivered");
        if (minutes != day.deliveredMinutes()) {
            steps.add("capped", minutes + " min");
        }
        Money amount;
        if (minutes >= terms.fullDayMinutes()) {
            amount = terms.rate();
            steps.add("full day", minutes + " of at least " + terms.fullDayMinutes() + " min: " + amount);
        } else if (minutes >= terms.halfDayMinutes()) {
            amount = terms.halfDayRate();
            steps.add("half day", minutes + " of at least " + terms.halfDayMinutes() + " min: " + amount);
        } else {
            amount = Money.ZERO;
            steps.add("no day", minutes + " min, less than " + terms.halfDayMinutes() + ": " + amount);
        }
        return close(amount);
    }

    @Override
    public Expected caseRate(Terms.Case terms) {
        return noRate("contract " + contract.id() + " is a case rate: it prices an episode, not a day");
    }

    @Override
    public Expected percentOfCharge(Terms.PercentOfCharge terms) {
        Money billed = day.billed();
        if (billed == null) {
            steps.add("percent of charge", terms.percent().toPlainString() + " %, nothing billed yet");
            return new Expected.NotYetBilled(
                    steps.tree("not known before billing"), contract.source(), contract.confidence());
        }
        Money amount = billed.times(terms.percent().movePointLeft(2));
        steps.add("percent of charge", billed + " × " + terms.percent().toPlainString() + " % = " + amount);
        return close(amount);
    }

    @Override
    public Expected rvu(Terms.Rvu terms) {
        return byCode(RelativeValues.unitPrices(terms, steps), terms.incrementMinutes(), terms.percent());
    }

    @Override
    public Expected notCovered(Terms.NotCovered terms) {
        steps.add("not covered", "the payer pays nothing for this program");
        return allowed(Money.ZERO, contract.source(), contract.confidence());
    }

    private BillableTime time(int increment) {
        BillableTime time = BillableTime.of(day.deliveredMinutes(), contract.maxHoursPerDay(), increment);
        steps.addTime(time);
        return time;
    }

    private Expected close(Money amount) {
        return allowed(closed(amount), contract.source(), contract.confidence());
    }

    private Money closed(Money amount) {
        return steps.close(amount, contract, day.documented(), day.billed());
    }

    private Expected allowed(Money amount, String source, Confidence confidence) {
        steps.add("source", source + " (" + confidence.word() + ")");
        return new Expected.Allowed(amount, steps.tree(amount.toString()), source, confidence);
    }

    private Expected noRate(String reason) {
        return new Expected.NoRate(reason, steps.tree("no rate: " + reason));
    }
}
