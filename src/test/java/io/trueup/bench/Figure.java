package io.trueup.bench;

import java.util.Locale;

/**
 * One measured line of the table.
 *
 * @param work what was done
 * @param yardstick what it was held against, in the same run
 * @param value a ratio; seconds or lines a second where the goal is of those
 * @param unit {@code x}, {@code s} or {@code lines/s}
 * @param goal the bound of the value; not a number where there is none
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

    /** For who wants to know; nothing was promised. */
    static Figure withoutGoal(String work, String yardstick, double value, String seen) {
        return new Figure(work, yardstick, value, "x", Double.NaN, true, seen);
    }

    boolean isMet() {
        return atLeast ? value >= goal : value <= goal;
    }

    /** A row of a Markdown table. */
    String row() {
        return String.format(
                Locale.US,
                "| %s | %s | %s %s | %s | %s | %s |",
                work,
                yardstick,
                String.format(Locale.US, value < 1_000 ? "%.2f" : "%,.0f", value),
                unit,
                bound(),
                met(),
                seen);
    }

    private String bound() {
        if (Double.isNaN(goal)) {
            return "–";
        }
        String number = goal < 1_000 ? Double.toString(goal) : String.format(Locale.US, "%,.0f", goal);
        return (atLeast ? "≥ " : "≤ ") + number + " " + unit;
    }

    private String met() {
        if (Double.isNaN(goal)) {
            return "";
        }
        return isMet() ? "met" : "**not met**";
    }
}
