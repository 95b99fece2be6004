package io.trueup.letter;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.denial.DenialRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
     * @param paragraphs with their fields filled in, a line each
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
        Entry entry = fitting(names, facts);
        return entry == null
                ? standard().of(names, facts)
                : new Argument(
                        filled(entry.subject(), facts.values()),
                        entry.level(),
                        filled(entry.paragraphs(), facts),
                        filled(entry.enclosures(), facts));
    }

    private @Nullable Entry fitting(List<String> names, LetterCondition.Facts facts) {
        String closest = names.get(names.size() - 1);
        Entry first = null;
        for (Entry entry : entries) {
            String denial = entry.denial();
            boolean wanted = first == null ? names.contains(denial) : denial.equals(closest);
            if (wanted && all(entry.conditions(), facts)) {
                if (denial.equals(closest) || denial.equals(ANY_CLASS)) {
                    return entry;
                }
                first = entry;
            }
        }
        return first;
    }

    /** Each line of each paragraph that holds. */
    private static List<String> filled(List<Paragraph> paragraphs, LetterCondition.Facts facts) {
        List<String> filled = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (all(paragraph.conditions(), facts)) {
                filled(paragraph.text(), facts.values()).lines().forEach(filled::add);
            }
        }
        return filled;
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
        for (LetterCondition condition : conditions) {
            if (!condition.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    /** A field without a value becomes a gap that nobody can overlook. */
    static String filled(String text, Map<String, String> values) {
        int brace = text.indexOf('{');
        if (brace < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (; brace >= 0; brace = text.indexOf('{', brace + 1)) {
            int end = text.indexOf('}', brace);
            String name = end < 0 ? "" : text.substring(brace + 1, end);
            if (isName(name)) {
                String value = values.getOrDefault(name, "");
                filled.append(text, from, brace)
                        .append(value.isBlank() ? LetterFields.blank(name.replace('_', ' ')) : value);
                from = end + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && c != '_') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
