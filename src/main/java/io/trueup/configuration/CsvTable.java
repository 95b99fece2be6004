package io.trueup.configuration;

import io.trueup.written.NearestWord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the tables of rules, rates and codes: headings in any order and case, with or without a byte order mark; {@code #} begins a
 * comment line, also in the quotes that a spreadsheet puts round one with commas. Reading never throws, and every problem is told.
 */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final Pattern LINE = Pattern.compile("line:? (\\d+)");

    private final List<String> required;
    private final List<String> known;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final ConfigurationProblems problems;
    private final RuleRow root;
    private int width;

    private CsvTable(String file, String columns) {
        List<String> names = Arrays.asList(columns.split(" "));
        this.required = names.stream().filter(name -> !name.endsWith("?")).toList();
        this.known = names.stream().map(name -> name.replace("?", "")).toList();
        this.problems = new ConfigurationProblems(file);
        this.root = RuleRow.ofFile(problems);
    }

    /**
     * The rows below the heading; none when a column is missing, so that not every row is reported too.
     *
     * @param file the name problems are reported under
     * @param text of one file, or layered by {@link Overlay}: then the shipped rows that nothing replaces come first
     * @param columns names with blanks between them; one with {@code ?} may be left out
     */
    public static RuleRow read(String file, String text, String columns) {
        String shipped = Overlay.shipped(text);
        RuleRow own = parsed(file, Overlay.own(text), columns);
        if (!shipped.isEmpty()) {
            String key = Overlay.key(text);
            Set<String> replaced =
                    own.below().stream().map(row -> Overlay.keyOf(row, key)).collect(Collectors.toSet());
            own.addBefore(parsed(file, shipped, columns).below().stream()
                    .filter(row -> !replaced.contains(Overlay.keyOf(row, key)))
                    .toList());
        }
        return own;
    }

    private static RuleRow parsed(String file, String text, String columns) {
        CsvTable table = new CsvTable(file, columns);
        try (CSVParser parser = FORMAT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            table.read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException brokenQuotes) {
            Matcher named = LINE.matcher(String.valueOf(brokenQuotes.getMessage()));
            table.problems.add(
                    ConfigurationCode.SYNTAX,
                    named.find()
                            ? Math.min(
                                    Long.parseLong(named.group(1)), text.lines().count())
                            : 0,
                    "a quote is not closed or text follows one",
                    "write a quote inside quotes twice");
        }
        return table.root;
    }

    private void read(CSVParser parser) {
        for (CSVRecord row : parser) {
            long line = firstLine(parser, row);
            if (row.stream().allMatch(String::isBlank) || row.get(0).startsWith("#")) {
                continue;
            }
            if (width > 0) {
                root.add(row(row, line));
            } else if (!heading(row, line)) {
                return;
            }
        }
    }

    /** The parser stands behind the record; a cell with line ends in quotes began further up. */
    private static long firstLine(CSVParser parser, CSVRecord row) {
        long lineEnds = row.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        return parser.getCurrentLineNumber() - lineEnds;
    }

    /** Whether every column is there that must be. */
    private boolean heading(CSVRecord headings, long line) {
        width = headings.size();
        if (width == 1 && headings.get(0).matches(".*\\w\\s*[;\t|]\\s*\\w.*")) {
            problems.add(
                    ConfigurationCode.SYNTAX,
                    line,
                    "the columns have no commas between them",
                    "save it as CSV with commas");
            return false;
        }
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String heading = headings.get(i).strip();
            String name = heading.toLowerCase(Locale.ROOT).replace(' ', '_');
            if (!known.contains(name)) {
                unknown.add(heading);
            } else if (positions.putIfAbsent(name, i) != null) {
                problems.add(ConfigurationCode.DUPLICATE_COLUMN, line, "column " + name + " stands twice");
            }
        }
        unknown.removeIf(String::isEmpty);
        for (String missing : required) {
            if (!positions.containsKey(missing)) {
                String near = NearestWord.of(missing, unknown);
                problems.add(
                        ConfigurationCode.MISSING_COLUMN,
                        line,
                        "no column " + missing
                                + (!near.isEmpty()
                                        ? "; there is a column " + near
                                        : required.size() > 1 ? "; needed are " + String.join(", ", required) : ""),
                        near.isEmpty() ? "" : missing);
            }
        }
        unknown.forEach(heading -> problems.add(
                ConfigurationCode.UNKNOWN_COLUMN,
                line,
                "column " + heading + " is not known and not used",
                NearestWord.of(heading, known)));
        return positions.keySet().containsAll(required);
    }

    private RuleRow row(CSVRecord row, long line) {
        if (row.size() > width) {
            problems.add(
                    ConfigurationCode.RAGGED_ROW,
                    line,
                    "more cells than headings: " + row.size() + " under " + width,
                    "put text with commas in quotes");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        positions.forEach(
                (name, at) -> cells.put(name, at < row.size() ? row.get(at).strip() : ""));
        return new RuleRow("", line, cells, problems);
    }
}
