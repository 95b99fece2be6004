package io.trueup.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A raise that a contract agrees on beforehand.
 *
 * @param percent of the rate before
 * @param from the first day of the first raise
 * @param everyYear whether it comes again on that day of each year; else once
 */
public record Escalator(BigDecimal percent, LocalDate from, boolean everyYear) {

    /** Its days up to one, that one included. */
    List<LocalDate> dueUntil(LocalDate last) {
        return Stream.iterate(0, year -> year + 1)
                .limit(everyYear ? Long.MAX_VALUE : 1)
                .map(from::plusYears)
                .takeWhile(due -> !due.isAfter(last))
                .toList();
    }
}
