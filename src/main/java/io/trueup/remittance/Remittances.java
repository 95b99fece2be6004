package io.trueup.remittance;

import io.trueup.source.Content;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.Tables;
import io.trueup.x12.AchAddenda;
import io.trueup.x12.X12;
import java.util.function.Consumer;

/** The front door: any file of the remittances folder, recognised by content (INTERFACES.md 3). */
public final class Remittances {

    public static final TableKind TABLE = TableColumns.KIND;

    private Remittances() {}

    /** Reads the cells of rows in their order, so that a row can tell what they are understood as, and what is wrong with them. */
    public static Consumer<Row> looker() {
        RowsAbove above = new RowsAbove(CodeReading.STANDARD.lists().statuses());
        return row -> RemittanceRow.of(row, CodeReading.STANDARD, above);
    }

    /** Reads a file by the codes that come with the program. */
    public static RemittanceTotals read(InputFile file, ColumnMaps columns, RemittanceSink sink) {
        return read(file, columns, CodeReading.STANDARD, sink);
    }

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static RemittanceTotals read(InputFile file, ColumnMaps columns, CodeReading codes, RemittanceSink sink) {
        RemittanceTotals[] totals = {RemittanceTotals.NONE};
        Content.read(file, sink::problem, content -> {
            byte[] start = content.start(X12.START);
            RemittanceReader reader = new RemittanceReader(file.name(), codes.lists(), columns.today(), sink);
            if (X12.recognises(start)) {
                totals[0] = reader.read(content);
            } else if (AchAddenda.recognises(start)) {
                totals[0] = reader.readAddenda(content.stream());
            } else if (Tables.recognises(start)) {
                totals[0] = RemittanceTableReader.read(file, columns, codes, sink);
            } else {
                sink.problem(FileKind.of(file, start).problem(file.name()));
            }
        });
        return totals[0];
    }
}
