package io.trueup.intake;

import io.trueup.postgres.Statements;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What PostgreSQL's planner knows of the tables. After a large load it knows nothing yet, and its own housekeeping comes minutes
 * later, if its server stays up that long: then a join that takes a second takes an hour.
 */
public final class Statistics {

    /** Bytes of new files below which a table is as the planner knows it, unless it has doubled. */
    private static final long SMALL_LOAD = 1L << 20;

    /** Pages of a table of which every plan is a good one, unless the planner takes it for empty. */
    private static final int FEW_PAGES = 16;

    private final Statements later;
    private final LongSupplier newBytes;

    /** @param newBytes of files that no run is done with */
    public Statistics(Statements later, LongSupplier newBytes) {
        this.later = later;
        this.newBytes = newBytes;
    }

    /** After ingest: the tables that files are read into; of the wide ones what rows are found, joined and grouped by. */
    public void afterIngest() {
        refresh(
                "claim_payment (id, file_id, payment_id, patient_control_number, payer_claim_number, status, decided, charge, paid,"
                        + " patient_last_name, patient_first_name, difference, identity, duplicate, purged)",
                "input_file",
                "payment",
                "service_line (claim_payment_id, number, code, charge, paid, counted, from_date, to_date)",
                "claim_key",
                "provider_adjustment",
                "provider_adjustment_key",
                "bill",
                "billed_line",
                "bill_key",
                "acknowledgment",
                "acknowledgment_key",
                "log_row (file_id, line, claim_number, program, service_date, attendance, patient_id, last_name, first_name,"
                        + " patient_control_number, payer_id, jurisdiction, authorization_number, superseded, fingerprint,"
                        + " date_of_birth, account)",
                "account_key",
                "account_identity",
                "episode",
                "program_authorization",
                "bank_line");
    }

    /** After matching: where lines belong, and what is touched. */
    public void afterMatch() {
        refresh("line_match", "bill_match", "recoupment", "affected_claim", "touched_unit", "finding");
    }

    /** After reconciling: how findings and things to do are spread over claims. */
    public void afterReconcile() {
        refresh(
                "finding (run_id, superseded_run, trial, unit, key, kind, outcome, claim_number, service_date, payer, contract, item)",
                "item (id, unit, outcome, payer)",
                "late_payment (unit, claim_payment_id)",
                "unpaid_amount (unit, service_date)",
                "item_opening");
    }

    /**
     * Of few rows, which is enough to tell few from many. After a small load only when the first of them, which grows as the others do,
     * has doubled, or when the planner thinks that one has less than a row a page: it was looked at when its rows were taken back, and
     * would be taken for empty however many come.
     *
     * @param tables each with the columns that are looked at, or alone for all
     */
    private void refresh(String... tables) {
        String analyze = "SET LOCAL default_statistics_target = 20; ANALYZE " + String.join(", ", tables)
                + "; SET LOCAL default_statistics_target TO DEFAULT";
        List<String> names =
                Stream.of(tables).map(table -> table.replaceFirst(" .*", "")).toList();
        later.add(
                newBytes.getAsLong() > SMALL_LOAD
                        ? analyze
                        : """
                DO $$
                BEGIN
                    IF (SELECT bool_or(
                            pages > 2 * relpages + %d AND oid = '%s'::regclass
                            OR reltuples >= 0 AND reltuples < pages)
                        FROM pg_class
                        CROSS JOIN LATERAL (SELECT pg_relation_size(oid) / current_setting('block_size')::int) size (pages)
                        WHERE oid = ANY ('{%s}'::regclass[])) THEN
                        %s;
                    END IF;
                END$$""".formatted(FEW_PAGES, names.get(0), String.join(",", names), analyze));
    }
}
