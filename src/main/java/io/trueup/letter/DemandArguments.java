package io.trueup.letter;

import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;
import static io.trueup.configuration.ConfigurationCode.OUT_OF_RANGE;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.RuleText;
import io.trueup.configuration.ShippedFile;
import io.trueup.demand.DemandCause;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What letters about a list of one payer say, by cause, from a file that people can edit. Immutable. */
public final class DemandArguments {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "demand-arguments.txt";

    private static final String LINES = """
            letter cause
             subject text+
             answer days
             say condition? text+
             ask condition? text+
            """;
    private static final List<String> CONDITIONS = List.of("has FIELD", "not has FIELD");
    private static final String HAS = "has ";
    private static final String NOT = "not ";

    private final Map<DemandCause, Entry> entries;

    private DemandArguments(Map<DemandCause, Entry> entries) {
        this.entries = new EnumMap<>(entries);
    }

    private record Condition(String field, boolean negated) {

        static @Nullable Condition of(String text) {
            boolean negated = text.startsWith(NOT);
            String rest = negated ? text.substring(NOT.length()).strip() : text;
            String field = rest.startsWith(HAS) ? rest.substring(HAS.length()).strip() : "";
            return DemandFieldNames.VALUES.contains(field) ? new Condition(field, negated) : null;
        }

        boolean holds(Map<String, String> values) {
            return values.getOrDefault(field, "").isBlank() == negated;
        }
    }

    private record Paragraph(List<Condition> conditions, String text) {

        static List<Paragraph> of(List<RuleRow> rows) {
            return rows.stream()
                    .map(row ->
                            new Paragraph(row.field("condition").conditions(Condition::of, CONDITIONS), sentence(row)))
                    .toList();
        }
    }

    private record Entry(String subject, int answerDays, List<Paragraph> says, List<Paragraph> asks) {}

    /** The arguments that come with the program. */
    static DemandArguments standard() {
        return ShippedFile.read(DemandArguments.class, FILE, DemandArguments::read);
    }

    /** The arguments of a text, or every problem in it. */
    static RuleReading<DemandArguments> read(String name, String text) {
        RuleRow file = RuleText.read(name, text, LINES);
        Map<DemandCause, Entry> entries = new EnumMap<>(DemandCause.class);
        for (RuleRow head : file.below("letter")) {
            String word = head.text("cause");
            DemandCause cause = Arrays.stream(DemandCause.values())
                    .filter(each -> each.name().equals(word))
                    .findFirst()
                    .orElse(null);
            if (cause == null) {
                head.problem(UNKNOWN_WORD, "no such cause: " + word);
            } else {
                entries.put(cause, entry(head));
            }
        }
        for (DemandCause cause : DemandCause.values()) {
            if (!entries.containsKey(cause)) {
                file.problem(MISSING_KEY, "no letter for " + cause);
            }
        }
        return file.reading(() -> new DemandArguments(entries));
    }

    private static Entry entry(RuleRow head) {
        String days = head.last("answer").text("days");
        if (!days.matches("\\d{1,3}")) {
            head.problem(OUT_OF_RANGE, "answer is \"" + days + "\", not a number of days");
        }
        return new Entry(
                sentence(head.last("subject")),
                days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0,
                Paragraph.of(head.below("say")),
                Paragraph.of(head.below("ask")));
    }

    private static String sentence(RuleRow row) {
        Matcher field = LetterArguments.FIELD.matcher(row.text("text"));
        while (field.find()) {
            if (!DemandFieldNames.VALUES.contains(field.group(1))) {
                row.problem(UNKNOWN_WORD, "no such field: " + field.group());
            }
        }
        return row.text("text");
    }

    int answerDays(DemandCause cause) {
        return entry(cause).answerDays();
    }

    String subject(DemandCause cause, Map<String, String> values) {
        return LetterArguments.filled(entry(cause).subject(), values);
    }

    /** What stands above the table. */
    List<String> says(DemandCause cause, Map<String, String> values) {
        return filled(entry(cause).says(), values);
    }

    /** What stands below it. */
    List<String> asks(DemandCause cause, Map<String, String> values) {
        return filled(entry(cause).asks(), values);
    }

    private Entry entry(DemandCause cause) {
        Entry entry = entries.get(cause);
        if (entry == null) {
            throw new IllegalStateException("no letter for " + cause);
        }
        return entry;
    }

    private static List<String> filled(List<Paragraph> paragraphs, Map<String, String> values) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.conditions().stream().allMatch(c -> c.holds(values)))
                .map(paragraph -> LetterArguments.filled(paragraph.text(), values))
                .toList();
    }
}
