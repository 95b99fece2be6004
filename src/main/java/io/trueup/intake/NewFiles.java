package io.trueup.intake;

import io.trueup.postgres.Statements;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What new files change, found for all of them at once: rows that later files replace, and which claims and bills must be looked at
 * again. Every statement gives the same result when it is run again after a crash.
 */
public final class NewFiles {

    private final Statements statements;
    private final LinesToMatch payments;
    private final LinesToMatch bills;
    private final LogNotices notices;

    /** @param statements that go together with what else the caller adds, when the caller sends them */
    public NewFiles(JdbcClient jdbc, Statements statements) {
        this.statements = statements;
        this.payments = LinesToMatch.ofPayments(jdbc, statements);
        this.bills = LinesToMatch.ofBills(jdbc, statements);
        this.notices = new LogNotices(statements);
    }

    /**
     * What earlier transactions left to be looked at again: claims that came to count or ceased to, and what a withdrawn file had
     * touched.
     */
    public void revisit(long run) {
        bills.addRevisited();
        payments.addRevisited();
        statements.add("""
                INSERT INTO retold_payment (run_id, payment_id)
                SELECT DISTINCT :run, p.canonical_id
                FROM revisit r
                JOIN payment p ON p.id = r.payment_id
                ON CONFLICT DO NOTHING""", Map.of("run", run));
    }

    /** Says once which files were taken back since the run before. */
    public void tellWithdrawals(long run) {
        statements.add("""
                DELETE FROM reject
                WHERE problem = 'FILE_WITHDRAWN'
                AND file_id IN (SELECT id FROM input_file WHERE NOT withdrawal_told)""");
        statements.add("""
                INSERT INTO reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)
                SELECT :run, id, name, 0, folder, 'FILE_WITHDRAWN', 'NOTICE',
                    'withdrawn on ' || to_char(withdrawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC; its '
                        || lines || ' rows do not count any more',
                    '', 0
                FROM input_file
                WHERE NOT withdrawal_told
                ORDER BY id""", Map.of("run", run));
    }

    /** A payer that no contract names is told once, not every night. */
    public void tellUnknownPayersOnce(long run) {
        statements.add("""
                DELETE FROM reject n
                USING reject o
                WHERE n.run_id = :run
                AND n.problem = 'UNKNOWN_PAYER'
                AND o.problem = n.problem
                AND o.found = n.found
                AND (o.run_id, o.file_id, o.line) < (n.run_id, n.file_id, n.line)""", Map.of("run", run));
    }

    /**
     * Marks rows of logs, episodes and authorizations that a later file, or a later row, replaces. An extension keeps its authorization's
     * number: rows of one file with other dates stand beside each other.
     */
    public void replaceOlderRows(long run) {
        bills.begin(run);
        payments.begin(run);
        replaceOlderDays(run);
        statements.add("""
                UPDATE episode o
                SET superseded = TRUE
                FROM episode n
                WHERE n.file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'episodes')
                AND o.number_key = n.number_key
                AND %s
                AND o.program = n.program
                AND o.start_date = n.start_date
                AND (o.file_id, o.line) < (n.file_id, n.line)
                AND NOT o.superseded""".formatted(EpisodeTable.samePatient("o", "n")));
        statements.add("""
                UPDATE program_authorization o
                SET superseded = TRUE
                FROM program_authorization n
                WHERE n.file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'authorizations')
                AND o.authorization_number = n.authorization_number
                AND (o.file_id < n.file_id
                    OR o.file_id = n.file_id
                    AND o.line < n.line
                    AND (o.program, o.from_date, o.to_date) = (n.program, n.from_date, n.to_date))
                AND NOT o.superseded""");
        notices.papersWithoutDays(run);
    }

