package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The ordered rule table: the first rule that matches an adjustment decides its class. Immutable. */
public final class DenialRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "denial-rules.txt";

    private final List<DenialRule> rules;
    private final List<String> priority;

    DenialRules(List<DenialRule> rules, List<String> priority) {
        this.rules = List.copyOf(rules);
        this.priority = List.copyOf(priority);
    }

    /** The rules that come with the program. */
    public static DenialRules standard() {
        return read(FILE, standardText()).sound();
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<DenialRules> read(String file, String text) {
        return new RuleParser(file).read(text);
    }

    /** The text of the rules that come with the program, to start an override from. */
    public static String standardText() {
        try (InputStream in = DenialRules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    List<DenialRule> rules() {
        return rules;
    }

    /** The first rule that matches; the last one always does. */
    DenialRule deciding(RuleQuestion question, AdjustmentReasonCodes codes) {
        return rules.stream()
                .filter(r -> r.matches(question, codes))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule takes everything"));
    }

    /** Place in the priority, 0 first: that of the rule when the priority names it, else that of the class. */
    int rank(String ruleId, DenialClass denialClass) {
        int byRule = priority.indexOf(ruleId);
        return byRule >= 0 ? byRule : priority.indexOf(denialClass.name());
    }
}
