package io.trueup.night;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years that were settled long ago, laid under a clinic's database: every row that is stored, again and again, under other ids,
 * claim numbers and earlier dates, paid as expected and with nothing left to do.
 */
public final class History {

    /** What differs in a copy, by table: k is the copy, from 1. Ids of files and what hangs on them make room for the file's. */
    private static final Map<String, String> COPIES = new LinkedHashMap<>();

    static {
        COPIES.put("input_file", "'id', x.id + k * :files, 'sha256', x.sha256 || k");
        COPIES.put("payment", """
                'id', x.id + k * :ids, 'file_id', x.file_id + k * :files, 'canonical_id', x.canonical_id + k * :ids,
                'trace', x.trace || '-' || k, 'payment_date', x.payment_date - :year * k""");
        COPIES.put("claim_payment", """
                'id', x.id + k * :ids, 'file_id', x.file_id + k * :files, 'payment_id', x.payment_id + k * :ids,
                'patient_control_number', x.patient_control_number || '-' || k""");
        COPIES.put("service_line", """
                'claim_payment_id', x.claim_payment_id + k * :ids, 'from_date', x.from_date - :year * k,
                'to_date', x.to_date - :year * k""");
        COPIES.put("claim_key", "'claim_payment_id', x.claim_payment_id + k * :ids, 'key', x.key || '-' || k");
        COPIES.put("log_row", """
                'file_id', x.file_id + k * :files, 'claim_number', x.claim_number || '-' || k,
                'service_date', x.service_date - :year * k""");
        COPIES.put("account_key", "'claim_number', x.claim_number || '-' || k, 'key', x.key || '-' || k");
        COPIES.put("episode", """
                'file_id', x.file_id + k * :files, 'claim_number', x.claim_number || '-' || k,
                'start_date', x.start_date - :year * k""");
        COPIES.put("program_authorization", """
                'file_id', x.file_id + k * :files, 'claim_number', x.claim_number || '-' || k,
                'authorization_number', x.authorization_number || '-' || k""");
        COPIES.put("line_match", "'claim_payment_id', x.claim_payment_id + k * :ids, 'unit', x.unit || '-' || k");
        COPIES.put("finding", """
                'id', x.id + k * :findings, 'unit', x.unit || '-' || k, 'key', x.key || '-' || k,
                'claim_number', x.claim_number || '-' || k, 'service_date', x.service_date - :year * k,
                'payment_dates', (
                    SELECT coalesce(jsonb_agg(d - :year * k), '[]')
                    FROM unnest(x.payment_dates) d),
                'outcome', 'PAID_AS_EXPECTED', 'denial_class', '', 'item', '', 'recheck_on', NULL""");
    }

    private static final int FILES = 1_000;
    private static final long IDS_OF_A_FILE = 100_000_000;
    private static final int FINDINGS = 1_000_000;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int YEARS = 9;

    private History() {}

    /** Lays so many copies of what is stored under it, and tells the planner. */
    public static void lay(JdbcClient jdbc, int copies) {
        COPIES.forEach((table, differences) -> jdbc.sql(
                        """
                        INSERT INTO %1$s OVERRIDING SYSTEM VALUE
                        SELECT copy.*
                        FROM %1$s x
                        CROSS JOIN generate_series(1, :copies) k
                        CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$s, to_jsonb(x) || jsonb_build_object(%2$s)) copy""".formatted(table, differences.replace(":year * k", ":year * (1 + k % :years)")))
                .param("copies", copies)
                .param("files", FILES)
                .param("ids", FILES * IDS_OF_A_FILE)
                .param("findings", FINDINGS)
                .param("year", DAYS_OF_A_YEAR)
                .param("years", YEARS)
                .update());
        jdbc.sql("ANALYZE").update();
    }
}
