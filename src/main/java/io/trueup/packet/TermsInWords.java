package io.trueup.packet;

import io.trueup.contract.Terms;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A contract's terms as a sentence. */
final class TermsInWords implements Terms.Cases<String> {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MINUTES_PER_HOUR = 60;

    static String of(Terms terms) {
        return terms.match(new TermsInWords());
    }

    private static String percent(BigDecimal percent) {
        return Printed.number(percent) + "%";
    }

    @Override
    public String perHour(Terms.PerHour terms) {
        return Printed.dollars(terms.rate()) + " for each hour, counted in steps of " + terms.incrementMinutes()
                + " minutes";
    }

    @Override
    public String perCode(Terms.PerCode terms) {
        Map<String, Money> amounts = new TreeMap<>(terms.amounts());
        return amounts.entrySet().stream()
                .map(entry -> Printed.dollars(entry.getValue()) + " for each unit of " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    @Override
    public String feeSchedule(Terms.FeeSchedule terms) {
        return terms.percent().compareTo(WHOLE) == 0
                ? "The fee schedule"
                : percent(terms.percent()) + " of the fee schedule";
    }

    @Override
    public String daily(Terms.Daily terms) {
        String full = Printed.dollars(terms.rate()) + " for a day of at least " + span(terms.fullDayMinutes());
        return terms.halfDayRate().isZero()
                ? full
                : full + "; " + Printed.dollars(terms.halfDayRate()) + " for a day of at least "
                        + span(terms.halfDayMinutes());
    }

    private static String span(int minutes) {
        return minutes % MINUTES_PER_HOUR == 0 ? minutes / MINUTES_PER_HOUR + " hours" : minutes + " minutes";
    }

    @Override
    public String caseRate(Terms.Case terms) {
        Integer included = terms.includedDays();
        String words = Printed.dollars(terms.rate()) + " for the whole program";
        if (included != null) {
            words += " of up to " + included + " days; " + Printed.dollars(terms.extraDayRate())
                    + " for each further day";
        }
        if (terms.shortStayDays() > 0) {
            words += "; " + Printed.dollars(terms.shortStayDayRate()) + " a day for a stay of fewer than "
                    + terms.shortStayDays() + " days";
        }
        return words;
    }

    @Override
    public String percentOfCharge(Terms.PercentOfCharge terms) {
        return percent(terms.percent()) + " of the billed charge";
    }

    @Override
    public String rvu(Terms.Rvu terms) {
        return "Relative value units times a conversion factor of " + Printed.number(terms.conversionFactor()) + ", "
                + percent(terms.percent()) + ", for " + String.join(", ", new TreeMap<>(terms.rows()).keySet());
    }

    @Override
    public String notCovered(Terms.NotCovered terms) {
        return "";
    }
}
