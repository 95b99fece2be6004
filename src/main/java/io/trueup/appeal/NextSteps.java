package io.trueup.appeal;

import io.trueup.configuration.RuleRow;
import io.trueup.configuration.RuleText;
import io.trueup.configuration.ShippedFile;
import io.trueup.reconciliation.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** What to do about a finding that is no denial, by outcome; outcomes without a line need nothing done. */
public final class NextSteps {

    private static final String FILE = "next-steps.txt";

    private final Map<Outcome, String> steps;

    private NextSteps(Map<Outcome, String> steps) {
        this.steps = steps;
    }

    /** The steps that come with the program. */
    public static NextSteps standard() {
        RuleRow file = RuleText.read(FILE, ShippedFile.text(NextSteps.class, FILE), "* outcome sentence+");
        Map<Outcome, String> steps = new EnumMap<>(Outcome.class);
        file.below().forEach(row -> steps.put(Outcome.valueOf(row.text("outcome")), row.text("sentence")));
        return file.reading(() -> new NextSteps(steps)).sound();
    }

    public boolean needsWork(Outcome outcome) {
        return steps.containsKey(outcome);
    }

    /** One sentence; blank when nothing needs doing. */
    public String of(Outcome outcome) {
        return steps.getOrDefault(outcome, "");
    }
}
