package io.trueup.pattern;

import io.trueup.contract.Contract;
import io.trueup.contract.CountedTime;
import io.trueup.contract.DayFacts;
import io.trueup.contract.Expected;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days paid alike with their contract, so that one can ask what would have been paid under another rule. Nothing is answered when
 * the contract does not give today what the findings expected: then it is not the contract the days were judged by.
 */
final class PricedDays {

    /** How far a payer's own rounding may take it from a rule, in cents a day. */
    private static final long ROUNDING_CENTS = 5;

    private final PaidAlike days;
    private final RateBook rates;
    private final @Nullable Contract contract;
    private final boolean documented;
    private final Money patientShare;

    private PricedDays(
            PaidAlike days, RateBook rates, @Nullable Contract contract, boolean documented, Money patientShare) {
        this.days = days;
        this.rates = rates;
        this.contract = contract;
        this.documented = documented;
        this.patientShare = patientShare;
    }

    static PricedDays of(PaidAlike days, RateBook rates, @Nullable Contract contract) {
        if (contract != null) {
            for (boolean documented : new boolean[] {false, true}) {
                PricedDays asFound = new PricedDays(days, rates, contract, documented, Money.ZERO);
                Money allowed = asFound.allowed(contract, days.since(), days.minutes(), documented);
                if (allowed != null && isExplained(allowed, days.expected(), contract)) {
                    return new PricedDays(days, rates, contract, documented, allowed.minus(days.expected()));
                }
            }
        }
        return new PricedDays(days, rates, null, false, Money.ZERO);
    }

    /** What a patient owes may be missing from the payment, but in workers' comp nobody owes anything (INTERFACES.md 4). */
    private static boolean isExplained(Money allowed, Money expected, Contract contract) {
        return contract.isWorkersComp() || contract.documentationUpliftPercent().signum() != 0
                ? allowed.equals(expected)
                : allowed.compareTo(expected) >= 0;
    }

    PaidAlike days() {
        return days;
    }

    /** Null when the days cannot be priced. */
    @Nullable
    Contract contract() {
        return contract;
    }

    RateBook rates() {
        return rates;
    }

    boolean isDocumented() {
        return documented;
    }

    Money patientShare() {
        return patientShare;
    }

    /** The day's time as the contract counts it; null when it is not paid by time. */
    @Nullable
    CountedTime time() {
        return contract == null ? null : rates.countedTime(contract, facts(days.since(), days.minutes(), documented));
    }

    /** The payment for these days with another contract and date; null when there would be none. */
    @Nullable
    Money under(Contract other, LocalDate date) {
        return payment(allowed(other, date, days.minutes(), documented));
    }

    /** The payment by the days' own contract for another delivered time; null when the days cannot be priced. */
    @Nullable
    Money forMinutes(int minutes) {
        return contract == null ? null : payment(allowed(contract, days.since(), minutes, documented));
    }

    /** The payment by the days' own contract were they not documented; null when the days cannot be priced. */
    @Nullable
    Money undocumented() {
        return contract == null ? null : payment(allowed(contract, days.since(), days.minutes(), false));
    }

    /** Whether the payer paid this amount, but for its rounding. */
    boolean wasPaid(@Nullable Money amount) {
        return amount != null && isClose(days.paid(), amount) && !isClose(amount, days.expected());
    }

    static boolean isClose(Money one, Money other) {
        return one.minus(other).abs().cents() <= ROUNDING_CENTS;
    }

    private @Nullable Money payment(@Nullable Money allowed) {
        return allowed == null ? null : allowed.minus(patientShare);
    }

    private @Nullable Money allowed(Contract of, LocalDate date, int minutes, boolean isDocumented) {
        return rates.price(of, facts(date, minutes, isDocumented)) instanceof Expected.Allowed allowed
                ? allowed.amount()
                : null;
    }

    private DayFacts facts(LocalDate date, int minutes, boolean isDocumented) {
        return new DayFacts(
                date, days.jurisdiction(), days.program(), minutes, ActivityMinutes.NONE, isDocumented, days.billed());
    }
}
