package io.trueup.programlog;

import io.trueup.source.Problem;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import org.jspecify.annotations.Nullable;

/** Passes on the rows that are good in all their cells, and the problems of the others. */
final class GoodRows implements RowSink {

    private final LogSink sink;
    private final RowReader reader;

    GoodRows(LogSink sink, RowReader reader) {
        this.sink = sink;
        this.reader = reader;
    }

    /** Reads a row's cells, and says what to do when they are all good; null when they cannot be. */
    interface RowReader {

        @Nullable
        Runnable read(Row row);
    }

    @Override
    public void row(Row row) {
        Runnable delivery = reader.read(row);
        if (delivery != null && row.isGood()) {
            delivery.run();
        } else {
            row.problems().forEach(sink::problem);
        }
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }
}
