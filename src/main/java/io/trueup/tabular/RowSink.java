package io.trueup.tabular;

import io.trueup.source.Problem;

/** Takes the rows of a table in their order, and what is wrong with the table itself. */
public interface RowSink {

    void row(Row row);

    void problem(Problem problem);
}
