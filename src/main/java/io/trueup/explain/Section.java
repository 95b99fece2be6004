package io.trueup.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * One figure or decision of a finding, and how it came about.
 *
 * @param name for whom to look it up by: what kind of section it is
 * @param label at the head of its line; of a run with its number
 * @param text what came out
 * @param steps how, each a line; indented where one rests on the one above
 */
public record Section(Name name, String label, String text, List<String> steps) {

    private static final String STEP = " ".repeat(12);

    /** What a section tells. */
    public enum Name {
        DECIDED("decided"),
        WHAT_IF("what if"),
        DIFFERS("differs"),
        CHAIN("chain"),
        OUTCOME("outcome"),
        CONTRACT("contract"),
        EXPECTED("expected"),
        PAID("paid"),
        RECOVER("recover"),
        DUE("due"),
        INTEREST("interest"),
        TAKE_BACK("take-back"),
        DENIAL("denial"),
        TO_DO("to do"),
        DEADLINE("deadline"),
        ON_FILE("on file"),
        MISSING("missing"),
        RUN("run");

        private final String label;

        Name(String label) {
            this.label = label;
        }
    }

    public Section {
        steps = List.copyOf(steps);
    }

    static Section of(Name name, String text) {
        return new Section(name, name.label, text, List.of());
    }

    static Section of(Name name, String text, List<String> steps) {
        return new Section(name, name.label, text, steps);
    }

    /** The first line is what came out, the others are its steps. */
    static Section ofLines(Name name, List<String> lines) {
        return new Section(name, name.label, lines.get(0), lines.subList(1, lines.size()));
    }

    static Section ofRun(long run, String text) {
        return new Section(Name.RUN, "run " + run, text, List.of());
    }

    /** As the console tells it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("  %-9s %s".formatted(label, text));
        steps.forEach(step -> lines.add(STEP + step));
        return lines;
    }
}
