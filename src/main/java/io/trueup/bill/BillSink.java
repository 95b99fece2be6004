package io.trueup.bill;

import io.trueup.source.Problem;

/** Takes what a reader of bills finds, in the order of the file; nothing is held back, so memory stays flat. */
public interface BillSink {

    void bill(Bill bill);

    void problem(Problem problem);
}
