package io.trueup.bench;

import java.util.Locale;

/**
 * One measured line of the table.
 *
 * @param work what was done
 * @param yardstick what it was held against, in the same run
 * @param value a ratio, or seconds where the goal is seconds
 * @param unit {@code x} or {@code s}
 * @param goal the bound of the value
 * @param atLeast whether the value must reach the goal; else it may not pass it
 * @param seen what was measured, for people
 */
record Figure(String work, String yardstick, double value, String unit, double goal, boolean atLeast, String seen) {

    static Figure atLeast(double goal, String work, String yardstick, double value, String seen) {
        return new Figure(work, yardstick, value, "x", goal, true, seen);
    }

    static Figure atMost(double goal, String work, String yardstick, double value, String seen) {
        return new Figure(work, yardstick, value, "x", goal, false, seen);
    }

    static Figure seconds(double goal, String work, double value) {
        return new Figure(work, "the clock", value, "s", goal, false, "best of five");
    }

    boolean isMet() {
        return atLeast ? value >= goal : value <= goal;
    }

    /** A row of a Markdown table. */
    String row() {
        return String.format(
                Locale.US,
                "| %s | %s | %.2f %s | %s %s %s | %s | %s |",
                work,
                yardstick,
                value,
                unit,
                atLeast ? "≥" : "≤",
                Double.toString(goal),
                unit,
                isMet() ? "met" : "**not met**",
                seen);
    }
}
