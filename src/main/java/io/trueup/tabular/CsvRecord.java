package io.trueup.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * One record of RFC 4180, cut from its text. A quote counts as such at the start of a cell only; blanks around a quoted cell are
 * not part of it.
 */
final class CsvRecord {

    /** How the text came out. */
    enum State {
        WHOLE,
        QUOTE_OPEN,
        QUOTE_MISUSED
    }

    private final String text;
    private final char separator;
    private final List<Cell> cells = new ArrayList<>();
    private State state = State.WHOLE;
    private int at;

    private CsvRecord(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static CsvRecord of(String text, char separator) {
        CsvRecord record = new CsvRecord(text, separator);
        record.parse();
        return record;
    }

    State state() {
        return state;
    }

    List<Cell> cells() {
        return cells;
    }

    private void parse() {
        do {
            int start = at;
            while (start < text.length() && isBlank(text.charAt(start))) {
                start++;
            }
            if (start < text.length() && text.charAt(start) == '"') {
                at = start + 1;
                quoted();
            } else {
                int next = text.indexOf(separator, at);
                int end = next < 0 ? text.length() : next;
                cells.add(Cell.of(text.substring(at, end)));
                at = end;
            }
        } while (state == State.WHOLE && at++ < text.length());
    }

    private void quoted() {
        StringBuilder value = new StringBuilder();
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                state = State.QUOTE_OPEN;
                return;
            }
            value.append(text, at, quote);
            at = quote + 1;
            if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                break;
            }
        }
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) != separator) {
            state = State.QUOTE_MISUSED;
        }
        cells.add(Cell.of(value.toString()));
    }

    private boolean isBlank(char c) {
        return (c == ' ' || c == '\t') && c != separator;
    }
}
