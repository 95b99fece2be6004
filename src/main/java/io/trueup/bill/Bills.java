package io.trueup.bill;

import io.trueup.source.Content;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.Tables;
import io.trueup.x12.X12;

/** The front door: any file of the bills folder, recognised by content (INTERFACES.md 3). */
public final class Bills {

    public static final TableKind TABLE = BillRow.KIND;

    private Bills() {}

    /** Reads a single row's cells, so that the row can tell what they are understood as, and what is wrong with them. */
    public static void lookAt(Row row) {
        BillRow.of(row);
    }

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, BillSink sink) {
        Content.read(file, sink::problem, content -> {
            byte[] start = content.start(X12.START);
            if (X12.recognises(start)) {
                BillReader.read(file.name(), content.stream(), columns.today(), sink);
            } else if (Tables.recognises(start)) {
                BillTableReader.read(file, columns, sink);
            } else {
                sink.problem(FileKind.of(file, start).problem(file.name()));
            }
        });
    }
}
