package io.trueup.bill;

import io.trueup.x12.ControlNumbers;
import java.time.LocalDate;

/**
 * What all bills of a transaction were sent with.
 *
 * @param sentOn BHT04
 * @param batchReference BHT03
 */
record Transmission(LocalDate sentOn, String batchReference, ControlNumbers numbers) {

    Bill.Sending sending(String clearinghouseNumber) {
        return new Bill.Sending(batchReference, numbers.group(), numbers.transaction(), clearinghouseNumber);
    }
}
