package io.trueup.mapping;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.TableKind;
import io.trueup.written.WrittenWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of columns whatever file they stand in: {@code columns.csv}, {@code values.csv} and {@code stand-ins.csv}. */
final class Facts {

    private static final RuleRow COLUMNS = table("columns.csv", "table? column holds says? hint?");
    /** By column, and by folder and column where a table has something of its own to say of it. */
    private static final Map<String, RuleRow> BY_COLUMN = byColumn();

    private static final Map<String, Map<String, List<String>>> MEANINGS = meanings();
    private static final List<StandIn> STAND_INS = table("stand-ins.csv", "table column by why").below().stream()
            .map(row -> new StandIn(row.text("table"), row.text("column"), row.text("by"), row.text("why")))
            .toList();

    private static final List<Likely> LIKELY = table("likely.csv", "column means speaks_of not_of?").below().stream()
            .map(row -> new Likely(
                    row.text("column"), row.text("means"), phrases(row.text("speaks_of")), phrases(row.text("not_of"))))
            .toList();

    private Facts() {}

    /** What a value means that speaks of one thing and of none of the others, whatever else it says. */
    private record Likely(String column, String means, List<String> speaksOf, List<String> notOf) {

        boolean fits(String words) {
            return speaksOf.stream().anyMatch(words::contains) && notOf.stream().noneMatch(words::contains);
        }
    }

    /** One column that serves as another where that is missing. */
    record StandIn(String table, String column, String by, String why) {}

    /** A table of words that lies beside this class; a problem in it is a bug and throws. */
    static RuleRow table(String file, String columns) {
        RuleRow rows = CsvTable.read(file, ShippedFile.text(Facts.class, file), columns);
        if (!rows.problems().list().isEmpty()) {
            throw new IllegalStateException(rows.problems().list().toString());
        }
        return rows;
    }

    private static Map<String, RuleRow> byColumn() {
        Map<String, RuleRow> rows = new HashMap<>();
        COLUMNS.below().forEach(row -> rows.put(key(row.text("table"), row.text("column")), row));
        return rows;
    }

    private static String key(String table, String column) {
        return table.isEmpty() ? column : table + "/" + column;
    }

    private static Map<String, Map<String, List<String>>> meanings() {
        Map<String, Map<String, List<String>>> meanings = new HashMap<>();
        for (RuleRow row : table("values.csv", "column means values").below()) {
            Map<String, List<String>> own = meanings.computeIfAbsent(row.text("column"), c -> new HashMap<>());
            for (String value : row.text("values").split(";")) {
                own.computeIfAbsent(WrittenWord.plain(value), v -> new ArrayList<>())
                        .add(row.text("means"));
            }
        }
        return meanings;
    }

    static List<RuleRow> columns() {
        return COLUMNS.below();
    }

    static List<StandIn> standIns() {
        return STAND_INS;
    }

    /** What the values of a column of a folder's tables look like; text where nothing is known of it. */
    static Holds holds(String folder, String column) {
        if (column.startsWith("adjustment_")) {
            return column.startsWith("adjustment_amount")
                    ? Holds.MONEY
                    : column.startsWith("adjustment_reason") ? Holds.REASON : Holds.TEXT;
        }
        RuleRow row = row(folder, column);
        return row == null ? Holds.TEXT : row.field("holds").word(Holds.BY_WORD, Holds.TEXT);
    }

    private static @Nullable RuleRow row(String folder, String column) {
        RuleRow own = BY_COLUMN.get(key(folder, column));
        return own == null ? BY_COLUMN.get(column) : own;
    }

    /** What a column of a folder's tables says, for a person whose table lacks it; blank for one that nobody misses. */
    static String says(String folder, String column) {
        return text(folder, column.replaceFirst("_\\d+$", "_1"), "says");
    }

    /** What a person can do about a missing column; blank when only the file can have it. */
    static String hint(String folder, String column) {
        return text(folder, column, "hint");
    }

    private static String text(String folder, String column, String what) {
        RuleRow row = row(folder, column);
        return row == null ? "" : row.text(what);
    }

    /** Whether the readers themselves understand a value of a column. */
    static boolean takes(String column, String value) {
        return TableKinds.columns(TableKinds.ALL, column).stream().anyMatch(known -> known.takes(value));
    }

    /** The code of a column that takes few words for a value; blank when it is none that anybody knows. */
    static String code(TableKind kind, String column, String value) {
        String own = kind.column(column).map(known -> known.code(value)).orElse("");
        return Stream.concat(
                        Stream.of(own).filter(code -> !code.isEmpty()),
                        Stream.of(WrittenWord.plain(value), WrittenWord.uncounted(value))
                                .flatMap(word -> meanings(kind, column, word)))
                .findFirst()
                .orElse("");
    }

    /** One word is two things in tables of two kinds: a rejected bill, a rejected request. */
    private static Stream<String> meanings(TableKind kind, String column, String word) {
        return MEANINGS.getOrDefault(column, Map.of()).getOrDefault(word, List.of()).stream()
                .filter(code -> code.equals(ColumnMap.SKIP)
                        || kind.column(column)
                                .filter(known -> known.takes(code))
                                .isPresent());
    }

    /** The code of a value that is no known word but speaks of one thing that is; blank when it speaks of none or of several. */
    static String likely(String column, String value) {
        String words = phrase(value);
        List<String> meanings = LIKELY.stream()
                .filter(one -> one.column().equals(column) && one.fits(words))
                .map(Likely::means)
                .distinct()
                .toList();
        return meanings.size() == 1 ? meanings.get(0) : "";
    }

    /** What a value means for sure, or else most likely. */
    static String meant(TableKind kind, String column, String value) {
        String code = code(kind, column, value);
        return code.isEmpty() ? likely(column, value) : code;
    }

    private static List<String> phrases(String list) {
        return Stream.of(list.split(";"))
                .filter(one -> !one.isBlank())
                .map(Facts::phrase)
                .toList();
    }

    private static String phrase(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    /** The meanings of the trade's words, by column; for the test that they exist. */
    static Map<String, Map<String, List<String>>> words() {
        return Map.copyOf(MEANINGS);
    }
}
