package io.trueup.bill;

import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import io.trueup.tabular.SheetCopies;
import io.trueup.tabular.Tables;
import org.jspecify.annotations.Nullable;

/** Reads the table form of bills, holding one at a time: rows of one bill that do not stand together are bills of their own here. */
final class BillTableReader implements RowSink {

    private final BillSink sink;
    private final SheetCopies copies = new SheetCopies();
    private @Nullable TableBill bill;

    private BillTableReader(BillSink sink) {
        this.sink = sink;
    }

    static void read(InputFile file, ColumnMaps columns, BillSink sink) {
        BillTableReader reader = new BillTableReader(sink);
        Tables.read(file, columns, Bills.TABLE, reader);
        reader.closeBill();
    }

    @Override
    public void row(Row cells) {
        BillRow row = BillRow.of(cells);
        if (row == null) {
            cells.problems().forEach(sink::problem);
            return;
        }
        if (copies.isOther(cells.sheet())) {
            closeBill();
            copies.turnTo(cells.sheet());
        }
        TableBill current = bill;
        if (current == null || !current.add(row)) {
            closeBill();
            TableBill next = new TableBill(row);
            next.add(row);
            bill = next;
        }
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }

    private void closeBill() {
        TableBill finished = bill;
        bill = null;
        if (finished == null) {
            return;
        }
        Bill whole = finished.bill();
        if (copies.isCopy(finished.content())) {
            sink.problem(Problem.of(
                    ProblemCode.DUPLICATE_ROW,
                    whole.place(),
                    "bill " + whole.patientControlNumber() + " of another sheet"));
        } else {
            sink.bill(whole);
        }
    }
}
