package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file. A quote that is never closed costs its own line only: reading goes on with the line after it, where a
 * library would give up or swallow the rest of the file (FAULTS.md 33).
 */
final class CsvRows {

    private static final int MOST_LINES = 500;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Lines lines;
    private final String file;
    private int width;

    private CsvRows(InputStream in, String file) {
        this.lines = new Lines(in);
        this.file = file;
    }

    static void read(InputStream in, String file, RawRows target) throws IOException {
        new CsvRows(in, file).read(target);
    }

    private void read(RawRows target) throws IOException {
        boolean wanted = true;
        for (String line = lines.next(); line != null && wanted; line = wanted ? lines.next() : null) {
            long number = lines.number();
            CsvRecord record = CsvRecord.of(line);
            if (record.state() == CsvRecord.State.QUOTE_OPEN) {
                record = continued(line);
            }
            if (record == null || record.state() != CsvRecord.State.WHOLE) {
                target.problem(Problem.of(
                        ProblemCode.UNCLOSED_QUOTE,
                        new Place(file, number, ""),
                        line,
                        "a closing quote at the cell's end"));
            } else if (!record.cells().stream().allMatch(Cell::isBlank)) {
                width = width == 0 ? record.cells().size() : width;
                wanted = target.row(number, record.cells());
            }
        }
    }

    /**
     * A record whose quoted cell goes over several lines; null when the quote is not closed properly, or is closed so far below
     * that the record has another number of cells than the first. Then the lines below are read again for themselves.
     */
    private @Nullable CsvRecord continued(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        while (taken.size() < MOST_LINES && text.length() < MOST_CHARACTERS) {
            String next = lines.next();
            if (next == null) {
                break;
            }
            taken.add(next);
            text.append('\n').append(next);
            if (next.indexOf('"') >= 0) {
                CsvRecord record = CsvRecord.of(text.toString());
                boolean fits = width == 0 || record.cells().size() == width;
                if (record.state() == CsvRecord.State.WHOLE && fits) {
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
}
