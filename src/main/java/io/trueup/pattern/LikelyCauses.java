package io.trueup.pattern;

import io.trueup.contract.Contract;
import io.trueup.contract.CountedTime;
import io.trueup.contract.Terms;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The known ways in which payers pay too little every time, in the order in which they are believed. */
final class LikelyCauses {

    /** Beyond this nobody speaks of a discount. */
    private static final int LARGEST_DISCOUNT_PERCENT = 40;

    private static final int WITHOUT_ACCREDITATION_PERCENT = 80;

    private record Named(CauseTest test, boolean overpaymentToo) {}

    private static final List<Named> IN_ORDER = List.of(
            new Named((days, codes) -> leftToPatient(days), false),
            new Named((days, codes) -> EarlierRates.explain(days), true),
            new Named(LikelyCauses::notAccredited, false),
            new Named((days, codes) -> withoutUplift(days), false),
            new Named(LikelyCauses::discount, false),
            new Named((days, codes) -> hoursCapped(days), false),
            new Named((days, codes) -> halfDay(days), false),
            new Named((days, codes) -> timeMissing(days), false));

    private LikelyCauses() {}

    static List<Cause> of(PricedDays days, CodeView codes) {
        List<Cause> causes = new ArrayList<>();
        for (int rank = 0; rank < IN_ORDER.size(); rank++) {
            Named named = IN_ORDER.get(rank);
            if (!days.days().isOverpaid() || named.overpaymentToo()) {
                for (String words : named.test().explain(days, codes)) {
                    causes.add(new Cause(rank, words));
                }
            }
        }
        return causes;
    }

    private static List<String> leftToPatient(PricedDays days) {
        return when(days.days().leftToPatient(), "A part is left to the patient, who owes nothing in workers' comp");
    }

    private static List<String> notAccredited(PricedDays days, CodeView codes) {
        Contract contract = days.contract();
        return when(
                contract != null && contract.accredited() && isPercent(codes, WITHOUT_ACCREDITATION_PERCENT),
                "Paid at 80 % as for a clinic without accreditation; the contract says it is accredited");
    }

    private static List<String> withoutUplift(PricedDays days) {
        Contract contract = days.contract();
        return contract == null || !days.isDocumented()
                ? List.of()
                : when(
                        days.wasPaid(days.undocumented()),
                        "Documentation uplift of " + words(contract.documentationUpliftPercent())
                                + " % not paid on documented days");
    }

    private static List<String> discount(PricedDays days, CodeView codes) {
        Contract contract = days.contract();
        String more = contract != null && contract.discountPercent().signum() != 0
                ? " beyond the " + words(contract.discountPercent()) + " % of the contract"
                : "";
        return IntStream.rangeClosed(1, LARGEST_DISCOUNT_PERCENT)
                .filter(percent -> isPercent(codes, 100 - percent))
                .mapToObj(percent -> "A network discount of " + percent + " %" + more + " that nobody agreed")
                .toList();
    }

    private static boolean isPercent(CodeView codes, int percent) {
        return PricedDays.isClose(codes.paid(), codes.expected().timesFraction(percent, 100));
    }

    private static List<String> hoursCapped(PricedDays days) {
        CountedTime time = days.time();
        if (time == null) {
            return List.of();
        }
        return IntStream.rangeClosed(1, (time.minutes() - 1) / 60)
                .filter(hours -> days.wasPaid(days.forMinutes(hours * 60)))
                .mapToObj(hours -> "Hours capped at " + hours + " a day, whatever was delivered" + agreedCap(days))
                .toList();
    }

    private static String agreedCap(PricedDays days) {
        Contract contract = days.contract();
        BigDecimal agreed = contract == null ? null : contract.maxHoursPerDay();
        return agreed == null ? "; the contract has no cap" : "; the contract pays up to " + words(agreed);
    }

    private static List<String> halfDay(PricedDays days) {
        Contract contract = days.contract();
        return contract != null && contract.terms() instanceof Terms.Daily daily
                ? when(days.wasPaid(days.forMinutes(daily.halfDayMinutes())), "The half-day rate for full days")
                : List.of();
    }

    /** An increment that was cut instead of rounded up, or a unit of 97546 that got lost. */
    private static List<String> timeMissing(PricedDays days) {
        CountedTime time = days.time();
        if (time == null) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (days.wasPaid(less(days, time, time.increment()))) {
            missing.add("One increment of " + time.increment() + " minutes missing on each day");
        }
        if (time.increment() != 60 && days.wasPaid(less(days, time, 60))) {
            missing.add("One hour missing on each day");
        }
        return missing;
    }

    private static @Nullable Money less(PricedDays days, CountedTime time, int minutes) {
        return time.minutes() > minutes ? days.forMinutes(time.minutes() - minutes) : null;
    }

    private static List<String> when(boolean holds, String words) {
        return holds ? List.of(words) : List.of();
    }

    private static String words(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
