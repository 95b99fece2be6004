package io.trueup.letter;

import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;
import static io.trueup.configuration.ConfigurationCode.RAGGED_ROW;
import static io.trueup.configuration.ConfigurationCode.SYNTAX;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.configuration.ConfigurationProblems;
import io.trueup.denial.DenialClass;
import io.trueup.denial.RuleReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads letter-arguments.txt; collects every problem instead of stopping at the first. */
final class ArgumentParser {

    private final ConfigurationProblems problems;
    private final List<LetterArguments.Entry> entries = new ArrayList<>();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private @Nullable Draft draft;

    /** A letter whose lines are being read. */
    private static final class Draft {
        private final long line;
        private final String denialClass;
        private final List<LetterCondition> conditions;
        private final List<LetterArguments.Paragraph> paragraphs = new ArrayList<>();
        private String subject = "";

        Draft(long line, String denialClass, List<LetterCondition> conditions) {
            this.line = line;
            this.denialClass = denialClass;
            this.conditions = conditions;
        }
    }

    ArgumentParser(String file) {
        this.problems = new ConfigurationProblems(file);
    }

    RuleReading<LetterArguments> read(String text) {
        long number = 0;
        for (String line : text.replace("\uFEFF", "").split("\r?\n", -1)) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                line(number, List.of(content.split("\\s{2,}")));
            }
        }
        finish();
        for (DenialClass denialClass : DenialClass.values()) {
            if (entries.stream()
                    .noneMatch(e -> e.denialClass().equals(denialClass.name())
                            && e.conditions().isEmpty())) {
                problems.add(MISSING_KEY, 0, "no letter without conditions for " + denialClass);
            }
        }
        return new RuleReading<>(problems.errors() == 0 ? new LetterArguments(entries, codes) : null, problems.list());
    }

    private void line(long number, List<String> columns) {
        if (columns.size() < 2) {
            problems.add(RAGGED_ROW, number, columns.get(0) + " needs something behind it (two blanks between them)");
            return;
        }
        switch (columns.get(0)) {
            case "letter" -> begin(number, columns);
            case "code" -> codes.put(columns.get(1), String.join(" ", columns.subList(2, columns.size())));
            case "subject", "say", "ask" -> sentence(number, columns);
            default ->
                problems.add(
                        UNKNOWN_WORD,
                        number,
                        "no such line: " + columns.get(0) + "; there are letter, subject, say, ask, code");
        }
    }

    private void begin(long number, List<String> columns) {
        finish();
        String name = columns.get(1);
        if (!name.equals(LetterArguments.ANY_CLASS)
                && Arrays.stream(DenialClass.values()).noneMatch(c -> c.name().equals(name))) {
            problems.add(UNKNOWN_WORD, number, "no such class: " + name);
        }
        draft = new Draft(number, name, columns.size() > 2 ? conditions(number, columns.get(2)) : List.of());
    }

    private void finish() {
        Draft done = draft;
        if (done == null) {
            return;
        }
        if (done.subject.isEmpty() || done.paragraphs.isEmpty()) {
            problems.add(
                    MISSING_KEY, done.line, "letter " + done.denialClass + " needs a subject and something to say");
        }
        entries.add(new LetterArguments.Entry(done.denialClass, done.conditions, done.subject, done.paragraphs));
    }

    private void sentence(long number, List<String> columns) {
        Draft current = draft;
        if (current == null) {
            problems.add(SYNTAX, number, columns.get(0) + " stands before any letter");
            return;
        }
        boolean conditional = columns.size() > 2
                && columns.get(1).startsWith("[")
                && !columns.get(1).startsWith("[____");
        List<LetterCondition> conditions = conditional ? conditions(number, columns.get(1)) : List.of();
        String text = String.join(" ", columns.subList(conditional ? 2 : 1, columns.size()));
        checkFields(number, text);
        if (columns.get(0).equals("subject")) {
            current.subject = text;
        } else {
            current.paragraphs.add(new LetterArguments.Paragraph(conditions, text));
        }
    }

    private void checkFields(long number, String text) {
        Matcher field = LetterArguments.FIELD.matcher(text);
        while (field.find()) {
            if (!LetterFieldNames.VALUES.contains(field.group(1))) {
                problems.add(UNKNOWN_WORD, number, "no such field: " + field.group());
            }
        }
    }

    private List<LetterCondition> conditions(long number, String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            problems.add(SYNTAX, number, "conditions should stand in [ ], not " + text);
            return List.of();
        }
        List<LetterCondition> conditions = new ArrayList<>();
        for (String part : text.substring(1, text.length() - 1).split(";")) {
            LetterCondition condition = LetterCondition.of(part.strip());
            if (condition == null) {
                problems.add(
                        UNKNOWN_WORD,
                        number,
                        "no such condition: " + part.strip()
                                + "; there are has FIELD, on file NAME, remark CODES, component codes, each also with not");
            } else {
                conditions.add(condition);
            }
        }
        return conditions;
    }
}
