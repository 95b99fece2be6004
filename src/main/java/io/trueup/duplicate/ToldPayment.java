package io.trueup.duplicate;

import io.trueup.money.Money;
import java.util.List;

/**
 * A payment as one file tells it.
 *
 * @param interchange of the file; one that was put together of several tells of the same payment as several files do
 * @param line of the file, where it begins
 * @param occurrence counts equal payments of one file
 * @param traceKey blank when its trace tells it from no other
 */
public record ToldPayment(
        long id,
        long fileId,
        String interchange,
        long line,
        int occurrence,
        String trace,
        String traceKey,
        Money amount,
        List<ToldClaim> claims,
        List<ToldAdjustment> adjustments) {

    public ToldPayment {
        claims = List.copyOf(claims);
        adjustments = List.copyOf(adjustments);
    }

    /** The same payment of these claims. */
    ToldPayment of(List<ToldClaim> others) {
        return new ToldPayment(id, fileId, interchange, line, occurrence, trace, traceKey, amount, others, adjustments);
    }

    /** Whether it accounts for its whole amount alone, so that it is a part of no other. */
    boolean isComplete() {
        return !amount.isZero() && difference(claims, adjustments).isZero();
    }

    Money difference(List<ToldClaim> counted, List<ToldAdjustment> taken) {
        return Money.sum(counted.stream().map(ToldClaim::paid).toList())
                .minus(Money.sum(taken.stream().map(ToldAdjustment::amount).toList()))
                .minus(amount);
    }
}
