package io.trueup.denial;

import static io.trueup.configuration.ConfigurationCode.DUPLICATE_ID;
import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.RuleText;
import io.trueup.configuration.WrittenValue;
import io.trueup.contract.Confidence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the lines of denial-rules.txt mean. */
final class RuleParser {

    private static final String LINES = """
            priority names+
            let set codes+
            * id groups reasons condition class confidence reason+
            """;
    private static final String RULE = "*";
    private static final String EARLIER = "EARLIER";
    private static final Map<String, DenialClass> CLASSES = WrittenValue.words(DenialClass.values(), DenialClass::name);

    private final RuleRow file;
    private final Map<String, List<String>> sets = new LinkedHashMap<>();

    private RuleParser(RuleRow file) {
        this.file = file;
    }

    static RuleReading<DenialRules> read(String name, String text) {
        return new RuleParser(RuleText.read(name, text, LINES)).read();
    }

    private RuleReading<DenialRules> read() {
        file.below("let")
                .forEach(row -> sets.put(row.text("set"), row.field("codes").parts()));
        List<DenialRule> rules = file.below(RULE).stream().map(this::rule).toList();
        RuleRow priority = file.last("priority");
        List<String> names = priority.field("names").parts();
        if (priority.line() > 0) {
            checkPriority(priority, names, rules);
        }
        checkLast(rules);
        return file.reading(() -> new DenialRules(rules, names));
    }

    /** Codes and names of sets as codes. */
    static Set<String> codes(List<String> parts, Map<String, List<String>> sets) {
        Set<String> codes = new LinkedHashSet<>();
        parts.forEach(part -> codes.addAll(sets.getOrDefault(part, List.of(part))));
        return codes;
    }

    private DenialRule rule(RuleRow row) {
        row.once("rule " + row.text("id"));
        return new DenialRule(
                row.text("id"),
                Set.copyOf(row.field("groups").parts()),
                codes(row.field("reasons").parts(), sets),
                row.field("condition").conditions(text -> RuleCondition.of(text, sets), RuleCondition.words()),
                denial(row),
                row.field("confidence").word(Confidence.WORDS, Confidence.LOW),
                row.text("reason"),
                row.line());
    }

    private static @Nullable DenialRoute denial(RuleRow row) {
        return row.text("class").equals(EARLIER) ? null : DenialRoute.of(row.field("class"));
    }

    private static void checkPriority(RuleRow priority, List<String> names, List<DenialRule> rules) {
        for (DenialClass denialClass : DenialClass.values()) {
            if (!names.contains(denialClass.name())) {
                priority.problem(MISSING_KEY, "the priority lacks " + denialClass);
            }
        }
        for (String name : names) {
            if (!CLASSES.containsKey(name) && rules.stream().noneMatch(r -> r.id().equals(name))) {
                priority.problem(UNKNOWN_WORD, "the priority names neither a class nor a rule: " + name);
            }
        }
    }

    private void checkLast(List<DenialRule> rules) {
        int last = rules.size() - 1;
        if (last < 0 || !rules.get(last).takesEverything()) {
            file.problem(MISSING_KEY, "the last rule must take everything: groups *, reasons *, condition -");
        }
        rules.stream()
                .limit(Math.max(0, last))
                .filter(DenialRule::takesEverything)
                .forEach(r -> file.problems()
                        .add(
                                DUPLICATE_ID,
                                r.line(),
                                "rule " + r.id() + " takes everything; no rule below it can match"));
    }
}
