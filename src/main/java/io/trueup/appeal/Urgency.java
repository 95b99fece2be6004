package io.trueup.appeal;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much the clock adds to a priority, in percent.
 *
 * @param byDaysLeft days left at most → percent; more days are 100
 * @param passed when the deadline is over
 */
record Urgency(NavigableMap<Integer, Integer> byDaysLeft, int passed) {

    private static final int ORDINARY = 100;

    Urgency {
        byDaysLeft = new TreeMap<>(byDaysLeft);
    }

    int percent(long daysLeft) {
        if (daysLeft < 0) {
            return passed;
        }
        return byDaysLeft.entrySet().stream()
                .filter(e -> daysLeft <= e.getKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ORDINARY);
    }

    /** In words, for the workbook's About sheet. */
    String text() {
        StringBuilder text = new StringBuilder();
        byDaysLeft.forEach(
                (days, percent) -> text.append("%d %% with %d days left or fewer, ".formatted(percent, days)));
        return text + "%d %% with more, %d %% once the deadline is over".formatted(ORDINARY, passed);
    }
}
