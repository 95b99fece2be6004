package io.trueup.withdrawal;

import io.trueup.intake.PaymentRecognition;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back a remittance: what other files told of its payments counts as if it had never come. */
final class RemittanceWithdrawal {

    private static final String CLAIMS = """
            (SELECT c.id
            FROM payment p
            JOIN claim_payment c ON c.payment_id = p.id
            WHERE p.file_id = :file)""";
    private static final String ADJUSTMENTS = "(SELECT id FROM provider_adjustment WHERE file_id = :file)";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    RemittanceWithdrawal(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    void take(long file, Map<String, Long> counts) {
        revisit(file);
        jdbc.sql("""
                CREATE TEMPORARY TABLE forgotten_day ON COMMIT DROP AS
                SELECT DISTINCT payer_key, payment_date
                FROM payment
                WHERE file_id = :file""").param("file", file).update();
        PaymentRecognition payments = new PaymentRecognition(dataSource);
        payments.forget(file);
        forgetRecoveries(file);
        update(file, """
                INSERT INTO withdrawn_day (file_id, unit, day)
                SELECT DISTINCT p.file_id, m.unit, p.payment_date
                FROM payment p
                JOIN claim_payment c ON c.payment_id = p.id
                JOIN line_match m ON m.claim_payment_id = c.id AND m.unit <> ''
                WHERE p.file_id = :file
                UNION
                SELECT a.file_id, m.unit, p.payment_date
                FROM provider_adjustment a
                JOIN payment p ON p.id = a.payment_id
                JOIN recoupment r ON r.provider_adjustment_id = a.id
                JOIN line_match m ON m.claim_payment_id = r.claim_payment_id AND m.number = r.number AND m.unit <> ''
                WHERE a.file_id = :file""");
        update(file, "DELETE FROM recoupment WHERE claim_payment_id IN " + CLAIMS);
        update(file, "DELETE FROM recoupment WHERE provider_adjustment_id IN " + ADJUSTMENTS);
        update(file, "DELETE FROM line_match WHERE claim_payment_id IN " + CLAIMS);
        update(file, "DELETE FROM late_payment WHERE claim_payment_id IN " + CLAIMS);
        update(file, "DELETE FROM claim_key WHERE claim_payment_id IN " + CLAIMS);
        update(file, "DELETE FROM affected_claim WHERE claim_payment_id IN " + CLAIMS);
        update(file, "DELETE FROM revisit WHERE claim_payment_id IN " + CLAIMS);
        update(file, "DELETE FROM provider_adjustment_key WHERE provider_adjustment_id IN " + ADJUSTMENTS);
        long lines = update(file, "DELETE FROM service_line WHERE claim_payment_id IN " + CLAIMS);
        long claims = update(file, "DELETE FROM claim_payment WHERE id IN " + CLAIMS);
        long adjustments = update(file, "DELETE FROM provider_adjustment WHERE file_id = :file");
        counts.put("payments", update(file, "DELETE FROM payment WHERE file_id = :file"));
        counts.put("claims", claims);
        counts.put("service lines", lines);
        counts.put("provider adjustments", adjustments);
        payments.ofForgottenDays();
    }

    /** What its payments brought back, and what the run that took it opened because of it and nothing came back for. */
    private void forgetRecoveries(long file) {
        update(file, "DELETE FROM recovery WHERE payment_id IN (SELECT id FROM payment WHERE file_id = :file)");
        update(file, """
                DELETE FROM item_opening o
                WHERE o.opened_run = (SELECT run_id FROM input_file WHERE id = :file)
                AND o.unit IN (SELECT unit FROM line_match WHERE unit <> '' AND claim_payment_id IN\s""" + CLAIMS + """
                )
                AND NOT EXISTS (SELECT FROM recovery r WHERE r.item = o.item AND r.finding = o.finding)""");
    }

    /** Units its lines are in, other tellings of its payments, and whatever shares a number with its claims. */
    private void revisit(long file) {
        update(file, """
                INSERT INTO revisit (unit)
                SELECT DISTINCT m.unit
                FROM line_match m
                WHERE m.unit <> ''
                AND (m.claim_payment_id IN\s""" + CLAIMS + """

                    OR (m.claim_payment_id, m.number) IN (
                        SELECT claim_payment_id, number
                        FROM recoupment
                        WHERE provider_adjustment_id IN\s""" + ADJUSTMENTS + "))");
        update(file, """
                INSERT INTO revisit (unit)
                SELECT DISTINCT m.unit
                FROM provider_adjustment a
                JOIN provider_adjustment_key k ON k.provider_adjustment_id = a.id
                JOIN claim_key c ON c.key = k.key
                JOIN line_match m ON m.claim_payment_id = c.claim_payment_id
                WHERE a.file_id = :file
                AND a.reason = 'L6'
                AND m.unit <> ''""");
        update(file, """
                INSERT INTO revisit (payment_id)
                SELECT DISTINCT q.id
                FROM payment p
                JOIN payment q ON q.canonical_id = p.canonical_id AND q.file_id <> p.file_id
                WHERE p.file_id = :file""");
        update(file, """
                INSERT INTO revisit (claim_payment_id)
                SELECT DISTINCT o.claim_payment_id
                FROM claim_key k
                JOIN claim_key o ON o.key = k.key
                WHERE k.key NOT LIKE 'N:%'
                AND k.claim_payment_id IN\s""" + CLAIMS + " AND o.claim_payment_id NOT IN " + CLAIMS);
        update(file, """
                INSERT INTO revisit (provider_adjustment_id)
                SELECT DISTINCT o.provider_adjustment_id
                FROM claim_key k
                JOIN provider_adjustment_key o ON o.key = k.key
                WHERE k.claim_payment_id IN\s""" + CLAIMS + " AND o.provider_adjustment_id NOT IN " + ADJUSTMENTS);
        // what its adjustments announced, took or made good, others take or make good now
        update(file, """
                INSERT INTO revisit (provider_adjustment_id)
                SELECT o.provider_adjustment_id
                FROM recoupment r
                JOIN recoupment o ON o.claim_payment_id = r.claim_payment_id
                JOIN provider_adjustment a ON a.id = r.provider_adjustment_id AND a.file_id = :file
                WHERE o.provider_adjustment_id NOT IN\s""" + ADJUSTMENTS + """

                UNION
                SELECT o.provider_adjustment_id
                FROM provider_adjustment a
                JOIN provider_adjustment_key k ON k.provider_adjustment_id = a.id
                JOIN provider_adjustment_key o ON o.key = k.key
                WHERE a.file_id = :file
                AND o.provider_adjustment_id NOT IN\s""" + ADJUSTMENTS + """

                UNION
                SELECT o.id
                FROM provider_adjustment a
                JOIN provider_adjustment o ON o.reason = 'FB' AND abs(o.amount) = abs(a.amount) AND o.file_id <> a.file_id
                WHERE a.file_id = :file
                AND a.reason = 'FB'""");
    }

    private long update(long file, String sql) {
        return jdbc.sql(sql).param("file", file).update();
    }
}
