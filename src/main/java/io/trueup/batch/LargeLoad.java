package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.postgres.SuspendedIndexes;
import java.util.List;
import javax.sql.DataSource;

/**
 * A run that brings more than is there: the first of a clinic, or the one that takes its history. While rows go in by the hundred
 * thousand, indexes that no statement of the step reads are put aside. Any other run leaves all where they are.
 */
final class LargeLoad {

    /** Bytes of new files below which it does not matter. */
    private static final long WORTH_IT = 2L << 20;

    private static final List<String> OF_INGEST =
            List.of(
                    "claim_key_claim",
                    "claim_key_key",
                    "claim_payment_number",
                    "log_row_date",
                    "log_row_day",
                    "log_row_line",
                    "service_line_number");

    private static final List<String> OF_MATCH = List.of("line_match_unit");

    /** All but the one by which a unit's findings are found and superseded. */
    private static final List<String> OF_RECONCILE = List.of(
            "finding_claim",
            "finding_contract",
            "finding_current",
            "finding_last_decided",
            "finding_misdirected",
            "finding_number",
            "finding_recheck",
            "finding_run",
            "finding_superseded",
            "finding_unpaid",
            "finding_variance",
            "finding_without_rate");

    private final InputFiles files;
    private final SuspendedIndexes indexes;

    LargeLoad(DataSource dataSource) {
        this.files = new InputFiles(dataSource);
        this.indexes = new SuspendedIndexes(dataSource);
    }

    void beforeIngest() {
        suspend(OF_INGEST);
    }

    void beforeMatch() {
        suspend(OF_MATCH);
    }

    void beforeReconcile() {
        suspend(OF_RECONCILE);
    }

    private void suspend(List<String> names) {
        InputFiles.Bytes bytes = files.bytes();
        if (bytes.unsettled() >= WORTH_IT && bytes.unsettled() > bytes.settled()) {
            indexes.suspend(names);
        }
    }

    /** Before whatever reads by them; of a run that was cut short too. */
    void over() {
        indexes.restore();
    }
}
