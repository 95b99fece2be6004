package io.trueup.codes;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What receivers of bills say in codes (STC of a 277CA, errors of a 999), in our own words, and what the clinic does about it. A claim
 * status is written {@code A7:562:85}: category, status, and whom it is about, which may be missing. Immutable.
 */
public final class AcknowledgmentCodes {

    /** Name of the file, in the program. */
    public static final String FILE = "acknowledgment-codes.csv";

    private static final String ABOUT = "{entity}";
    private static final String SOMEBODY = "somebody the bill names";

    /** Says only that something is wrong; another status beside it says what. */
    private static final String SOMETHING = "21";

    private static final AcknowledgmentCodes STANDARD =
            read(FILE, ShippedFile.text(AcknowledgmentCodes.class, FILE)).sound();

    private final Map<Part, Map<String, Meaning>> lists;

    private AcknowledgmentCodes(Map<Part, Map<String, Meaning>> lists) {
        this.lists = lists;
    }

    /** Which list a code is of. */
    public enum Part {
        CATEGORY,
        STATUS,
        ENTITY,
        SEGMENT,
        ELEMENT,
        TRANSACTION,
        GROUP,
        INTERCHANGE
    }

    /** @param nextStep what the clinic does; blank when nothing */
    public record Meaning(String words, String nextStep) {}

    /** The codes that come with the program. */
    public static AcknowledgmentCodes standard() {
        return STANDARD;
    }

    /** The codes of a text, or every problem in it. */
    static RuleReading<AcknowledgmentCodes> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, "list code meaning next_step source confidence");
        Map<String, Part> parts = WrittenValue.words(Part.values());
        Map<Part, Map<String, Meaning>> lists = new EnumMap<>(Part.class);
        for (RuleRow row : table.below()) {
            Part part = row.required("list").word(parts, Part.STATUS);
            String code = row.required("code").text("").toUpperCase(Locale.ROOT);
            row.once(part + " " + code);
            String words = row.required("meaning").text("");
            if (part != Part.STATUS && words.contains(ABOUT)) {
                row.problem(ConfigurationCode.UNKNOWN_WORD, "only a status is about somebody");
            }
            row.required("source");
            row.required("confidence");
            lists.computeIfAbsent(part, p -> new LinkedHashMap<>())
                    .put(code, new Meaning(words, row.text("next_step")));
        }
        return table.reading(() -> new AcknowledgmentCodes(lists));
    }

    /** All codes of a list in the order of the file. */
    public Map<String, Meaning> all(Part part) {
        return Collections.unmodifiableMap(list(part));
    }

    private Map<String, Meaning> list(Part part) {
        return lists.getOrDefault(part, Map.of());
    }

    /** In a few words; an unlisted code is named by its number. */
    public String meaning(Part part, String code) {
        Meaning known = list(part).get(code.toUpperCase(Locale.ROOT));
        return known == null ? part.name().toLowerCase(Locale.ROOT) + " " + code + ", ask the receiver" : known.words();
    }

    /** Whether a claim status has a known category and status. */
    public boolean isKnown(String code) {
        Status status = Status.of(code);
        return list(Part.CATEGORY).containsKey(status.category())
                && list(Part.STATUS).containsKey(status.status());
    }

    /** Several claim statuses of one bill as one sentence: {@code sent back, wrong: NPI of the billing provider; diagnosis}. */
    public String reason(List<String> codes) {
        Map<String, List<String>> byCategory = codes.stream()
                .collect(Collectors.groupingBy(
                        code -> Status.of(code).category(), LinkedHashMap::new, Collectors.toList()));
        return byCategory.entrySet().stream()
                .map(entry -> of(meaning(Part.CATEGORY, entry.getKey()), about(entry.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String of(String category, String about) {
        return about.isEmpty() || about.equals(category) ? category : category + ": " + about;
    }

    /** The same without what was done with the bill: {@code NPI of the billing provider; diagnosis}. */
    public String about(List<String> codes) {
        List<Status> statuses = codes.stream()
                .map(Status::of)
                .filter(status -> !status.status().isEmpty())
                .toList();
        boolean vague = statuses.stream().allMatch(status -> status.status().equals(SOMETHING));
        return statuses.stream()
                .filter(status -> vague || !status.status().equals(SOMETHING))
                .map(this::words)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String words(Status status) {
        String words = meaning(Part.STATUS, status.status());
        String entity = status.entity().isEmpty() ? SOMEBODY : meaning(Part.ENTITY, status.entity());
        boolean aboutSomebody = words.contains(ABOUT) || status.entity().isEmpty() || says(status);
        return aboutSomebody ? words.replace(ABOUT, entity) : words + " (" + entity + ")";
    }

    /** Most acknowledgments name the payer where nobody needs to be named. */
    private static boolean says(Status status) {
        return status.entity().equals("PR");
    }

    /** What the clinic does about claim statuses, each step once; empty when no list says. */
    public List<String> nextSteps(List<String> codes) {
        Set<String> steps = new LinkedHashSet<>();
        for (String code : codes) {
            Status status = Status.of(code);
            steps.add(nextStep(list(Part.STATUS).get(status.status())));
            steps.add(nextStep(list(Part.CATEGORY).get(status.category())));
        }
        steps.remove("");
        if (steps.size() > 1) {
            steps.remove(nextStep(list(Part.STATUS).get(SOMETHING)));
        }
        return new ArrayList<>(steps);
    }

    private static String nextStep(@Nullable Meaning meaning) {
        return meaning == null ? "" : meaning.nextStep();
    }

    /** A claim status cut into its parts, in capitals; each blank when it is missing. */
    private record Status(String category, String status, String entity) {

        static Status of(String code) {
            String[] parts = code.strip().toUpperCase(Locale.ROOT).split(":", -1);
            return new Status(part(parts, 0), part(parts, 1).replaceFirst("^0+(?=.)", ""), part(parts, 2));
        }

        private static String part(String[] parts, int i) {
            return i < parts.length ? parts[i].strip() : "";
        }
    }
}
