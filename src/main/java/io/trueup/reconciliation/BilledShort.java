package io.trueup.reconciliation;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.BilledUnits;
import io.trueup.contract.BilledUnits.Accreditation;
import io.trueup.contract.Contract;
import io.trueup.contract.DayFacts;
import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A day short because the clinic billed fewer hours than it delivered: of those billed the payer owes no more than it paid, or than
 * {@code unpaid} (INTERFACES.md 5).
 *
 * @param billed hours of 97545 and 97546 as billed
 * @param due hours of the log as the contract counts them
 * @param missing what a corrected bill asks for
 * @param unpaid what is owed for the hours billed and was not paid; mostly zero
 * @param correctedOn the day on which a bill of all hours went out after the payer's answer; null when none did
 */
public record BilledShort(
        BigDecimal billed,
        BigDecimal due,
        Money missing,
        Money unpaid,
        @Nullable LocalDate correctedOn) {

    /** Bills have two decimals; a third of an hour is 0.33 of a unit. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private static final BigDecimal INITIAL_HOURS = BigDecimal.valueOf(2);
    private static final Set<String> HOURLY = Set.of(ProcedureCodes.INITIAL_TWO_HOURS, ProcedureCodes.FURTHER_HOUR);

    /**
     * Null where as much was billed as delivered, where nobody can tell, or where the payer cut what was billed.
     *
     * @param expected for the day as delivered
     */
    static @Nullable BilledShort of(
            RatedDay day, Adjudications told, DayBills sent, Money expected, RateBook rates, Tolerance tolerance) {
        Contract contract = day.contract();
        LocalDate answered = told.adjudicatedOn();
        DayFacts facts =
                RatedDay.facts(day.day(), day.episode(), told.lastCharge(sent).amount());
        if (contract == null
                || answered == null
                || told.leading().isEmpty()
                || rates.countedTime(contract, facts) == null
                || told.recouped().isPositive()
                || !told.refusedInPart().isEmpty()) {
            return null;
        }
        Map<String, BigDecimal> asBilled = sent.unitsOf(told.leading(), answered);
        Map<String, BigDecimal> units = asBilled.isEmpty() ? asCharged(told.leading(), expected) : asBilled;
        BigDecimal hours = BilledUnits.hours(units);
        BigDecimal due = BilledUnits.hours(rates.programUnits(contract, facts));
        if (!HOURLY.containsAll(units.keySet())
                || hours.signum() == 0
                || hours.add(ROUNDING).compareTo(due) > 0) {
            return null;
        }
        Money owed = PaymentExpectation.of(
                        rates.priceBilled(contract, facts, new BilledUnits(units, 1, Accreditation.AS_CONTRACTED)),
                        contract,
                        told.patientShare())
                .amount();
        Money paid = told.net();
        if (owed == null || owed.compareTo(expected) >= 0) {
            return null;
        }
        boolean paidAsBilled = tolerance.covers(paid.minus(owed), owed);
        if (!paidAsBilled && (asBilled.isEmpty() || paid.compareTo(owed) > 0)) {
            return null;
        }
        Money unpaid = paidAsBilled ? Money.ZERO : owed.minus(paid);
        return new BilledShort(
                hours, due, expected.minus(paid).minus(unpaid), unpaid, sent.coveredSince(answered, due));
    }

    /**
     * The units that the payer answers, where their charges bear out that no more were billed: an hour of 97546 costs no more than one of
     * 97545, and 97545 alone less than the whole day is worth. Many payers tell the units paid and not those billed. Else empty.
     */
    private static Map<String, BigDecimal> asCharged(List<AdjudicatedLine> lines, Money expected) {
        Map<String, BigDecimal> units = new TreeMap<>();
        Map<String, Money> charges = new TreeMap<>();
        for (AdjudicatedLine line : lines) {
            units.merge(line.code(), line.units(), BigDecimal::add);
            charges.merge(line.code(), line.charge(), Money::plus);
        }
        BigDecimal initial = units.get(ProcedureCodes.INITIAL_TWO_HOURS);
        Money initialCharge = charges.getOrDefault(ProcedureCodes.INITIAL_TWO_HOURS, Money.ZERO);
        if (initial == null || Few.any(lines, line -> line.units().signum() <= 0)) {
            return Map.of();
        }
        BigDecimal further = units.get(ProcedureCodes.FURTHER_HOUR);
        Money furtherCharge = charges.getOrDefault(ProcedureCodes.FURTHER_HOUR, Money.ZERO);
        boolean borneOut = further == null
                ? initialCharge.compareTo(expected) < 0
                : furtherCharge.times(initial).times(INITIAL_HOURS).compareTo(initialCharge.times(further)) <= 0;
        return borneOut ? units : Map.of();
    }
}
