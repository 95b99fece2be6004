package io.trueup.bill;

import io.trueup.source.Problem;

/** Takes what a reader of acknowledgments finds, in the order of the file. */
public interface AcknowledgmentSink {

    void acknowledgment(Acknowledgment acknowledgment);

    void problem(Problem problem);
}
