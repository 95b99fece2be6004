package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.RuleText;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import io.trueup.denial.Denial;
import io.trueup.denial.DenialRoute;
import io.trueup.few.Few;
import io.trueup.reconciliation.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a finding that is no denial, by outcome, and about any finding whose last day is over; outcomes without a line
 * need nothing done. Immutable.
 */
public final class NextSteps {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "next-steps.txt";

    private static final String LINES = """
            late about condition? sentence+
            still about condition? sentence+
            * outcome sentence+
            """;
    private static final String ANY = "*";
    private static final String STILL = "still";
    private static final Map<String, Outcome> OUTCOMES = WrittenValue.words(Outcome.values(), Outcome::name);
    private static final Map<String, Way> WAYS = WrittenValue.words(Way.values());

    private final Map<Outcome, String> steps;
    private final List<Late> late;

    private NextSteps(Map<Outcome, String> steps, List<Late> late) {
        this.steps = steps;
        this.late = List.copyOf(late);
    }

    /** What may be left once a last day is over. */
    enum Way {
        /** Later days of the same thing to do have a later last day. */
        DAYS,
        /** Another level is open. */
        LEVEL,
        /** The bill itself may still be sent. */
        FILING,
        /** The state's rule has an exception. */
        EXCEPTION,
        /** The day was the contract's, so the payer can agree to more. */
        CONTRACT,
        /** The day was assumed, because no rule is known. */
        ASSUMED,
        /** No file tells from when the rule counts, so that another day stood in. */
        START
    }

    /**
     * What to do once the last day is over.
     *
     * @param about a denial class with or without its route, an outcome, or {@code *}
     * @param ways that must be open
     * @param still whether it is owed, or can be asked for, as before
     */
    record Late(String about, Set<Way> ways, boolean still, String sentence) {

        private boolean fits(Outcome outcome, @Nullable Denial denial, Set<Way> open) {
            return open.containsAll(ways)
                    && (about.equals(ANY)
                            || about.equals(outcome.name())
                            || denial != null
                                    && (about.equals(denial.denialClass().name())
                                            || about.equals(
                                                    denial.classAndRoute().toString())));
        }
    }

    /** The steps that come with the program. */
    public static NextSteps standard() {
        return ShippedFile.read(NextSteps.class, FILE, NextSteps::read);
    }

    /** The steps of a text, or every problem in it. */
    public static RuleReading<NextSteps> read(String name, String text) {
        RuleRow file = RuleText.read(name, text, LINES);
        Map<Outcome, String> steps = new EnumMap<>(Outcome.class);
        file.below(ANY).forEach(row -> {
            Outcome outcome = row.field("outcome").word(OUTCOMES, Outcome.NEEDS_REVIEW);
            row.once(row.text("outcome"));
            steps.put(outcome, sentence(row));
        });
        List<Late> late = Few.each(file.below("late", STILL), NextSteps::late);
        if (Few.none(late, line -> line.about().equals(ANY) && line.ways().isEmpty())) {
            file.problem(
                    MISSING_KEY, "no line late  *  without a condition: it says what to do when nothing else is left");
        }
        return file.reading(() -> new NextSteps(steps, late));
    }

    private static Late late(RuleRow row) {
        String about = row.text("about");
        if (!about.equals(ANY) && !OUTCOMES.containsKey(about)) {
            about = DenialRoute.of(row.field("about")).toString();
        }
        List<Way> ways = row.field("condition").conditions(WAYS::get, WAYS.keySet());
        return new Late(about, Set.copyOf(ways), row.word().equals(STILL), sentence(row));
    }

    private static String sentence(RuleRow row) {
        String sentence = row.text("sentence");
        String unknown = StepFacts.unknown(sentence);
        if (!unknown.isEmpty()) {
            row.problem(
                    UNKNOWN_WORD,
                    "no such name: {" + unknown + "}; there are "
                            + String.join(
                                    ", ", StepFacts.NAMES.stream().sorted().toList()));
        }
        return sentence;
    }

    public boolean needsWork(Outcome outcome) {
        return steps.containsKey(outcome);
    }

    /** One sentence; blank when nothing needs doing. */
    public String of(Outcome outcome) {
        return steps.getOrDefault(outcome, "");
    }

    /** The same with what is known of the days. */
    String of(Outcome outcome, StepFacts facts) {
        return facts.in(of(outcome));
    }

    /** Once the last day is over: the first line that fits. */
    Late late(Outcome outcome, @Nullable Denial denial, Set<Way> open) {
        return Objects.requireNonNull(Few.first(late, line -> line.fits(outcome, denial, open)));
    }
}