    /**
     * A later file's rows for a patient's claim, program and date replace the earlier file's, also where it corrects the payer, or
     * brings the claim number that was pending. The claims that rows leave are looked at again.
     */
    private void replaceOlderDays(long run) {
        counted("new_account", """
                SELECT DISTINCT account
                FROM log_row
                WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'program-logs')""");
        counted("sibling", """
                SELECT DISTINCT s.account, s.other
                FROM new_account
                JOIN account_sibling s USING (account)""");
        counted("replaced_row", """
                SELECT DISTINCT ON (o.file_id, o.line) o.file_id, o.line, o.account, n.account AS by_account, n.file_id AS by_file,
                    n.line AS by_line, n.service_date, o.fingerprint <> n.fingerprint AS otherwise
                FROM sibling s
                JOIN log_row n ON n.account = s.account
                JOIN log_row o ON o.account = s.other
                    AND o.program = n.program
                    AND o.service_date = n.service_date
                    AND o.file_id < n.file_id
                WHERE n.file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'program-logs')
                AND NOT o.superseded
                ORDER BY o.file_id, o.line, n.file_id DESC, n.line""");
        statements.add("""
                UPDATE log_row o
                SET superseded = TRUE
                FROM replaced_row r
                WHERE o.file_id = r.file_id
                AND o.line = r.line""");
        notices.daysToldOtherwise(run);
        notices.sameHours(run);
        statements.add("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, 'C:' || account
                FROM replaced_row
                WHERE account <> by_account
                ON CONFLICT DO NOTHING""", Map.of("run", run));
        String left = "SELECT 'C:' || account AS unit FROM replaced_row WHERE account <> by_account";
        bills.addOfUnits(left);
        payments.addOfUnits(left);
    }

    /**
     * Claim payments and bills of new files, and those that claims of new log rows and episodes, corrections or bills could now match:
     * all that share a number with one, and of those that share a name with one those that numbers alone did not settle.
     */
    public void findAffected() {
        bills.addOfNewFiles();
        payments.addOfNewFiles();
        counted("new_claim", """
                SELECT account
                FROM log_row
                WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'program-logs')
                UNION
                SELECT i.account
                FROM episode e
                JOIN account_identity i USING (number_key)
                WHERE e.file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'episodes')""");
        counted("new_key", "SELECT DISTINCT key FROM account_key JOIN new_claim USING (account)");
        bills.addWithKeys("new_key");
        payments.addWithKeys("new_key");
        bills.analyze();
        addAnswersToBills();
        payments.analyze();
        counted("number_of_affected", """
                SELECT DISTINCT k.key
                FROM claim_to_match a
                JOIN claim_key k ON k.claim_payment_id = a.id
                WHERE k.key LIKE 'I:%'
                AND\s""" + payments.ifOthersAreThere());
        payments.addWithKeys("number_of_affected");
    }

    /** A bill whose days may be others tells other days to what was paid for it, whichever came first. */
    private void addAnswersToBills() {
        counted("number_of_bill", """
                SELECT DISTINCT k.key, b.payer_key
                FROM bill_to_match a
                JOIN bill b ON b.id = a.id
                JOIN bill_key k ON k.bill_id = b.id
                WHERE k.key ~ '^[PD]:'""");
        payments.add("""
                SELECT k.claim_payment_id
                FROM number_of_bill n
                JOIN claim_key k USING (key)
                JOIN claim_payment c ON c.id = k.claim_payment_id
                JOIN payment p ON p.id = c.payment_id
                WHERE n.key LIKE 'D:%'
                OR p.payer_key = n.payer_key""");
    }

    /** Sets of a night or of a first load differ a million times in size: the planner is told which it is before they are used. */
    private void counted(String table, String select) {
        statements.add("CREATE TEMPORARY TABLE " + table + " ON COMMIT DROP AS " + select);
        statements.add("ANALYZE " + table);
    }

    /** Every claim payment and bill. */
    public void affectEverything() {
        bills.addAll();
        payments.addAll();
    }

    /** Gives them their slots. */
    public void numberAffected(long run) {
        bills.number(run);
        payments.number(run);
    }

    /** The run is done with every file it saw. */
    public void settle(long run) {
        statements.add("""
                UPDATE input_file
                SET settled = TRUE
                WHERE NOT settled
                AND run_id <= :run""", Map.of("run", run));
        statements.add("UPDATE input_file SET withdrawal_told = TRUE WHERE NOT withdrawal_told");
        statements.add("DELETE FROM revisit");
        bills.forget(run);
        payments.forget(run);
    }
}
