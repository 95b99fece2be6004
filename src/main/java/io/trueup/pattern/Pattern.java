package io.trueup.pattern;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variance that repeats.
 *
 * @param codes procedure codes that show it
 * @param since first day it was seen
 * @param days program days with it
 * @param expectedRate dollars an hour, or for one unit or day where the contract has no hourly rate; null when it differs
 * @param paidRate the same as paid; null when it differs
 * @param cause what the arithmetic says, in words
 * @param atStake shortfall of all the days together; zero when too much was paid
 */
public record Pattern(
        String payer,
        String contractId,
        List<String> codes,
        LocalDate since,
        int days,
        @Nullable Money expectedRate,
        @Nullable Money paidRate,
        String cause,
        Money atStake) {

    public Pattern {
        codes = List.copyOf(codes);
    }
}
