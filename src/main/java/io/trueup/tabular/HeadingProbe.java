package io.trueup.tabular;

import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import java.io.Serial;

/** Whether a table has the headings that a reader needs; reads no further than to the first row. */
public final class HeadingProbe implements RowSink {

    private boolean rejected;

    private HeadingProbe() {}

    /** A row came, so the headings fit. */
    private static final class Fits extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private Fits() {
            super(null, null, false, false);
        }
    }

    public static boolean fits(InputFile file, ColumnMaps maps, TableKind kind) {
        HeadingProbe probe = new HeadingProbe();
        try {
            Tables.read(file, maps, kind, probe);
        } catch (Fits fits) {
            return true;
        }
        return !probe.rejected;
    }

    @Override
    public void row(Row row) {
        throw new Fits();
    }

    @Override
    public void problem(Problem problem) {
        rejected |= problem.isReject();
    }
}
