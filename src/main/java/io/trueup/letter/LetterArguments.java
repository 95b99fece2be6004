package io.trueup.letter;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.denial.DenialRoute;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What letters argue: a subject and paragraphs for each denial class, from a file that people can edit. Immutable. */
final class LetterArguments {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    static final String FILE = "letter-arguments.txt";

    static final String ANY_CLASS = "*";

    /** What stands for a class where nothing was denied. */
    static final String UNDERPAID = "UNDERPAID";

    static final String TAKEN_BACK = "TAKEN_BACK";

    /** How the level of a letter begins that asks and disputes nothing. */
    static final String INQUIRY = "Inquiry";

    static final List<String> NO_DENIALS = List.of(UNDERPAID, TAKEN_BACK);
    static final Pattern FIELD = Pattern.compile("\\{([a-z_]+)}");

    private final List<Entry> entries;
    private final Map<String, String> codes;
    private final List<Agency> agencies;

    LetterArguments(List<Entry> entries, Map<String, String> codes, List<Agency> agencies) {
        this.entries = List.copyOf(entries);
        this.codes = Map.copyOf(codes);
        this.agencies = List.copyOf(agencies);
    }

    /**
     * @param denial a class, with its route or without, or what stands for one; {@code *} = any
     * @param level what stands for the level of a letter that is no appeal; blank = the appeal's
     * @param enclosures papers that go with it, beside the explanations of payment
     */
    record Entry(
            String denial,
            List<LetterCondition> conditions,
            String subject,
            String level,
            List<Paragraph> paragraphs,
            List<Paragraph> enclosures) {

        Entry {
            conditions = List.copyOf(conditions);
            paragraphs = List.copyOf(paragraphs);
            enclosures = List.copyOf(enclosures);
        }
    }

    record Paragraph(List<LetterCondition> conditions, String text) {}

    /**
     * Who decides at a level of a state.
     *
     * @param level {@code *} = any
     * @param name with lines of its address after it, if known
     */
    record Agency(String state, String level, String name) {}

    /**
     * @param level blank = the appeal's
     * @param paragraphs with their fields filled in
     * @param enclosures the same
     */
    record Argument(String subject, String level, List<String> paragraphs, List<String> enclosures) {}

    static LetterArguments standard() {
        return ShippedFile.read(LetterArguments.class, FILE, LetterArguments::read);
    }

    /** The arguments of a text, or every problem in it. */
    static RuleReading<LetterArguments> read(String file, String text) {
        return ArgumentParser.read(file, text);
    }

    /** What a letter about a denial is about, from any class to the closest. */
    static List<String> topics(DenialRoute denial) {
        return List.of(ANY_CLASS, denial.denialClass().name(), denial.toString());
    }

    /**
     * A letter of the route goes before one of its class; one for any class goes by its place in the file. What a file of somebody's own
     * does not know is argued as the program's own does.
     *
     * @param names what the letter is about, from any class to the closest
     */
    Argument of(List<String> names, LetterCondition.Facts facts) {
        List<Entry> fitting = entries.stream()
                .filter(e -> names.contains(e.denial()) && all(e.conditions(), facts))
                .toList();
        if (fitting.isEmpty()) {
            return standard().of(names, facts);
        }
        Entry first = fitting.get(0);
        String closest = names.get(names.size() - 1);
        Entry entry = first.denial().equals(ANY_CLASS)
                ? first
                : fitting.stream()
                        .filter(e -> e.denial().equals(closest))
                        .findFirst()
                        .orElse(first);
        return new Argument(
                filled(entry.subject(), facts.values()),
                entry.level(),
                filled(entry.paragraphs(), facts),
                filled(entry.enclosures(), facts).stream()
                        .flatMap(String::lines)
                        .toList());
    }

    private static List<String> filled(List<Paragraph> paragraphs, LetterCondition.Facts facts) {
        return paragraphs.stream()
                .filter(paragraph -> all(paragraph.conditions(), facts))
                .map(paragraph -> filled(paragraph.text(), facts.values()))
                .toList();
    }

    /** Who decides at a level of a state; blank when the file does not say. */
    String agency(String state, String level) {
        return agencies.stream()
                .filter(agency -> agency.state().equals(state))
                .filter(agency ->
                        agency.level().equals(ANY_CLASS) || agency.level().equals(level))
                .map(Agency::name)
                .findFirst()
                .orElse("");
    }

    /** What a procedure code is; blank when the file does not say. */
    String nameOf(String code) {
        return codes.getOrDefault(code, "");
    }

    private static boolean all(List<LetterCondition> conditions, LetterCondition.Facts facts) {
        return conditions.stream().allMatch(c -> c.holds(facts));
    }

    /** A field without a value becomes a gap that nobody can overlook. */
    static String filled(String text, Map<String, String> values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return FIELD.matcher(text).replaceAll(match -> {
            String value = values.getOrDefault(match.group(1), "");
            return Matcher.quoteReplacement(
                    value.isBlank() ? LetterFields.blank(match.group(1).replace('_', ' ')) : value);
        });
    }
}
