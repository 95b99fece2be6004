package io.trueup.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * The text format of COPY (PostgreSQL 18, COPY, File Formats): a line for each row, a tab between values, {@code \N} for none; read
 * again as one array for each column, each value as the text that its column's type reads.
 */
final class CopyText {

    private final CharSequence rows;
    private final List<StringBuilder> arrays = new ArrayList<>();

    private CopyText(CharSequence rows) {
        this.rows = rows;
    }

    /** In the order of the columns, as PostgreSQL writes arrays; none without rows. */
    static List<String> asArrays(CharSequence rows) {
        return new CopyText(rows).arrays();
    }

    private List<String> arrays() {
        int at = 0;
        int column = 0;
        while (at < rows.length()) {
            at = value(at, next(column));
            column = rows.charAt(at) == '\n' ? 0 : column + 1;
            at++;
        }
        return arrays.stream().map(array -> array.append('}').toString()).toList();
    }

    /** The column's array, ready for one more value. */
    private StringBuilder next(int column) {
        if (column == arrays.size()) {
            arrays.add(new StringBuilder("{"));
            return arrays.get(column);
        }
        return arrays.get(column).append(',');
    }

    /** @return where the value ends: a tab, or the end of the line */
    private int value(int from, StringBuilder array) {
        if (rows.charAt(from) == '\\' && rows.charAt(from + 1) == 'N') {
            array.append("NULL");
            return from + 2;
        }
        array.append('"');
        int at = from;
        while (rows.charAt(at) != '\t' && rows.charAt(at) != '\n') {
            char c = rows.charAt(at);
            if (c == '\\') {
                at++;
                escaped(rows.charAt(at), array);
            } else if (c == '"') {
                array.append("\\\"");
            } else {
                array.append(c);
            }
            at++;
        }
        array.append('"');
        return at;
    }

    private static void escaped(char letter, StringBuilder array) {
        switch (letter) {
            case 't' -> array.append('\t');
            case 'n' -> array.append('\n');
            case 'r' -> array.append('\r');
            default -> array.append('\\').append(letter);
        }
    }
}
