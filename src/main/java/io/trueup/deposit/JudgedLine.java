package io.trueup.deposit;

import io.trueup.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the bank and what became of it.
 *
 * @param payments it is, or may be
 * @param announced what these come to, on the first line of several for the same; null where nobody knows
 * @param difference deposited less announced; null where nobody knows
 * @param unsettled what lines and payments that nobody can tell apart leave missing or unexplained, on the first of these lines;
 *     null where there is nothing to ask
 * @param payer blank when nobody knows
 * @param note what the difference looks like, whom to ask, what else there is to say; may be blank
 */
public record JudgedLine(
        CountedLine line,
        LineState state,
        List<Announced> payments,
        @Nullable Money announced,
        @Nullable Money difference,
        @Nullable Money unsettled,
        String payer,
        String note) {

    public JudgedLine {
        payments = List.copyOf(payments);
    }
}
