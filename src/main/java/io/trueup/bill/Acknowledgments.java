package io.trueup.bill;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.required;

import io.trueup.source.Content;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.Tables;
import io.trueup.x12.X12;
import java.util.List;

/** The front door: any file of the acknowledgments folder, recognised by content (INTERFACES.md 3). */
public final class Acknowledgments {

    public static final TableKind TABLE = new TableKind(
            "a table of acknowledgments",
            "acknowledgments",
            List.of(
                    required(AcknowledgmentRows.CONTROL_NUMBER),
                    optional(AcknowledgmentRows.PAYER_ID),
                    required(AcknowledgmentRows.RECEIVED_ON),
                    required(AcknowledgmentRows.STATUS).in(AcknowledgmentRows.STATUS_CODES),
                    required(AcknowledgmentRows.BY).in(AcknowledgmentRows.BY_CODES),
                    optional(AcknowledgmentRows.REASON),
                    optional(AcknowledgmentRows.PAYER_CLAIM_NUMBER)));

    private Acknowledgments() {}

    /** Reads a single row's cells, so that the row can tell what they are understood as, and what is wrong with them. */
    public static void lookAt(Row row) {
        AcknowledgmentRows.of(row);
    }

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, AcknowledgmentSink sink) {
        Content.read(file, sink::problem, content -> {
            byte[] start = content.start(X12.START);
            if (X12.recognises(start)) {
                AcknowledgmentReader.read(file.name(), content.stream(), columns.today(), sink);
            } else if (Tables.recognises(start)) {
                Tables.read(file, columns, TABLE, new AcknowledgmentRows(sink));
            } else {
                sink.problem(FileKind.of(file, start).problem(file.name()));
            }
        });
    }
}
