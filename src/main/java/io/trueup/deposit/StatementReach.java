package io.trueup.deposit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when to when statements tell.
 *
 * @param from first line of any; null without any
 * @param to last day of each account
 */
public record StatementReach(@Nullable LocalDate from, Map<String, LocalDate> to) {

    public StatementReach {
        to = Map.copyOf(to);
    }

    /** Until when the accounts that a payer pays into are told, or any where none is known; null without any statement. */
    @Nullable
    LocalDate until(Set<String> accountsOfPayer) {
        List<LocalDate> own = accountsOfPayer.stream()
                .map(to::get)
                .flatMap(Stream::ofNullable)
                .toList();
        return latest(own.isEmpty() ? to.values() : own);
    }

    private static @Nullable LocalDate latest(Collection<LocalDate> days) {
        return days.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
