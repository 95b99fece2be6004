package io.trueup.tabular;

import io.trueup.source.Problem;
import java.util.List;

/** Takes rows before anybody knows which column is which. */
interface RawRows {

    /** @return whether more rows are wanted */
    boolean row(long line, List<Cell> cells);

    void problem(Problem problem);
}
