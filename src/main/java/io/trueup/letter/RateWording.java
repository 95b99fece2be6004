package io.trueup.letter;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.Contract;
import io.trueup.contract.Terms;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rate of a contract as one says it to a payer: {@code "$80.00 per hour"}; blank when the contract has none. */
public final class RateWording implements Terms.Cases<String> {

    private final String schedule;

    private RateWording(String schedule) {
        this.schedule = schedule;
    }

    /** @param schedule where the amounts of a fee schedule come from; may be blank */
    public static String of(Contract contract, String schedule) {
        String rate = contract.terms().match(new RateWording(schedule));
        BigDecimal discount = contract.discountPercent();
        return rate.isEmpty() || discount.signum() == 0
                ? rate
                : rate + ", less the network discount of " + Wording.percent(discount);
    }

    @Override
    public String perHour(Terms.PerHour terms) {
        return Wording.dollars(terms.rate()) + " per hour";
    }

    @Override
    public String perCode(Terms.PerCode terms) {
        Money first = terms.amounts().get(ProcedureCodes.INITIAL_TWO_HOURS);
        Money further = terms.amounts().get(ProcedureCodes.FURTHER_HOUR);
        if (first == null) {
            return new TreeMap<>(terms.amounts())
                    .entrySet().stream().map(RateWording::unit).collect(Collectors.joining(", "));
        }
        return Wording.dollars(first) + " for 97545 (the first two hours)"
                + (further == null ? "" : " and " + Wording.dollars(further) + " for each additional hour of 97546");
    }

    private static String unit(Map.Entry<String, Money> code) {
        return Wording.dollars(code.getValue()) + " per unit of " + code.getKey();
    }

    @Override
    public String feeSchedule(Terms.FeeSchedule terms) {
        boolean whole = terms.percent().compareTo(BigDecimal.valueOf(100)) == 0;
        return (whole ? "" : Wording.percent(terms.percent()) + " of ") + "the fee schedule"
                + (schedule.isBlank() ? "" : " (" + schedule + ")");
    }

    @Override
    public String daily(Terms.Daily terms) {
        String full = Wording.dollars(terms.rate()) + " for a full day of at least "
                + Wording.hours(terms.fullDayMinutes()) + " hours";
        return terms.halfDayRate().isPositive() && terms.halfDayMinutes() < terms.fullDayMinutes()
                ? full + " and " + Wording.dollars(terms.halfDayRate()) + " for a half day of at least "
                        + Wording.hours(terms.halfDayMinutes()) + " hours"
                : full;
    }

    @Override
    public String caseRate(Terms.Case terms) {
        Integer included = terms.includedDays();
        return "a case rate of " + Wording.dollars(terms.rate())
                + (included == null ? "" : " for up to " + included + " days")
                + (included == null || !terms.extraDayRate().isPositive()
                        ? ""
                        : " and " + Wording.dollars(terms.extraDayRate()) + " for each additional day");
    }

    @Override
    public String percentOfCharge(Terms.PercentOfCharge terms) {
        return Wording.percent(terms.percent()) + " of billed charges";
    }

    @Override
    public String rvu(Terms.Rvu terms) {
        return "relative value units at a conversion factor of $"
                + terms.conversionFactor().toPlainString();
    }

    @Override
    public String notCovered(Terms.NotCovered terms) {
        return "";
    }
}
