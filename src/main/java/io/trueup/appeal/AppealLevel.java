package io.trueup.appeal;

import io.trueup.contract.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One level a provider can go to.
 *
 * @param order 1 for the first
 * @param clocks the latest of them counts; empty when no limit is known
 * @param note what else to know; may be blank
 * @param source may be blank
 */
public record AppealLevel(
        String state,
        int order,
        String name,
        List<AppealClock> clocks,
        String note,
        String source,
        Confidence confidence) {

    public AppealLevel {
        clocks = List.copyOf(clocks);
    }

    boolean hasClock() {
        return !clocks.isEmpty();
    }

    /** @throws java.util.NoSuchElementException when no limit is known */
    LocalDate deadline(DeniedDay day) {
        return clocks.stream()
                .map(c -> c.deadline(day))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The time limit in words, blank when none is known. */
    public String clockText() {
        return clocks.stream().map(AppealClock::text).collect(Collectors.joining(" or ", "", ""))
                + (clocks.size() > 1 ? ", the later" : "");
    }
}
