package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import java.util.List;

/** Takes rows before anybody knows which column is which. */
interface RawRows {

    /** @return whether more rows are wanted */
    boolean row(long line, List<Cell> cells);

    void problem(Problem problem);

    Place place(long line);

    /** Cells of a row; 0 while no headings have come. */
    int width();

    /** Says that no more rows come. */
    void finish();

    /** How many columns a row would name if it were the headings. */
    int known(List<Cell> cells);
}
