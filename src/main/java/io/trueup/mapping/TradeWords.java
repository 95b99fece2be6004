package io.trueup.mapping;

import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.tabular.Heading;
import io.trueup.tabular.TableKind;
import io.trueup.written.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the headings of the trade mean, from {@code headings.csv}. */
final class TradeWords {

    private static final String FILE = "headings.csv";
    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*");
    private static final int LEAST_LETTERS_OF_A_TYPO = 5;
    /** Who is paid is us: one letter from the payer, and the opposite. */
    private static final String PAYEE = "payee";

    private static final TradeWords STANDARD = read();

    private final Map<String, List<Meaning>> byKey;

    private TradeWords(Map<String, List<Meaning>> byKey) {
        this.byKey = byKey;
    }

    /**
     * What a heading may mean.
     *
     * @param table blank for any
     * @param column with a number to come where it is a part of an adjustment
     * @param always what all its rows say beside it; blank when nothing
     */
    record Meaning(String table, String column, String always, Sure sure) {

        boolean isIn(TableKind kind) {
            return table.isEmpty() || table.equals(kind.folder());
        }
    }

    static TradeWords standard() {
        return STANDARD;
    }

    private static TradeWords read() {
        RuleRow rows = CsvTable.read(FILE, ShippedFile.text(TradeWords.class, FILE), "table? column sure headings");
        Map<String, List<Meaning>> byKey = new HashMap<>();
        for (RuleRow row : rows.below()) {
            String[] column = row.text("column").split(" ", 2);
            Meaning meaning = new Meaning(
                    row.text("table"),
                    column[0],
                    column.length > 1 ? column[1] : "",
                    row.required("sure").word(Sure.WORDS, Sure.LOW));
            BETWEEN.splitAsStream(row.text("headings"))
                    .map(HeadingKeys::of)
                    .distinct()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(meaning));
        }
        List<ConfigurationProblem> problems = rows.problems().list();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return new TradeWords(byKey);
    }

    /** Every heading of the list with its meanings. */
    Map<String, List<Meaning>> all() {
        return Map.copyOf(byKey);
    }

    /** Whether a heading is surely something that a table of this kind has no column for: units, a modifier, a check's number. */
    boolean isOfAnother(String heading, TableKind kind) {
        Set<String> own = kind.targets().collect(Collectors.toSet());
        List<Meaning> meanings = byKey.getOrDefault(HeadingKeys.of(heading), List.of());
        return meanings.stream().anyMatch(meaning -> meaning.sure() == Sure.HIGH)
                && meanings.stream().noneMatch(meaning -> own.contains(meaning.column()));
    }

    /** What the heading means in a table of a kind, by the surest way that finds anything. */
    List<Meaning> of(String heading, TableKind kind) {
        return Stream.of(HeadingKeys.of(heading), HeadingKeys.withoutAside(heading))
                .map(key -> meanings(key, kind))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> nearly(HeadingKeys.withoutAside(heading), kind));
    }

    private List<Meaning> meanings(String key, TableKind kind) {
        List<Meaning> known = byKey.containsKey(key) ? byKey.getOrDefault(key, List.of()) : ofSeveral(key);
        return known.stream().filter(meaning -> meaning.isIn(kind)).toList();
    }

    /** Of several alike, {@code Reason Code 4} or {@code Adj2 Group}, the list names the first ones; of an adjustment's parts any. */
    private List<Meaning> ofSeveral(String key) {
        String one = HeadingKeys.withoutNumber(key);
        List<Meaning> first = byKey.getOrDefault(one + " 1", List.of());
        return one.isEmpty() || !first.isEmpty()
                ? first
                : byKey.getOrDefault(one, List.of()).stream()
                        .filter(meaning -> meaning.column().startsWith("adjustment_"))
                        .toList();
    }

    /** A typing error, or the longest heading of two words or more that stands within this one. */
    private List<Meaning> nearly(String key, TableKind kind) {
        if (Arrays.asList(key.split(" ")).contains(PAYEE)) {
            return List.of();
        }
        String near = NearestWord.of(key, mistyped(key));
        String known = near.isEmpty() ? within(key, kind) : near;
        return meanings(known, kind).stream()
                .map(meaning -> new Meaning(meaning.table(), meaning.column(), meaning.always(), Sure.LOW))
                .toList();
    }

    /** Headings of the list that differ in one long word by one letter more or less. */
    private Set<String> mistyped(String key) {
        List<String> words = Arrays.asList(key.split(" "));
        Set<String> keys = new TreeSet<>();
        for (String known : byKey.keySet()) {
            List<String> its = Arrays.asList(known.split(" "));
            int others = 0;
            int longOthers = 0;
            for (int i = 0; i < its.size() && its.size() == words.size(); i++) {
                String one = its.get(i);
                boolean other = !one.equals(words.get(i));
                others += other ? 1 : 0;
                boolean near = one.length() >= LEAST_LETTERS_OF_A_TYPO
                        && !NearestWord.of(words.get(i), Set.of(one)).isEmpty();
                longOthers += other && near ? 1 : 0;
            }
            if (others == 1 && longOthers == 1 && Math.abs(known.length() - key.length()) <= 1) {
                keys.add(known);
            }
        }
        return keys;
    }

    private String within(String key, TableKind kind) {
        List<String> words = Arrays.asList(key.split(" "));
        String longest = "";
        for (int from = 0; from < words.size(); from++) {
            for (int to = words.size(); to > from + 1; to--) {
                String part = String.join(" ", words.subList(from, to));
                if (part.length() > longest.length() && !meanings(part, kind).isEmpty()) {
                    longest = part;
                }
            }
        }
        return longest;
    }

    /** How many cells of a row are headings of the trade or names of columns. */
    int known(List<String> row) {
        return (int) row.stream()
                .filter(cell -> !cell.isEmpty() && cell.length() < 60)
                .filter(cell -> byKey.containsKey(HeadingKeys.of(cell))
                        || byKey.containsKey(HeadingKeys.withoutAside(cell))
                        || TableKinds.targets(TableKinds.ALL).contains(Heading.normalised(cell)))
                .count();
    }
}
