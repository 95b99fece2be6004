package io.trueup.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * How an amount came about: a small tree of named steps, each with its result, for {@code explain}, the workbook and the history.
 *
 * @param step what was done ({@code "hours × rate"})
 * @param result what came out ({@code "6.25 × 80.00 = 500.00"})
 * @param parts the steps it was made from, in order
 */
public record Derivation(String step, String result, List<Derivation> parts) {

    public Derivation {
        parts = List.copyOf(parts);
    }

    public static Derivation leaf(String step, String result) {
        return new Derivation(step, result, List.of());
    }

    /** One line a step, two blanks deeper for each level: {@code "minutes: 375"}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        append(lines, "");
        return lines;
    }

    private void append(List<String> lines, String indent) {
        lines.add(indent + step + ": " + result);
        parts.forEach(part -> part.append(lines, indent + "  "));
    }

    /** All lines as one text, the form stored with a finding. */
    public String text() {
        return String.join("\n", lines());
    }
}
