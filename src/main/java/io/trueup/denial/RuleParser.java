package io.trueup.denial;

import static io.trueup.configuration.ConfigurationCode.DUPLICATE_ID;
import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;
import static io.trueup.configuration.ConfigurationCode.RAGGED_ROW;
import static io.trueup.configuration.ConfigurationCode.SYNTAX;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.configuration.ConfigurationProblems;
import io.trueup.contract.Confidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the text of a rule table; collects every problem instead of stopping at the first. */
final class RuleParser {

    private static final int COLUMNS = 7;
    private static final String EARLIER = "EARLIER";

    private final ConfigurationProblems problems;
    private final List<DenialRule> rules = new ArrayList<>();
    private final Map<String, List<String>> sets = new LinkedHashMap<>();
    private List<String> priority = List.of();
    private int priorityLine;

    RuleParser(String file) {
        this.problems = new ConfigurationProblems(file);
    }

    RuleReading<DenialRules> read(String text) {
        int number = 0;
        for (String line : text.replace("\uFEFF", "").split("\r?\n", -1)) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                line(number, List.of(content.split("\\s{2,}")));
            }
        }
        checkWhole();
        return new RuleReading<>(problems.errors() == 0 ? new DenialRules(rules, priority) : null, problems.list());
    }

    /** Codes and names of sets, separated by commas, as codes. */
    static Set<String> codes(String text, Map<String, List<String>> sets) {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : parts(text)) {
            codes.addAll(sets.getOrDefault(part, List.of(part)));
        }
        return codes;
    }

    private void line(int number, List<String> columns) {
        switch (columns.get(0)) {
            case "priority" -> {
                priority = parts(String.join(" ", columns.subList(1, columns.size())));
                priorityLine = number;
            }
            case "let" -> {
                if (columns.size() < 3) {
                    problems.add(RAGGED_ROW, number, "a set needs a name and codes");
                } else {
                    sets.put(columns.get(1), parts(String.join(" ", columns.subList(2, columns.size()))));
                }
            }
            default -> rule(number, columns);
        }
    }

    private void rule(int number, List<String> columns) {
        if (columns.size() != COLUMNS) {
            problems.add(
                    RAGGED_ROW,
                    number,
                    columns.size() + " columns, should be " + COLUMNS
                            + ": id, groups, reasons, condition, class, confidence, reason (two blanks between them)");
            return;
        }
        String id = columns.get(0);
        rules.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .ifPresent(r ->
                        problems.add(DUPLICATE_ID, number, "rule " + id + " stands twice, first in line " + r.line()));
        List<RuleCondition> conditions = conditions(number, columns.get(3));
        DenialClass denialClass = denialClass(number, columns.get(4));
        Confidence confidence = confidence(number, columns.get(5));
        if (confidence != null) {
            rules.add(new DenialRule(
                    id,
                    Set.copyOf(parts(columns.get(1))),
                    codes(columns.get(2), sets),
                    conditions,
                    denialClass,
                    confidence,
                    columns.get(6),
                    number));
        }
    }

    private List<RuleCondition> conditions(int number, String text) {
        if (text.equals("-")) {
            return List.of();
        }
        if (!text.startsWith("[") || !text.endsWith("]")) {
            problems.add(SYNTAX, number, "condition " + text + " should be - or stand in [ ]");
            return List.of();
        }
        List<RuleCondition> conditions = new ArrayList<>();
        for (String part : text.substring(1, text.length() - 1).split(";")) {
            RuleCondition condition = RuleCondition.of(part.strip(), sets);
            if (condition == null) {
                problems.add(
                        UNKNOWN_WORD,
                        number,
                        "no such condition: " + part.strip() + "; there are remark, "
                                + String.join(", ", RuleCondition.words()));
            } else {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private @Nullable DenialClass denialClass(int number, String word) {
        if (word.equals(EARLIER)) {
            return null;
        }
        DenialClass found = classNamed(word);
        if (found == null) {
            problems.add(
                    UNKNOWN_WORD,
                    number,
                    "no such class: " + word + "; there are EARLIER, " + Arrays.toString(DenialClass.values()));
        }
        return found;
    }

    private @Nullable Confidence confidence(int number, String word) {
        for (Confidence confidence : Confidence.values()) {
            if (confidence.word().equals(word.toLowerCase(Locale.ROOT))) {
                return confidence;
            }
        }
        problems.add(UNKNOWN_WORD, number, "no such confidence: " + word + "; there are high, medium, low");
        return null;
    }

    private void checkWhole() {
        if (priority.isEmpty()) {
            problems.add(MISSING_KEY, 0, "no line \"priority\"");
        }
        for (DenialClass denialClass : DenialClass.values()) {
            if (!priority.isEmpty() && !priority.contains(denialClass.name())) {
                problems.add(MISSING_KEY, priorityLine, "the priority lacks " + denialClass);
            }
        }
        for (String name : priority) {
            if (classNamed(name) == null && rules.stream().noneMatch(r -> r.id().equals(name))) {
                problems.add(UNKNOWN_WORD, priorityLine, "the priority names neither a class nor a rule: " + name);
            }
        }
        int last = rules.size() - 1;
        if (last < 0 || !rules.get(last).takesEverything()) {
            problems.add(MISSING_KEY, 0, "the last rule must take everything: groups *, reasons *, condition -");
        }
        rules.stream()
                .limit(Math.max(0, last))
                .filter(DenialRule::takesEverything)
                .forEach(r -> problems.add(
                        DUPLICATE_ID, r.line(), "rule " + r.id() + " takes everything; no rule below it can match"));
    }

    private static @Nullable DenialClass classNamed(String word) {
        for (DenialClass denialClass : DenialClass.values()) {
            if (denialClass.name().equals(word)) {
                return denialClass;
            }
        }
        return null;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }
}
