package io.trueup.pattern;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.Contract;
import io.trueup.contract.CountedTime;
import io.trueup.money.Money;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Days paid alike, narrowed to the codes that were paid wrong: where the contract says what 97545 and 97546 are worth each and
 * the payer paid the same codes, a code that was paid right is left out. Else all that was paid counts together.
 */
final class CodeView {

    private final PricedDays priced;
    private final SortedMap<String, Money> expected = new TreeMap<>();
    private final SortedMap<String, Money> paid = new TreeMap<>();

    CodeView(PricedDays priced) {
        this.priced = priced;
        PaidAlike days = priced.days();
        SortedMap<String, Money> agreed = agreedByCode();
        if (agreed.keySet().equals(days.paidByCode().keySet())) {
            agreed.forEach((code, amount) -> {
                Money got = days.paidByCode().getOrDefault(code, Money.ZERO);
                if (got.compareTo(amount) != 0 && got.compareTo(amount) > 0 == days.isOverpaid()) {
                    expected.put(code, amount);
                    paid.put(code, got);
                }
            });
        }
    }

    /** Null amounts are none: empty when the contract does not pay by code and time. */
    private SortedMap<String, Money> agreedByCode() {
        SortedMap<String, Money> agreed = new TreeMap<>();
        Contract contract = priced.contract();
        CountedTime time = priced.time();
        if (contract != null
                && time != null
                && !contract.lesserOfCharge()
                && priced.patientShare().isZero()) {
            Money whole = priced.days().expected();
            Money initial = time.furtherMinutes() == 0 ? whole : priced.forMinutes(time.initialMinutes());
            if (initial != null) {
                agreed.put(ProcedureCodes.INITIAL_TWO_HOURS, initial);
                if (time.furtherMinutes() > 0) {
                    agreed.put(ProcedureCodes.FURTHER_HOUR, whole.minus(initial));
                }
            }
        }
        return agreed;
    }

    /** The codes that were paid wrong, or all that were paid anything. */
    List<String> codes() {
        return isSplit()
                ? List.copyOf(paid.keySet())
                : priced.days().paidByCode().entrySet().stream()
                        .filter(e -> e.getValue().isPositive() && !e.getKey().isBlank())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private boolean isSplit() {
        return !paid.isEmpty();
    }

    Money expected() {
        return isSplit() ? Money.sum(expected.values()) : priced.days().expected();
    }

    Money paid() {
        return isSplit() ? Money.sum(paid.values()) : priced.days().paid();
    }

    /** Minutes that one rate pays for; null when there is none for these codes together. */
    private @Nullable Integer minutesOfRate() {
        CountedTime time = priced.time();
        if (time == null || time.minutes() == 0) {
            return null;
        }
        if (!isSplit()) {
            return hasOneHourlyRate(time) ? time.minutes() : null;
        }
        if (hasOneHourlyRate(time)) {
            return (paid.containsKey(ProcedureCodes.INITIAL_TWO_HOURS) ? time.initialMinutes() : 0)
                    + (paid.containsKey(ProcedureCodes.FURTHER_HOUR) ? time.furtherMinutes() : 0);
        }
        return paid.containsKey(ProcedureCodes.INITIAL_TWO_HOURS) ? null : time.furtherMinutes();
    }

    private boolean hasOneHourlyRate(CountedTime time) {
        Money initial = priced.forMinutes(time.initialMinutes());
        return initial != null
                && PricedDays.isClose(
                        initial.timesFraction(60, Math.max(1, time.initialMinutes())),
                        priced.days().expected().timesFraction(60, time.minutes()));
    }

    /** Expected dollars an hour; for a day, or for one unit of 97545, where there is no hourly rate. */
    Money expectedRate() {
        return rate(expected());
    }

    /** Paid dollars of the same. */
    Money paidRate() {
        return rate(paid());
    }

    private Money rate(Money amount) {
        Integer minutes = minutesOfRate();
        return minutes == null ? amount : amount.timesFraction(60, minutes);
    }

    boolean isHourly() {
        return minutesOfRate() != null;
    }
}
