package io.trueup.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods with both ends included, where an end of null is open. */
final class EffectiveDates {

    private EffectiveDates() {}

    static boolean contain(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    static boolean overlap(LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !otherFrom.isAfter(to));
    }
}
