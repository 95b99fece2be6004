package io.trueup.tabular;

import io.trueup.source.Content;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.util.function.Consumer;

/** The front door to tables: text of any separator, gzip of it, .xlsx and .xlsm, told from their content (INTERFACES.md 3). */
public final class Tables {

    private static final int START = 1 << 12;
    /** Among so many bytes of a text there is at most one zero, by damage. */
    private static final int ONE_IN = 50;

    private static final String EXPECTED = "drop a table: .csv, .xlsx, .xlsm or text; save an .xls as .xlsx";

    private Tables() {}

    /**
     * Whether a file can be a table, whatever its name: a workbook, or text; its headings tell in the end.
     *
     * @param start its first bytes, decompressed
     */
    public static boolean recognises(byte[] start) {
        return isWorkbook(start) || isText(start);
    }

    /** Reads a file's rows; rows come only when all required columns are there. Nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps maps, TableKind kind, RowSink sink) {
        TableShape shape = TableShape.of(kind, maps, file.name());
        read(file, sink::problem, new Takers() {
            @Override
            public void ofText(Content content) throws IOException {
                readText(content, new TableRows(Place.ofFile(file.name()), shape, sink));
            }

            @Override
            public void ofWorkbook() throws IOException {
                SheetRows.read(file, shape, sink);
            }
        });
    }

    /** Who reads a file once it is known what it is. */
    interface Takers {

        void ofText(Content content) throws IOException;

        void ofWorkbook() throws IOException;
    }

    static void read(InputFile file, Consumer<Problem> problems, Takers takers) {
        Content.read(file, problems, content -> {
            byte[] start = content.start(START);
            try {
                if (!recognises(start)) {
                    problems.accept(Problem.of(ProblemCode.UNRECOGNISED, Place.ofFile(file.name()), "", EXPECTED));
                } else if (isWorkbook(start)) {
                    takers.ofWorkbook();
                } else {
                    takers.ofText(content);
                }
            } catch (PartTooLarge tooLarge) {
                problems.accept(Problem.of(
                        ProblemCode.TOO_LARGE,
                        Place.ofFile(file.name()),
                        String.valueOf(tooLarge.getMessage()),
                        "a workbook of a clinic's size"));
            }
        });
    }

    private static void readText(Content content, TableRows rows) throws IOException {
        CsvRows.read(content.stream(), rows);
        rows.finish();
        if (rows.isEmpty()) {
            rows.problem(Problem.of(ProblemCode.EMPTY_FILE, rows.place(0), "", "rows below headings"));
        } else if (!rows.hasHeadings()) {
            rows.missingHeadings().forEach(rows::problem);
        }
    }

    private static boolean isWorkbook(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** Hardly a zero byte but behind all others, and not one of the formats people rename to .csv. */
    private static boolean isText(byte[] start) {
        int end = start.length;
        while (end > 0 && start[end - 1] == 0) {
            end--;
        }
        int zeros = 0;
        for (int i = 0; i < end; i++) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        boolean onlyZeros = end == 0 && start.length > 0;
        if (onlyZeros || zeros * ONE_IN > end) {
            return false;
        }
        return !(start.length > 3 && start[0] == '%' && start[1] == 'P' && start[2] == 'D' && start[3] == 'F');
    }
}
