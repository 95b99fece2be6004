package io.trueup.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small data file of the program: comma-separated, quotes where a text holds a comma, one heading line in any case, {@code #} begins a
 * comment line. No value goes over a line end.
 */
public final class CsvTable {

    private CsvTable() {}

    /** @param line counted from 1, as an editor does */
    public record Row(int line, Map<String, String> cells) {

        /** The cell's text without outer blanks; blank when the row ends before it. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * The rows below the heading.
     *
     * @throws IllegalArgumentException when a row has more cells than headings or a quote is not closed, naming file and line
     */
    public static List<Row> rows(String file, String text) {
        List<Row> rows = new ArrayList<>();
        List<String> headings = List.of();
        int number = 0;
        for (String line : withoutMark(text).split("\r?\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(file, number, line);
            if (headings.isEmpty()) {
                headings = cells.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
            } else {
                rows.add(row(file, number, headings, cells));
            }
        }
        return rows;
    }

    /** A byte order mark, which spreadsheets put in front, is no part of the first heading. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Row row(String file, int number, List<String> headings, List<String> cells) {
        if (cells.size() > headings.size()) {
            throw new IllegalArgumentException(file + ":" + number + ": more cells than headings");
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(headings.get(i), cells.get(i));
        }
        return new Row(number, named);
    }

    private static List<String> cells(String file, int number, String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException(file + ":" + number + ": a quote is not closed");
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
