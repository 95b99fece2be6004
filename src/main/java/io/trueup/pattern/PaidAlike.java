package io.trueup.pattern;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Open program days of one contract with the same time, expected and paid: their variance is one and the same.
 *
 * @param payer as the remittances name it
 * @param jurisdiction of the log; blank when not known
 * @param since first of the days
 * @param days how many there are
 * @param minutes delivered on each
 * @param billed on each; null when not known
 * @param expected on each, positive
 * @param paid on each, net and positive: a day of which nothing was paid is a denial, no rate
 * @param paidByCode the same by procedure code; empty when not known
 * @param leftToPatient whether the payer left a part to a patient who owes nothing
 */
public record PaidAlike(
        String payer,
        String contractId,
        Program program,
        String jurisdiction,
        LocalDate since,
        int days,
        int minutes,
        @Nullable Money billed,
        Money expected,
        Money paid,
        SortedMap<String, Money> paidByCode,
        boolean leftToPatient) {

    public PaidAlike {
        paidByCode = new TreeMap<>(paidByCode);
        if (!expected.isPositive() || !paid.isPositive()) {
            throw new IllegalArgumentException("expected and paid must be positive: " + expected + ", " + paid);
        }
    }

    boolean isOverpaid() {
        return paid.compareTo(expected) > 0;
    }

    /** The shortfall of all the days together, never below zero. */
    Money atStake() {
        return expected.minus(paid).max(Money.ZERO).timesFraction(days, 1);
    }
}
