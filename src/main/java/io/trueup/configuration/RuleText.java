package io.trueup.configuration;

import io.trueup.written.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the rule texts: a line is a word and its fields, with two or more blanks between them; {@code #} begins a comment line. Reading
 * never throws, and every problem is told.
 */
public final class RuleText {

    private static final Pattern INCLUDE = Pattern.compile("(?i)include\\b.*");
    private static final String ANY_WORD = "*";
    /** {@code [____ ...]} is a gap in a letter, no condition. */
    private static final Pattern CONDITION = Pattern.compile("\\[[^_].*");

    private final ConfigurationProblems problems;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final RuleRow root;
    private RuleRow head;

    private record Shape(String word, List<String> fields, String head) {

        int least() {
            return needed().size();
        }

        List<String> needed() {
            return fields.stream()
                    .filter(field -> !field.contains("?"))
                    .map(RuleText::plain)
                    .toList();
        }
    }

    private RuleText(String file) {
        this.problems = new ConfigurationProblems(file);
        this.root = RuleRow.ofFile(problems);
        this.head = root;
    }

    /**
     * The lines of a text.
     *
     * @param file the name problems are reported under
     * @param text of one file, or layered by {@link Overlay}: then the shipped lines stand where it includes them
     * @param shapes each word a line may begin with, and the names of its fields, one line a word. A last field with {@code +}
     *     takes all that is left, which otherwise is a remark; one with {@code ?} may be left out, and in the middle is there when a
     *     condition in [ ] stands in its place. The word {@code *} is any other, and then the first field itself. Lines of an
     *     indented word belong to a line of the word above.
     */
    public static RuleRow read(String file, String text, String shapes) {
        RuleText reader = new RuleText(file);
        String head = "";
        for (String line : shapes.lines().toList()) {
            List<String> words = List.of(line.strip().split(" "));
            boolean indented = line.startsWith(" ");
            head = indented ? head : words.get(0);
            List<String> fields = words.subList(1, words.size());
            reader.shapes.put(words.get(0), new Shape(words.get(0), fields, indented ? head : ""));
        }
        reader.lines(Overlay.own(text), Overlay.shipped(text));
        return reader.root;
    }

    private void lines(String own, String shipped) {
        Set<RuleRow> included = new LinkedHashSet<>();
        int number = 0;
        for (String line : split(own)) {
            number++;
            if (shipped.isEmpty() || !Overlay.INCLUDE.matcher(line.strip()).matches()) {
                line(number, line);
            } else if (included.isEmpty()) {
                included.addAll(shipped(number, shipped));
            } else {
                problems.add(ConfigurationCode.DUPLICATE_ID, number, "include  shipped stands twice");
            }
        }
        Set<String> named = root.below().stream()
                .filter(row -> !included.contains(row))
                .map(this::key)
                .collect(Collectors.toSet());
        included.removeIf(row -> !named.contains(key(row)));
        root.remove(included);
    }

    /** The shipped rows; in problems they stand in the line that includes them. */
    private List<RuleRow> shipped(int number, String text) {
        int before = root.below().size();
        head = root;
        for (String line : split(text)) {
            line(number, line);
        }
        head = root;
        return root.below().subList(before, root.below().size());
    }

    private static List<String> split(String text) {
        return List.of(text.replace("\uFEFF", "").split("\r?\n", -1));
    }

    /** What a line is about: its word, its first field and the condition beside it; of a line that stands once, the word. */
    private String key(RuleRow row) {
        List<String> fields = Objects.requireNonNull(shapes.get(row.word())).fields();
        List<String> parts = new ArrayList<>(List.of(row.word()));
        if (fields.size() > 1) {
            parts.add(row.text(plain(fields.get(0))));
        }
        if (fields.size() > 1 && fields.get(1).equals("condition?")) {
            parts.add(row.text("condition"));
        }
        return String.join("|", parts).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private void line(int number, String line) {
        String content = line.strip();
        if (!content.isEmpty() && !content.startsWith("#")) {
            line(number, List.of(content.split("\\s{2,}")));
        }
    }

    private void line(long number, List<String> columns) {
        String word = columns.get(0);
        if (INCLUDE.matcher(word).matches()) {
            problems.add(ConfigurationCode.UNKNOWN_KEY, number, "nothing else can be included", "include  shipped");
            return;
        }
        Shape named = shapes.get(word);
        Shape shape = named == null ? shapes.get(ANY_WORD) : named;
        if (shape == null) {
            String known = String.join(", ", shapes.keySet());
            problems.add(
                    ConfigurationCode.UNKNOWN_KEY,
                    number,
                    "no such line: " + word + "; there are " + known,
                    NearestWord.of(word, shapes.keySet()));
            return;
        }
        List<String> values = named == null ? columns : columns.subList(1, columns.size());
        if (values.size() < shape.least()) {
            tooFew(number, columns.size(), named == null ? 0 : 1, shape);
            return;
        }
        RuleRow row = new RuleRow(shape.word(), number, fields(shape, values), problems);
        if (shape.head().isEmpty()) {
            root.add(row);
        } else if (head.word().equals(shape.head())) {
            head.add(row);
        } else {
            problems.add(ConfigurationCode.SYNTAX, number, word + " stands before any " + shape.head());
        }
        if (shapes.values().stream().anyMatch(other -> other.head().equals(shape.word()))) {
            head = row;
        }
    }

    private void tooFew(long number, int found, int ofWord, Shape shape) {
        problems.add(
                ConfigurationCode.RAGGED_ROW,
                number,
                found + (found == 1 ? " column" : " columns") + ", should be " + (shape.least() + ofWord) + ": "
                        + (ofWord == 0 ? "" : shape.word() + ", ") + String.join(", ", shape.needed())
                        + " (two blanks between them)");
    }

    private static String plain(String field) {
        return field.replaceAll("[?+]", "");
    }

    private static Map<String, String> fields(Shape shape, List<String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        int surplus = values.size() - shape.least();
        int at = 0;
        for (int i = 0; i < shape.fields().size(); i++) {
            String field = shape.fields().get(i);
            boolean last = i == shape.fields().size() - 1;
            boolean optional = field.contains("?");
            if (!optional
                    || surplus > 0 && (last || CONDITION.matcher(values.get(at)).matches())) {
                fields.put(
                        plain(field),
                        field.endsWith("+") ? String.join(" ", values.subList(at, values.size())) : values.get(at));
                at++;
            }
        }
        return fields;
    }
}
