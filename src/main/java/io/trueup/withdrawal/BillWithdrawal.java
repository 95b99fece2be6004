package io.trueup.withdrawal;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back bills or what their receivers said: each day is as if the rest alone had been sent, and said. */
final class BillWithdrawal {

    private static final String BILLS = "(SELECT id FROM bill WHERE file_id = :file)";
    private static final String ACKNOWLEDGMENTS = "(SELECT id FROM acknowledgment WHERE file_id = :file)";

    private final JdbcClient jdbc;

    BillWithdrawal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What their receivers said stays, and speaks of whatever bill is left. */
    void takeBills(long file, Map<String, Long> counts) {
        revisitUnits(file, BILLS);
        revisitOthers(file);
        update(file, "DELETE FROM bill_match WHERE bill_id IN " + BILLS);
        update(file, "DELETE FROM bill_key WHERE bill_id IN " + BILLS);
        update(file, "DELETE FROM affected_bill WHERE bill_id IN " + BILLS);
        update(file, "DELETE FROM revisit WHERE bill_id IN " + BILLS);
        long lines = update(file, "DELETE FROM billed_line WHERE bill_id IN " + BILLS);
        counts.put("bills", update(file, "DELETE FROM bill WHERE file_id = :file"));
        counts.put("billed lines", lines);
    }

    void takeAcknowledgments(long file, Map<String, Long> counts) {
        revisitUnits(file, """
                (SELECT b.bill_id
                FROM acknowledgment_key a
                JOIN bill_key b USING (key)
                WHERE a.acknowledgment_id IN\s""" + ACKNOWLEDGMENTS + ")");
        update(file, "DELETE FROM acknowledgment_key WHERE acknowledgment_id IN " + ACKNOWLEDGMENTS);
        counts.put("acknowledgments", update(file, "DELETE FROM acknowledgment WHERE file_id = :file"));
    }

    private void revisitUnits(long file, String bills) {
        update(file, """
                INSERT INTO revisit (unit)
                SELECT DISTINCT unit
                FROM bill_match
                WHERE unit <> ''
                AND bill_id IN\s""" + bills);
    }

    /** Bills and remitted claims that share a number: these may have named them, and what was said of these may be of them. */
    private void revisitOthers(long file) {
        update(file, """
                INSERT INTO revisit (bill_id)
                SELECT DISTINCT o.bill_id
                FROM bill_key k
                JOIN bill_key o ON o.key = k.key
                WHERE k.key LIKE ANY (ARRAY['P:%', 'C:%', 'D:%'])
                AND k.bill_id IN\s""" + BILLS + " AND o.bill_id NOT IN " + BILLS);
        update(file, """
                INSERT INTO revisit (claim_payment_id)
                SELECT DISTINCT o.claim_payment_id
                FROM bill_key k
                JOIN claim_key o ON o.key = k.key
                WHERE k.key NOT LIKE 'N:%'
                AND k.bill_id IN\s""" + BILLS);
    }

    private long update(long file, String sql) {
        return jdbc.sql(sql).param("file", file).update();
    }
}
