package io.trueup.withdrawal;

import io.trueup.intake.EpisodeTable;
import io.trueup.ledger.Accounts;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back a file of the clinic's own: rows of earlier files that it had replaced count again. */
final class LogWithdrawal {

    private final JdbcClient jdbc;

    LogWithdrawal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeDays(long file, Map<String, Long> counts) {
        make(file, "left_account", "SELECT DISTINCT account FROM log_row WHERE file_id = :file");
        make(file, "sibling", """
                SELECT DISTINCT s.account, s.other
                FROM left_account
                JOIN account_sibling s USING (account)""");
        make(file, "left_day", """
                SELECT DISTINCT s.other AS account, l.program, l.service_date
                FROM log_row l
                JOIN sibling s USING (account)
                WHERE l.file_id = :file""");
        revisitAccounts("SELECT account FROM left_account UNION SELECT account FROM left_day");
        update(file, """
                INSERT INTO withdrawn_day (file_id, unit, day)
                SELECT DISTINCT file_id, 'C:' || account, service_date
                FROM log_row
                WHERE file_id = :file
                AND NOT superseded""");
        counts.put("program days", update(file, "DELETE FROM log_row WHERE file_id = :file"));
        jdbc.sql("""
                UPDATE log_row o
                SET superseded = FALSE
                FROM left_day d
                WHERE o.account = d.account
                AND o.program = d.program
                AND o.service_date = d.service_date
                AND o.superseded
                AND NOT EXISTS (
                    SELECT
                    FROM sibling s
                    JOIN sibling t ON t.account = s.account
                    JOIN log_row n ON n.account = t.other
                    WHERE s.other = o.account
                    AND n.program = o.program
                    AND n.service_date = o.service_date
                    AND n.file_id > o.file_id)""").update();
        forgetNames();
    }

    /** What the accounts go by now, as the rows that are left write them. */
    private void forgetNames() {
        jdbc.sql("""
                DELETE FROM account_identity i
                USING left_account a
                WHERE i.account = a.account
                AND NOT EXISTS (
                    SELECT
                    FROM log_row l
                    WHERE l.account = i.account
                    AND l.claim_number = i.claim_number
                    AND l.payer_id = i.payer_id
                    AND l.patient_id = i.patient_id
                    AND l.last_name = i.last_name
                    AND l.first_name = i.first_name
                    AND l.date_of_birth IS NOT DISTINCT FROM i.date_of_birth)""").update();
        jdbc.sql("DELETE FROM account_key k USING left_account a WHERE k.account = a.account")
                .update();
        Accounts.addKeys(jdbc, """
                SELECT DISTINCT l.account, l.claim_number, l.patient_control_number, l.last_name, l.first_name
                FROM log_row l
                JOIN left_account USING (account)""");
    }

    void takeEpisodes(long file, Map<String, Long> counts) {
        make(file, "left_episode", """
                SELECT DISTINCT number_key, patient_id, program, start_date
                FROM episode
                WHERE file_id = :file""");
        revisitAccounts("SELECT account FROM account_identity JOIN left_episode USING (number_key)");
        update(file, """
                INSERT INTO withdrawn_day (file_id, unit, day)
                SELECT DISTINCT e.file_id, 'C:' || i.account, e.start_date
                FROM episode e
                JOIN account_identity i USING (number_key)
                WHERE e.file_id = :file
                AND NOT e.superseded""");
        counts.put("episodes", update(file, "DELETE FROM episode WHERE file_id = :file"));
        jdbc.sql("""
                UPDATE episode o
                SET superseded = FALSE
                FROM left_episode e
                WHERE o.number_key = e.number_key
                AND %s
                AND o.program = e.program
                AND o.start_date = e.start_date
                AND o.superseded
                AND NOT EXISTS (
                    SELECT
                    FROM episode n
                    WHERE n.number_key = o.number_key
                    AND %s
                    AND n.program = o.program
                    AND n.start_date = o.start_date
                    AND (n.file_id, n.line) > (o.file_id, o.line))""".formatted(EpisodeTable.samePatient("o", "e"), EpisodeTable.samePatient("n", "o")))
                .update();
    }

    void takeAuthorizations(long file, Map<String, Long> counts) {
        make(file, "left_authorization", """
                SELECT DISTINCT authorization_number
                FROM program_authorization
                WHERE file_id = :file""");
        revisitAccounts("""
                SELECT i.account
                FROM program_authorization a
                JOIN left_authorization USING (authorization_number)
                JOIN account_identity i USING (number_key)""");
        counts.put("authorizations", update(file, "DELETE FROM program_authorization WHERE file_id = :file"));
        jdbc.sql("""
                UPDATE program_authorization o
                SET superseded = FALSE
                FROM left_authorization a
                WHERE o.authorization_number = a.authorization_number
                AND o.superseded
                AND NOT EXISTS (
                    SELECT
                    FROM program_authorization n
                    WHERE n.authorization_number = o.authorization_number
                    AND (n.file_id > o.file_id
                        OR n.file_id = o.file_id
                        AND n.line > o.line
                        AND (n.program, n.from_date, n.to_date) = (o.program, o.from_date, o.to_date)))""").update();
    }

    /** The accounts, and the claim payments and bills that are theirs or may have been. A name alone matters where no number told. */
    private void revisitAccounts(String accounts) {
        jdbc.sql("CREATE TEMPORARY TABLE seen_again ON COMMIT DROP AS SELECT DISTINCT account FROM (" + accounts
                        + ") accounts")
                .update();
        jdbc.sql("INSERT INTO revisit (unit) SELECT 'C:' || account FROM seen_again")
                .update();
        jdbc.sql("""
                INSERT INTO revisit (claim_payment_id)
                SELECT m.claim_payment_id
                FROM seen_again s
                JOIN line_match m ON m.unit = 'C:' || s.account AND m.unit <> ''
                UNION
                SELECT k.claim_payment_id
                FROM seen_again
                JOIN account_key USING (account)
                JOIN claim_key k USING (key)
                WHERE k.key NOT LIKE 'N:%'
                OR EXISTS (SELECT FROM line_match m WHERE m.claim_payment_id = k.claim_payment_id AND m.by_name)""").update();
        jdbc.sql("""
                INSERT INTO revisit (bill_id)
                SELECT m.bill_id
                FROM seen_again s
                JOIN bill_match m ON m.unit = 'C:' || s.account AND m.unit <> ''
                UNION
                SELECT k.bill_id
                FROM seen_again
                JOIN account_key USING (account)
                JOIN bill_key k USING (key)
                WHERE k.key NOT LIKE 'N:%'
                OR EXISTS (SELECT FROM bill_match m WHERE m.bill_id = k.bill_id AND m.by_name)""").update();
    }

    private void make(long file, String table, String select) {
        var statement = jdbc.sql("CREATE TEMPORARY TABLE " + table + " ON COMMIT DROP AS " + select);
        (select.contains(":file") ? statement.param("file", file) : statement).update();
    }

    private long update(long file, String sql) {
        return jdbc.sql(sql).param("file", file).update();
    }
}
