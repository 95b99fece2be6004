package io.trueup.appeal;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money of one episode that several risks endanger, counted once: a later one counts only what it has beyond those before it. */
final class CountedOnce {

    private final Map<LocalDate, Money> days = new HashMap<>();
    private Money ahead = Money.ZERO;
    private Money stay = Money.ZERO;

    /** What no risk before has counted. */
    Money count(Endangered endangered) {
        Money fresh = Money.ZERO;
        for (Endangered.Day day : endangered.days()) {
            Money before = days.getOrDefault(day.date(), Money.ZERO);
            Money now = larger(before, day.amount());
            days.put(day.date(), now);
            fresh = fresh.plus(now.minus(before));
        }
        Money aheadNow = larger(ahead, endangered.ahead());
        Money stayNow = larger(stay, endangered.stay());
        fresh = fresh.plus(aheadNow.minus(ahead)).plus(stayNow.minus(stay));
        ahead = aheadNow;
        stay = stayNow;
        return fresh;
    }

    private static Money larger(Money one, @Nullable Money other) {
        return other == null ? one : one.max(other);
    }
}
