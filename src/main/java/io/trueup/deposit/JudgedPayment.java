package io.trueup.deposit;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment and what became of it at the bank.
 *
 * @param deposited its part of what came; null when nothing did
 * @param depositedOn the last day on which some of it came; null when nothing did
 * @param note what else there is to say; may be blank
 */
public record JudgedPayment(
        Announced payment,
        PaymentState state,
        @Nullable Money deposited,
        @Nullable LocalDate depositedOn,
        List<CountedLine> lines,
        String note) {

    public JudgedPayment {
        lines = List.copyOf(lines);
    }
}
