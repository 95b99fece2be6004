package io.trueup.batch;

import io.trueup.ledger.Runs;
import io.trueup.report.WorkbookRows;
import javax.sql.DataSource;

/**
 * Everything the steps of one run work with.
 *
 * @param payers the payer a rerun asked for
 * @param databaseDescription for About
 * @param version of the program
 * @param sideBySide how many partitions are worked on at the same time
 * @param lock asked before each transaction, so that a run without its lock writes nothing
 */
record RunSetup(
        JobFile job,
        RuleBook rules,
        Runs.Run run,
        WorkbookRows.Payers payers,
        DataSource dataSource,
        String databaseDescription,
        String version,
        int sideBySide,
        Progress progress,
        RunLock lock) {

    long id() {
        return run.id();
    }
}
