package io.trueup.deposit;

import io.trueup.source.Content;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.Tables;

/** The front door: any file of the deposits folder, recognised by content (INTERFACES.md 3). */
public final class Deposits {

    public static final TableKind TABLE = StatementColumns.KIND;

    private static final int START = 1 << 12;

    private Deposits() {}

    /** Reads a single row's cells, so that the row can tell what they are understood as, and what is wrong with them. */
    public static void lookAt(Row row) {
        StatementColumns.line(row);
    }

    /** The headings that banks are known to use, before those of the job file. */
    public static ColumnMaps headings(ColumnMaps columns, String fileName) {
        return BankHeadings.before(columns, fileName);
    }

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, DepositSink sink) {
        Content.read(file, sink::problem, content -> {
            if (BaiRecords.recognises(content.start(START))) {
                new BaiReader(file.name(), columns.today(), sink).read(content.stream());
            } else {
                DepositParts lines = new DepositParts(sink);
                Tables.read(file, headings(columns, file.name()), TABLE, new Rows(sink, lines));
                lines.end();
            }
        });
    }

    /** Passes on the good rows, and the problems of the others. */
    private record Rows(DepositSink sink, DepositParts lines) implements RowSink {

        @Override
        public void row(Row row) {
            if (StatementColumns.isPending(row)) {
                sink.problem(Problem.of(
                        ProblemCode.PENDING_LINE,
                        row.place().within("column booking_status"),
                        row.name("booking_status"),
                        ""));
                return;
            }
            BankLine line = StatementColumns.line(row);
            if (!row.isGood()) {
                row.problems().forEach(sink::problem);
            } else if (line != null) {
                lines.line(line);
            }
        }

        @Override
        public void problem(Problem problem) {
            sink.problem(problem);
        }
    }
}
