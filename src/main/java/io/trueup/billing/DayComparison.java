package io.trueup.billing;

import io.trueup.contract.Contract;
import io.trueup.contract.DayFacts;
import io.trueup.contract.EpisodeFacts;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.EpisodeDays;
import io.trueup.reconciliation.RatedDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An attended day, or the attended days of a bill's range, beside the lines billed for it. Where the day's own payer was billed, lines
 * to another are only told; where it was not, they are what was billed, and the contract pays nothing for them.
 */
final class DayComparison {

    private static final int DIGITS = 10;

    private final RateBook rates;
    private final List<RatedDay> days;
    private final boolean wholeStay;
    private final ProgramDay day;
    private final @Nullable Contract contract;
    private final BilledLines toOthers;
    private final BilledLines lines;
    private final CodesDue due;
    private final Repeats repeats;
    private final UnitCheck units;
    private final ModifierCheck modifiers;
    private final @Nullable LocalDate filingLimit;

    /**
     * @param own lines to the payer of the log
     * @param toOthers lines to another payer that is known
     */
    DayComparison(BillingRules rules, Visit visit, BilledLines own, BilledLines toOthers) {
        this.rates = rules.rates();
        this.days = visit.days();
        this.wholeStay = visit.wholeStay();
        this.day = days.get(0).day();
        this.contract = days.get(0).contract();
        this.toOthers = toOthers;
        this.lines = own.isEmpty() ? toOthers : own;
        this.due = CodesDue.of(rates, days, lines.units());
        this.repeats = Repeats.of(lines, wholeStay ? Map.of() : due.units());
        this.units = new UnitCheck(rates, days, due, repeats.once());
        this.modifiers = new ModifierCheck(rules.modifiers(), day.jurisdiction(), day.program(), contract);
        this.filingLimit = rules.filingLimit(day.serviceDate(), day.jurisdiction(), contract);
    }

    /** Null when the bill says what the log says. */
    @Nullable
    BillingDifference difference() {
        List<String> why = new ArrayList<>();
        Remedy remedy = new Remedy(filingLimit);
        boolean elsewhere = lines == toOthers;
        LocalDate billedFor = lines.first().date();
        if (isOnAnotherDate()) {
            why.add("billed for " + billedFor + ", attended " + day.serviceDate());
        }
        if (!wholeStay) {
            why.addAll(units.words());
        }
        why.addAll(modifiers.words(repeats.once()));
        List<String> steps = new ArrayList<>();
        if (!why.isEmpty() && !elsewhere) {
            steps.add(remedy.correct());
        }
        why.addAll(repeats.words());
        if (!elsewhere) {
            steps.addAll(remedy.takeBack(repeats.again()));
        }
        if (!toOthers.isEmpty()) {
            why.add(0, toAnotherPayer());
            if (elsewhere) {
                steps.add(remedy.billInstead(payer()));
            }
            steps.addAll(remedy.takeBack(toOthers));
        }
        if (why.isEmpty()) {
            return null;
        }
        why.add(String.join(" and ", steps));
        return row(String.join("; ", why), elsewhere);
    }

    private boolean isOnAnotherDate() {
        return lines.lines().stream()
                .noneMatch(line -> days.stream().anyMatch(own -> line.dates().contains(own.date())));
    }

    private String toAnotherPayer() {
        Set<String> names = toOthers.lines().stream()
                .map(line -> name(line.sent().payerKey(), line.payer()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return "billed to " + BilledLines.joined(names) + (lines == toOthers ? ", the log's payer is " : " beside ")
                + payer();
    }

    private String payer() {
        return name(day.payerId(), day.payerId());
    }

    private String name(String payer, String written) {
        return rates.payers().title(payer).orElse(written);
    }

    private BillingDifference row(String why, boolean elsewhere) {
        return new BillingDifference(
                day.claimNumber(),
                day.patient(),
                day.payerId(),
                day.serviceDate(),
                day.program(),
                days.stream().mapToInt(own -> own.day().deliveredMinutes()).sum(),
                BilledLines.total(due.units()),
                BilledLines.total(lines.units()),
                modifiers.due(due.units().keySet(), repeats.once()),
                ModifierCheck.billed(lines),
                worth(elsewhere),
                filingLimit,
                why,
                BilledLines.words(due.units()),
                BilledLines.words(lines.units()),
                lines.sentOn(),
                lines.controlNumbers(),
                isOnAnotherDate() ? lines.first().date() : null);
    }

    /** What the contract expects for what was delivered, less what it would pay for what was billed. */
    private @Nullable Money worth(boolean elsewhere) {
        Contract known = contract;
        if (known == null) {
            return null;
        }
        if (known.isCaseRate()) {
            return wholeStay && !repeats.again().isEmpty() ? theCaseAgain(known) : Money.ZERO;
        }
        BillPrice price = new BillPrice(rates, modifiers, known, CodesDue.facts(days.get(0)), days.size());
        Money expected = due.asContracted() ? expected() : price.due(due);
        if (expected == null || elsewhere) {
            return expected;
        }
        Money once = known.isDailyRate() && !units.hasHoursNobodyDelivered()
                ? price.lessWhatIsNotTold(repeats.once(), expected)
                : price.of(repeats.once());
        Money again = price.of(repeats.again());
        return once == null || again == null ? null : expected.minus(once).minus(again);
    }

    /** Null before discharge, when the case has no price yet. */
    private @Nullable Money theCaseAgain(Contract known) {
        EpisodeDays stay = days.get(0).episode();
        LocalDate start = stay.episode().startDate();
        LocalDate discharge = stay.episode().dischargeDate();
        Money price = discharge == null
                ? null
                : rates.priceCase(
                                known,
                                new EpisodeFacts(
                                        start, discharge, stay.attended().size(), null))
                        .amountIfKnown();
        return price == null ? null : price.negated();
    }

    private @Nullable Money expected() {
        Money sum = Money.ZERO;
        for (RatedDay own : days) {
            Money amount = own.expected(rates, chargeOfWhatIsDue(own)).amountIfKnown();
            if (amount == null) {
                return null;
            }
            sum = sum.plus(amount);
        }
        return sum;
    }

    /** The charge of a right bill at the clinic's own charge for a unit; null where a code was not billed, and so has none. */
    private @Nullable Money chargeOfWhatIsDue(RatedDay own) {
        DayFacts facts = CodesDue.facts(own);
        Map<String, BigDecimal> wanted = due.kind() == CodesDue.Kind.COMPONENT
                ? rates.componentUnits(contract, facts)
                : rates.programUnits(contract, facts);
        Money sum = Money.ZERO;
        for (Map.Entry<String, BigDecimal> unit : wanted.entrySet()) {
            BilledLines same = repeats.once().of(unit.getKey());
            BigDecimal number = BilledLines.total(same.units());
            if (number.signum() <= 0) {
                return null;
            }
            sum = sum.plus(same.charge().times(unit.getValue().divide(number, DIGITS, RoundingMode.HALF_UP)));
        }
        return sum;
    }
}
