package io.trueup.billing;

import io.trueup.contract.BilledUnits;
import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.reconciliation.RatedDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Units billed against units due. Where the contract pays by the day or the case, units cost nothing, and only hours that nobody
 * delivered are said.
 */
final class UnitCheck {

    /** Bills have two decimals; a third of an hour is 0.33 of a unit. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private static final int MINUTES = 60;

    private final List<RatedDay> days;
    private final @Nullable Contract contract;
    private final CodesDue due;
    private final Map<String, BigDecimal> billed;
    private final BigDecimal hoursOver;

    UnitCheck(RateBook rates, List<RatedDay> days, CodesDue due, BilledLines once) {
        this.days = days;
        this.contract = days.get(0).contract();
        this.due = due;
        this.billed = once.units();
        BigDecimal delivered = days.stream()
                .map(day -> BilledUnits.hours(rates.programUnits(null, CodesDue.facts(day))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal over = BilledUnits.hours(billed).subtract(delivered);
        this.hoursOver = over.compareTo(ROUNDING) < 0 ? BigDecimal.ZERO : over;
    }

    /** Whether units count for nothing. */
    static boolean isWithoutUnits(@Nullable Contract contract) {
        return contract != null && (contract.isDailyRate() || contract.isCaseRate() || contract.isNotCovered());
    }

    /** The sign of the difference; 0 for what rounding makes of the same number. */
    static int differ(BigDecimal one, BigDecimal other) {
        BigDecimal difference = one.subtract(other);
        return difference.abs().compareTo(ROUNDING) < 0 ? 0 : difference.signum();
    }

    boolean hasHoursNobodyDelivered() {
        return hoursOver.signum() > 0;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        if (isWithoutUnits(contract)) {
            if (hasHoursNobodyDelivered()) {
                words.add(hours(BilledUnits.hours(billed)) + " billed, " + delivered() + " delivered");
            }
            return words;
        }
        TreeSet<String> codes = new TreeSet<>(due.units().keySet());
        billed.keySet().stream()
                .filter(code -> CodesDue.Kind.of(code) == due.kind())
                .forEach(codes::add);
        codes.forEach(code -> words.addAll(words(code)));
        List<String> beside = billed.keySet().stream()
                .filter(code -> CodesDue.Kind.of(code) != due.kind() && CodesDue.Kind.of(code) != CodesDue.Kind.OWN)
                .toList();
        if (!beside.isEmpty()) {
            words.add(BilledLines.joined(beside) + (beside.size() == 1 ? " stands" : " stand") + " beside "
                    + BilledLines.joined(due.units().keySet()) + ": the same hours under other codes");
        }
        return words;
    }

    private List<String> words(String code) {
        BigDecimal owed = due.units().getOrDefault(code, BigDecimal.ZERO);
        BigDecimal asked = billed.getOrDefault(code, BigDecimal.ZERO);
        int sign = differ(asked, owed);
        if (sign == 0) {
            return List.of();
        }
        if (asked.signum() == 0) {
            return List.of(code + " is not billed, " + units(owed) + " due");
        }
        String both = code + ": " + units(asked) + " billed, " + BilledLines.plain(owed) + " due";
        return List.of(sign < 0 ? both : both + tooMany());
    }

    /** Of hours that were delivered and are not paid it says so: that is no claim for what nobody did. */
    private String tooMany() {
        BigDecimal most = contract == null ? null : contract.maxHoursPerDay();
        if (most == null) {
            return "";
        }
        int mostMinutes = most.multiply(BigDecimal.valueOf(MINUTES)).intValue();
        return days.stream().noneMatch(day -> day.day().deliveredMinutes() > mostMinutes)
                ? ""
                : " (the contract pays " + hours(most) + " a day at most, " + delivered() + " delivered)";
    }

    private String delivered() {
        int minutes =
                days.stream().mapToInt(day -> day.day().deliveredMinutes()).sum();
        return hours(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP));
    }

    private static String hours(BigDecimal hours) {
        return BilledLines.plain(hours) + " h";
    }

    private static String units(BigDecimal units) {
        return BilledLines.plain(units) + (units.compareTo(BigDecimal.ONE) == 0 ? " unit" : " units");
    }
}
