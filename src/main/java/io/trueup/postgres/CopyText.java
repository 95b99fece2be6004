package io.trueup.postgres;

import java.util.List;

/**
 * The text format of COPY (PostgreSQL 18, COPY, File Formats): a line for each row, a tab between values, {@code \N} for none; read
 * again as JSON objects, each value as the text that its column's type reads.
 */
final class CopyText {

    private final CharSequence rows;
    private final List<String> columns;
    private final StringBuilder json = new StringBuilder("[");

    private CopyText(CharSequence rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** @param columns names in the order of the values */
    static String asJson(CharSequence rows, List<String> columns) {
        return new CopyText(rows, columns).json();
    }

    private String json() {
        int at = 0;
        int column = 0;
        while (at < rows.length()) {
            json.append(column == 0 ? (at == 0 ? "{\"" : ",{\"") : ",\"")
                    .append(columns.get(column))
                    .append("\":");
            at = value(at);
            boolean ends = rows.charAt(at) == '\n';
            if (ends) {
                json.append('}');
            }
            column = ends ? 0 : column + 1;
            at++;
        }
        return json.append(']').toString();
    }

    /** @return where the value ends: a tab, or the end of the line */
    private int value(int from) {
        if (rows.charAt(from) == '\\' && rows.charAt(from + 1) == 'N') {
            json.append("null");
            return from + 2;
        }
        json.append('"');
        int at = from;
        while (rows.charAt(at) != '\t' && rows.charAt(at) != '\n') {
            char c = rows.charAt(at);
            if (c == '\\') {
                at++;
                json.append('\\').append(rows.charAt(at)); // a backslash, t, n and r are written alike
            } else if (c == '"') {
                json.append("\\\"");
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
            at++;
        }
        json.append('"');
        return at;
    }
}
