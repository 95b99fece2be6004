package io.trueup.desk;

import io.trueup.explain.Explanation;
import io.trueup.explain.Replay;
import io.trueup.explain.Section;
import io.trueup.written.InWords;
import java.util.List;
import java.util.Locale;

/**
 * How the figures of a day came about, as {@code explain} tells it.
 *
 * @param title {@code "2025-04-07, WH: Denied"}
 * @param gone whether it does not come out again, so that there are no steps
 * @param stored what the last run made of it, in words
 */
record DaySteps(String title, boolean gone, String stored, List<Step> sections) {

    /**
     * One figure or decision.
     *
     * @param title in words, {@code "To do"}
     * @param lines its steps, the deeper ones indented by blanks; blank for none
     */
    record Step(String title, String text, String lines) {}

    static DaySteps of(Replay.Told told) {
        Explanation explanation = told.explanation();
        return new DaySteps(
                title(told),
                explanation == null,
                told.stored().words(),
                explanation == null
                        ? List.of()
                        : explanation.sections().stream().map(DaySteps::step).toList());
    }

    private static String title(Replay.Told told) {
        Explanation explanation = told.explanation();
        String program = explanation == null || explanation.finding().program() == null
                ? ""
                : ", " + explanation.finding().program();
        return (told.stored().serviceDate() == null
                        ? "Undated"
                        : told.stored().serviceDate().toString()) + program + ": "
                + InWords.of(told.stored().outcome());
    }

    private static Step step(Section section) {
        String label = section.label();
        return new Step(
                label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
                section.text(),
                String.join("\n", section.steps()));
    }
}
