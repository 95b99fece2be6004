package io.trueup.cli;

import io.trueup.reconciliation.AdjudicatedLine;
import java.util.List;

/** What the bank says of the payments behind a finding: the last link of its chain. */
interface Deposited {

    Deposited UNKNOWN = lines -> List.of();

    /** A line for each deposit, its date first. */
    List<String> deposited(List<AdjudicatedLine> lines);
}
