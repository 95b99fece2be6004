package io.trueup.letter;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.denial.DenialRoute;
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

    /**
     * @param denial a class, with its route or without; {@code *} = any
     * @param level what stands for the level of a letter that is no appeal; blank = the appeal's
     */
    record Entry(
            String denial, List<LetterCondition> conditions, String subject, String level, List<Paragraph> paragraphs) {

        Entry {
            conditions = List.copyOf(conditions);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    record Paragraph(List<LetterCondition> conditions, String text) {}

    /**
     * @param level blank = the appeal's
     * @param paragraphs with their fields filled in
     */
    record Argument(String subject, String level, List<String> paragraphs) {}

    static LetterArguments standard() {
        return read(FILE, ShippedFile.text(LetterArguments.class, FILE)).sound();
    }

    /** The arguments of a text, or every problem in it. */
    static RuleReading<LetterArguments> read(String file, String text) {
        return ArgumentParser.read(file, text);
    }

    /** A letter of the route goes before one of its class; one for any class goes by its place in the file. */
    Argument of(DenialRoute denial, LetterCondition.Facts facts) {
        List<String> names = List.of(ANY_CLASS, denial.denialClass().name(), denial.toString());
        List<Entry> fitting = entries.stream()
                .filter(e -> names.contains(e.denial()) && all(e.conditions(), facts))
                .toList();
        Entry first = fitting.get(0);
        Entry entry = first.denial().equals(ANY_CLASS)
                ? first
                : fitting.stream()
                        .filter(e -> e.denial().equals(denial.toString()))
                        .findFirst()
                        .orElse(first);
        List<String> paragraphs = new ArrayList<>();
        for (Paragraph paragraph : entry.paragraphs()) {
            if (all(paragraph.conditions(), facts)) {
                paragraphs.add(filled(paragraph.text(), facts.values()));
            }
        }
        return new Argument(filled(entry.subject(), facts.values()), entry.level(), paragraphs);
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
