package io.trueup.letter;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What letters argue: a subject and paragraphs for each denial class, from a file that people can edit. Immutable. */
final class LetterArguments {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    static final String FILE = "letter-arguments.txt";

    static final String ANY_CLASS = "*";
    static final Pattern FIELD = Pattern.compile("\\{([a-z_]+)}");

    private final List<Entry> entries;
    private final Map<String, String> codes;

    LetterArguments(List<Entry> entries, Map<String, String> codes) {
        this.entries = List.copyOf(entries);
        this.codes = Map.copyOf(codes);
    }

    /** @param denialClass {@code *} = any */
    record Entry(String denialClass, List<LetterCondition> conditions, String subject, List<Paragraph> paragraphs) {

        Entry {
            conditions = List.copyOf(conditions);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    record Paragraph(List<LetterCondition> conditions, String text) {}

    /** @param paragraphs with their fields filled in */
    record Argument(String subject, List<String> paragraphs) {}

    static LetterArguments standard() {
        return read(FILE, ShippedFile.text(LetterArguments.class, FILE)).sound();
    }

    /** The arguments of a text, or every problem in it. */
    static RuleReading<LetterArguments> read(String file, String text) {
        return ArgumentParser.read(file, text);
    }

    Argument of(String denialClass, LetterCondition.Facts facts) {
        Entry entry = entries.stream()
                .filter(e ->
                        e.denialClass().equals(ANY_CLASS) || e.denialClass().equals(denialClass))
                .filter(e -> all(e.conditions(), facts))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no letter for " + denialClass));
        List<String> paragraphs = new ArrayList<>();
        for (Paragraph paragraph : entry.paragraphs()) {
            if (all(paragraph.conditions(), facts)) {
                paragraphs.add(filled(paragraph.text(), facts.values()));
            }
        }
        return new Argument(filled(entry.subject(), facts.values()), paragraphs);
    }

    /** What a procedure code is; blank when the file does not say. */
    String nameOf(String code) {
        return codes.getOrDefault(code, "");
    }

    private static boolean all(List<LetterCondition> conditions, LetterCondition.Facts facts) {
        return conditions.stream().allMatch(c -> c.holds(facts));
    }

    /** A field without a value becomes a gap that nobody can overlook. */
    private static String filled(String text, Map<String, String> values) {
        return FIELD.matcher(text).replaceAll(match -> {
            String value = values.getOrDefault(match.group(1), "");
            return Matcher.quoteReplacement(
                    value.isBlank() ? LetterFields.blank(match.group(1).replace('_', ' ')) : value);
        });
    }
}
