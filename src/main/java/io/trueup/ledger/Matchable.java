package io.trueup.ledger;

import java.util.List;

/** What has lines to match: claim payments, or bills. */
interface Matchable {

    /** Where it is kept what becomes of their lines. */
    LineMatchTable table();

    /** Those of the slots {@code from} to {@code to}, both included, in order and with all their lines. */
    List<Matches.Claim> read(long run, long from, long to);
}
