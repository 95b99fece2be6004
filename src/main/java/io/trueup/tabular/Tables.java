package io.trueup.tabular;

import io.trueup.source.Content;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import java.io.IOException;
import java.util.List;

/** The front door to tables: .csv, gzip of .csv, and .xlsx, told from their content (INTERFACES.md 3). */
public final class Tables {

    private static final int START = 1 << 12;

    private Tables() {}

    /**
     * Whether a file can be a table: an .xlsx whatever its name, or text under a name that ends in .csv.
     *
     * @param start its first bytes, decompressed
     */
    public static boolean recognises(InputFile file, byte[] start) {
        return isWorkbook(start) || file.extension().equals("csv") && isText(start);
    }

    /** Reads a file's rows; rows come only when all required columns are there. Nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps maps, List<Column> columns, RowSink sink) {
        TableRows rows = new TableRows(file.name(), columns, maps.forFile(file.name()), sink);
        Reading<Content> opened = Content.open(file);
        opened.problems().forEach(sink::problem);
        try (Content content = opened.value()) {
            if (content == null) {
                return;
            }
            byte[] start = content.start(START);
            if (!recognises(file, start)) {
                sink.problem(
                        Problem.of(ProblemCode.UNRECOGNISED, Place.ofFile(file.name()), "", "a .csv or .xlsx table"));
            } else if (isWorkbook(start)) {
                SheetRows.read(file, rows);
            } else {
                CsvRows.read(content.stream(), file.name(), rows);
            }
        } catch (IOException e) {
            sink.problem(
                    Problem.of(ProblemCode.UNREADABLE, Place.ofFile(file.name()), "", "a whole file that can be read"));
        }
    }

    private static boolean isWorkbook(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** No zero bytes, and not one of the formats people rename to .csv. */
    private static boolean isText(byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return false;
            }
        }
        return !(start.length > 3 && start[0] == '%' && start[1] == 'P' && start[2] == 'D' && start[3] == 'F');
    }
}
