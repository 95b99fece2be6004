package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.postgres.SuspendedIndexes;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A run that brings more than is there: the first of a clinic, or the one that takes its history. While rows go in by the hundred
 * thousand, indexes that no statement of the step reads are put aside. Any other run leaves all where they are.
 */
final class LargeLoad {

    /** Bytes of new files below which it does not matter. */
    private static final long WORTH_IT = 2L << 20;

    private static final List<String> OF_INGEST = List.of(
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
    private InputFiles.@Nullable Bytes bytes;
    private boolean mayBeAside = true;

    LargeLoad(DataSource dataSource) {
        this.files = new InputFiles(dataSource);
        this.indexes = new SuspendedIndexes(dataSource);
    }

    /** Bytes of new files. They are what was listed as long as the run lasts: whoever asks later is told the same. */
    long newBytes() {
        return bytes().unsettled();
    }

    private InputFiles.Bytes bytes() {
        if (bytes == null) {
            bytes = files.bytes();
        }
        return bytes;
    }

    /** Once the files of the run are listed. */
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
        InputFiles.Bytes all = bytes();
        if (all.unsettled() >= WORTH_IT && all.unsettled() > all.settled()) {
            indexes.suspend(names);
            mayBeAside = true;
        }
    }

    /** Before whatever reads by them; of a run that was cut short too. */
    void over() {
        if (mayBeAside) {
            indexes.restore();
            mayBeAside = false;
        }
    }
}
