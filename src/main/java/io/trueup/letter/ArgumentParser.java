package io.trueup.letter;

import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.RuleText;
import io.trueup.denial.DenialClass;
import io.trueup.denial.DenialRoute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** What the lines of letter-arguments.txt mean. */
final class ArgumentParser {

    private static final String LINES = """
            letter class condition?
             subject condition? text+
             level text+
             say condition? text+
             ask condition? text+
             enclose condition? text+
            code code name?+
            agency state level name+
            """;
    private static final List<String> CONDITIONS = List.of(
            "has FIELD",
            "on file NAME",
            "remark CODES",
            "reason CODES",
            "procedure CODES",
            "state STATES",
            "component codes",
            "each also with not");

    private ArgumentParser() {}

    static RuleReading<LetterArguments> read(String name, String text) {
        RuleRow file = RuleText.read(name, text, LINES);
        List<LetterArguments.Entry> entries =
                file.below("letter").stream().map(ArgumentParser::entry).toList();
        Map<String, String> codes = new LinkedHashMap<>();
        file.below("code").forEach(row -> codes.put(row.text("code"), row.text("name")));
        List<LetterArguments.Agency> agencies = file.below("agency").stream()
                .map(row -> new LetterArguments.Agency(row.text("state"), row.text("level"), row.text("name")))
                .toList();
        for (DenialClass denialClass : DenialClass.values()) {
            if (entries.stream()
                    .noneMatch(e -> e.denial().equals(denialClass.name())
                            && e.conditions().isEmpty())) {
                file.problem(MISSING_KEY, "no letter without conditions for " + denialClass);
            }
        }
        return file.reading(() -> new LetterArguments(entries, codes, agencies));
    }

    private static String denial(RuleRow head) {
        String written = head.text("class");
        return written.equals(LetterArguments.ANY_CLASS) || LetterArguments.NO_DENIALS.contains(written)
                ? written
                : DenialRoute.of(head.field("class")).toString();
    }

    private static LetterArguments.Entry entry(RuleRow head) {
        List<LetterArguments.Paragraph> paragraphs = paragraphs(head.below("say", "ask"));
        if (paragraphs.isEmpty()) {
            head.problem(MISSING_KEY, "letter " + head.text("class") + " has nothing to say");
        }
        return new LetterArguments.Entry(
                denial(head),
                conditions(head),
                sentence(head.last("subject")),
                head.below("level").stream()
                        .map(row -> row.text("text"))
                        .findFirst()
                        .orElse(""),
                paragraphs,
                paragraphs(head.below("enclose")));
    }

    private static List<LetterArguments.Paragraph> paragraphs(List<RuleRow> rows) {
        return rows.stream()
                .map(row -> new LetterArguments.Paragraph(conditions(row), sentence(row)))
                .toList();
    }

    private static List<LetterCondition> conditions(RuleRow row) {
        return row.field("condition").conditions(LetterCondition::of, CONDITIONS);
    }

    private static String sentence(RuleRow row) {
        Matcher field = LetterArguments.FIELD.matcher(row.text("text"));
        while (field.find()) {
            if (!LetterFieldNames.VALUES.contains(field.group(1))) {
                row.problem(UNKNOWN_WORD, "no such field: " + field.group());
            }
        }
        return row.text("text");
    }
}
