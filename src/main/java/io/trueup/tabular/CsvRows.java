package io.trueup.tabular;

import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text table, between commas, semicolons, tabs or upright strokes: what a first line {@code sep=;} says, else
 * whatever makes one of the leading lines name most columns. A quote that is never closed costs its own line only: reading goes on
 * with the line after it, where a library would give up or swallow the rest of the file (FAULTS.md 33).
 */
final class CsvRows {

    private static final int MOST_LINES = 500;
    private static final int MOST_HEADING_LINES = 40;
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int LEADING_LINES = 40;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([,;|\t])\"?[,;|\t ]*", Pattern.CASE_INSENSITIVE);

    private final Lines lines;
    private final RawRows target;
    private char separator = ',';

    private CsvRows(InputStream in, RawRows target) {
        this.lines = new Lines(in);
        this.target = target;
    }

    static void read(InputStream in, RawRows target) throws IOException {
        CsvRows rows = new CsvRows(in, target);
        rows.findSeparator();
        rows.read();
    }

    private void findSeparator() throws IOException {
        List<String> leading = new ArrayList<>();
        int characters = 0;
        while (leading.size() < LEADING_LINES && characters < MOST_CHARACTERS) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            leading.add(line);
            characters += line.length();
        }
        Matcher said = SEPARATOR_LINE.matcher(leading.isEmpty() ? "" : leading.get(0));
        if (said.matches()) {
            separator = said.group(1).charAt(0);
            lines.giveBack(leading.subList(1, leading.size()));
            return;
        }
        int most = 0;
        for (char candidate : SEPARATORS) {
            for (String line : leading) {
                int known = target.known(CsvRecord.of(line, candidate).cells());
                if (known > most) {
                    most = known;
                    separator = candidate;
                }
            }
        }
        lines.giveBack(leading);
    }

    private void read() throws IOException {
        boolean wanted = true;
        for (String line = lines.next(); line != null && wanted; line = wanted ? lines.next() : null) {
            long number = lines.number();
            CsvRecord record = CsvRecord.of(line, separator);
            if (record.state() == CsvRecord.State.QUOTE_OPEN) {
                record = continued(line);
            }
            if (record == null || record.state() != CsvRecord.State.WHOLE) {
                target.problem(Problem.of(
                        ProblemCode.UNCLOSED_QUOTE, target.place(number), line, "a closing quote at the cell's end"));
            } else if (RowWidths.filled(record.cells()) > 0) {
                wanted = target.row(number, record.cells());
            }
        }
    }

    /**
     * A record whose quoted cell goes over several lines; null when the quote is not closed properly, or is closed so far below
     * that the record has more cells than there are headings. Then the lines below are read again for themselves.
     */
    private @Nullable CsvRecord continued(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        int width = target.width();
        int most = width == 0 ? MOST_HEADING_LINES : MOST_LINES;
        while (taken.size() < most && text.length() < MOST_CHARACTERS) {
            String next = lines.next();
            if (next == null) {
                break;
            }
            taken.add(next);
            text.append('\n').append(next);
            if (next.indexOf('"') >= 0) {
                CsvRecord record = CsvRecord.of(text.toString(), separator);
                if (record.state() == CsvRecord.State.WHOLE && fits(record.cells(), width)) {
                    return record;
                }
                if (record.state() != CsvRecord.State.QUOTE_OPEN) {
                    break;
                }
            }
        }
        lines.giveBack(taken);
        return null;
    }

    /** As many cells as there are headings; surplus blank ones do not count. */
    private static boolean fits(List<Cell> cells, int width) {
        int filled = cells.size();
        while (filled > width && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return width == 0 || filled == width;
    }
}
