package io.trueup.appeal;

import io.trueup.reconciliation.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** What to do about a finding that is no denial, by outcome; outcomes without a line need nothing done. */
public final class NextSteps {

    private static final String FILE = "next-steps.txt";

    private final Map<Outcome, String> steps;

    private NextSteps(Map<Outcome, String> steps) {
        this.steps = steps;
    }

    /** The steps that come with the program; each line is {@code OUTCOME: sentence}. */
    public static NextSteps standard() {
        try (InputStream in = NextSteps.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            Map<Outcome, String> steps = new EnumMap<>(Outcome.class);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        steps.put(
                                Outcome.valueOf(line.substring(0, colon)),
                                line.substring(colon + 1).strip());
                    });
            return new NextSteps(steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean needsWork(Outcome outcome) {
        return steps.containsKey(outcome);
    }

    /** One sentence; blank when nothing needs doing. */
    public String of(Outcome outcome) {
        return steps.getOrDefault(outcome, "");
    }
}
