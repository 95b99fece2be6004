package io.trueup.mapping;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is known of columns whatever file they stand in: {@code columns.csv}, {@code values.csv} and {@code stand-ins.csv}. */
final class Facts {

    private static final RuleRow COLUMNS = table("columns.csv", "column holds says? hint?");
    private static final Map<String, RuleRow> BY_COLUMN = byColumn();
    private static final Map<String, Map<String, String>> MEANINGS = meanings();
    private static final List<StandIn> STAND_INS = table("stand-ins.csv", "table column by why").below().stream()
            .map(row -> new StandIn(row.text("table"), row.text("column"), row.text("by"), row.text("why")))
            .toList();

    private Facts() {}

    /** One column that serves as another where that is missing. */
    record StandIn(String table, String column, String by, String why) {}

    private static RuleRow table(String file, String columns) {
        RuleRow rows = CsvTable.read(file, ShippedFile.text(Facts.class, file), columns);
        if (!rows.problems().list().isEmpty()) {
            throw new IllegalStateException(rows.problems().list().toString());
        }
        return rows;
    }

    private static Map<String, RuleRow> byColumn() {
        Map<String, RuleRow> rows = new HashMap<>();
        COLUMNS.below().forEach(row -> rows.put(row.text("column"), row));
        return rows;
    }

    private static Map<String, Map<String, String>> meanings() {
        Map<String, Map<String, String>> meanings = new HashMap<>();
        for (RuleRow row : table("values.csv", "column means values").below()) {
            Map<String, String> own = meanings.computeIfAbsent(row.text("column"), c -> new HashMap<>());
            for (String value : row.text("values").split(";")) {
                own.put(plain(value), row.text("means"));
            }
        }
        return meanings;
    }

    static String plain(String value) {
        return value.replaceAll("[^\\p{L}\\p{N}]+", "").toUpperCase(Locale.ROOT);
    }

    static List<RuleRow> columns() {
        return COLUMNS.below();
    }

    static List<StandIn> standIns() {
        return STAND_INS;
    }

    /** What the values of a column look like; text where nothing is known of it. */
    static Holds holds(String column) {
        if (column.startsWith("adjustment_")) {
            return column.startsWith("adjustment_amount")
                    ? Holds.MONEY
                    : column.startsWith("adjustment_reason") ? Holds.REASON : Holds.TEXT;
        }
        RuleRow row = BY_COLUMN.get(column);
        return row == null ? Holds.TEXT : row.field("holds").word(Holds.BY_WORD, Holds.TEXT);
    }

    /** What a column says, for a person whose table lacks it; blank for one that nobody misses. */
    static String says(String column) {
        RuleRow row = BY_COLUMN.get(column.replaceFirst("_\\d+$", "_1"));
        return row == null ? "" : row.text("says");
    }

    /** What a person can do about a missing column; blank when only the file can have it. */
    static String hint(String column) {
        RuleRow row = BY_COLUMN.get(column);
        return row == null ? "" : row.text("hint");
    }

    /** Whether the readers themselves understand a value of a column. */
    static boolean takes(String column, String value) {
        return TableKinds.columns(TableKinds.ALL, column).stream().anyMatch(known -> known.takes(value));
    }

    /** The code of a column that takes few words for a value; blank when it is none that anybody knows. */
    static String code(String column, String value) {
        String own = TableKinds.columns(TableKinds.ALL, column).stream()
                .map(known -> known.code(value))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
        return own.isEmpty() ? MEANINGS.getOrDefault(column, Map.of()).getOrDefault(plain(value), "") : own;
    }

    /** The meanings of the trade's words, by column; for the test that they exist. */
    static Map<String, Map<String, String>> words() {
        return Map.copyOf(MEANINGS);
    }
}
