package io.trueup.reconciliation;

import io.trueup.money.Money;
import java.time.LocalDate;

/**
 * A part of a line that one provider adjustment counts against.
 *
 * @param reason PLB03-1
 * @param trace of the payment that it lowered
 * @param on date of that payment
 * @param whole amount of the adjustment; positive = it lowered the payment
 * @param amount of it on this line
 */
public record RecoupedShare(String reason, String reference, String trace, LocalDate on, Money whole, Money amount) {

    RecoupedShare part(Money part) {
        return new RecoupedShare(reason, reference, trace, on, whole, part);
    }
}
