package io.trueup.deposit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From when to when statements tell.
 *
 * @param from first line of any; null without any
 * @param to last day of each account
 */
public record StatementReach(@Nullable LocalDate from, Map<String, LocalDate> to) {

    /** An account that is behind the others for so long was closed, or nobody drops its statements any more. */
    private static final int DAYS_OF_CLOSED = 45;

    public StatementReach {
        to = Map.copyOf(to);
    }

    /** Until when all accounts that payers pay into are told; null without any statement. */
    @Nullable
    LocalDate until(Set<String> accountsOfPayers) {
        LocalDate latest = latest(to.values());
        if (latest == null) {
            return null;
        }
        return to.entrySet().stream()
                .filter(account -> accountsOfPayers.isEmpty() || accountsOfPayers.contains(account.getKey()))
                .map(Map.Entry::getValue)
                .filter(day -> !day.isBefore(latest.minusDays(DAYS_OF_CLOSED)))
                .min(Comparator.naturalOrder())
                .orElse(latest);
    }

    private static @Nullable LocalDate latest(Collection<LocalDate> days) {
        return days.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
