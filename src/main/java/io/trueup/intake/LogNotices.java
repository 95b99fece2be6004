package io.trueup.intake;

import io.trueup.postgres.Statements;
import java.util.Map;

/**
 * What new logs, episodes and authorizations say against each other or against what is stored, told on Rejects once. Asked in the
 * transaction that finds out what they replace ({@link NewFiles}), of its tables.
 */
final class LogNotices {

    private final Statements statements;

    LogNotices(Statements statements) {
        this.statements = statements;
    }

    /** Two files of one night that say otherwise about a day are told, once for each pair of files. */
    void daysToldOtherwise(long run) {
        statements.add("""
                INSERT INTO reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)
                SELECT :run, n.id, n.name, min(r.by_line), 'program days', 'LOG_REPLACED', 'NOTICE',
                    count(DISTINCT (r.account, r.service_date)) || ' days are also in ' || o.name || ' and differ: '
                        || left(string_agg(DISTINCT r.service_date::text, ', '), 118),
                    'one file for a day, or all sessions of a day in one file', 0
                FROM replaced_row r
                JOIN input_file o ON o.id = r.file_id AND NOT o.settled
                JOIN input_file n ON n.id = r.by_file
                WHERE r.otherwise
                AND NOT EXISTS (
                    SELECT
                    FROM reject x
                    WHERE x.file_id = n.id
                    AND x.problem = 'LOG_REPLACED')
                GROUP BY n.id, n.name, o.name""", Map.of("run", run));
    }

    /**
     * A patient cannot be twice in the same hours: a row of an earlier file that another claim number or program keeps from being
     * replaced is told, once for each pair of files. Which of the two is wrong nobody here knows; both stay. Their lines
     * tell which they are: a purge of one of the claims leaves the notice of the other.
     */
    void sameHours(long run) {
        statements.add(
                """
                WITH told AS MATERIALIZED (
                    SELECT p.*, r.service_date, r.times, r.file_id, r.line, r.program
                    FROM (
                        %s
                        UNION
                        %s
                        UNION
                        %s) p
                    JOIN log_row r USING (account)
                    WHERE r.times <> ''
                    AND NOT r.superseded),
                again AS MATERIALIZED (
                    SELECT payer_key, last_name, service_date, times
                    FROM told
                    GROUP BY payer_key, last_name, service_date, times
                    HAVING min(file_id) < max(file_id))
                INSERT INTO reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)
                SELECT :run, f.id, f.name, min(r.line), 'program days', 'SAME_HOURS', 'NOTICE',
                    count(DISTINCT r.line) || CASE count(DISTINCT r.line) WHEN 1 THEN ' row' ELSE ' rows' END || ', also in '
                        || r.other_file || ': ' || concat_ws('; ', (array_agg(r.found ORDER BY r.line))[1],
                            (array_agg(r.found ORDER BY r.line))[2], (array_agg(r.found ORDER BY r.line))[3]),
                    'one row for the hours', 0
                FROM (
                    SELECT DISTINCT n.file_id, n.line, e.id AS other_id, e.name AS other_file,
                        'line ' || n.line || ' ' || n.program || ', there line ' || o.line || ' ' || o.program || ', '
                            || n.service_date || ' ' || n.times AS found
                    FROM again
                    JOIN told n USING (payer_key, last_name, service_date, times)
                    JOIN told o USING (payer_key, last_name, service_date, times)
                    JOIN input_file e ON e.id = o.file_id
                    WHERE o.file_id < n.file_id
                    AND (o.patient_key = n.patient_key
                        OR o.patient_number = n.patient_number AND n.patient_number <> ''
                        OR o.date_of_birth = n.date_of_birth AND o.first_name = n.first_name)
                    AND n.file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'program-logs')) r
                JOIN input_file f ON f.id = r.file_id
                WHERE NOT EXISTS (
                    SELECT
                    FROM reject x
                    WHERE x.file_id = f.id
                    AND x.problem = 'SAME_HOURS'
                    AND x.place = 'program days')
                GROUP BY f.id, f.name, r.other_id, r.other_file""".formatted(
                        ofPatients("o.patient_key = i.patient_key"),
                        ofPatients("o.patient_number = i.patient_number AND i.patient_number <> ''"),
                        ofPatients("o.date_of_birth = i.date_of_birth AND upper(o.first_name) = upper(i.first_name)")),
                Map.of("run", run));
    }

    /** The accounts of the patients of new logs, as far as one sign tells that two are one patient. */
    private static String ofPatients(String same) {
        return """
                SELECT DISTINCT o.account, o.patient_key, o.patient_number, o.payer_key, upper(o.last_name) AS last_name,
                    upper(o.first_name) AS first_name, o.date_of_birth
                FROM new_account
                JOIN account_identity i USING (account)
                JOIN account_identity o ON o.payer_key = i.payer_key
                    AND upper(o.last_name) = upper(i.last_name)
                    AND %s""".formatted(same);
    }

    /**
     * Episodes and authorizations that count for no claim of the log although it has days that they must be for: days of the
     * episode's patient, of its program and dates, that are of no episode; days under the authorization's number, but of several
     * patients. One that comes before the first day is not told.
     */
    void papersWithoutDays(long run) {
        tell(run, "episode", """
                SELECT p.file_id, p.line, p.claim_number || ' of patient ' || p.patient_id || '; the log has '
                    || string_agg(DISTINCT l.claim_number, ', ') || ' for these days' AS found
                FROM (
                    SELECT file_id, line
                    FROM episode
                    WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'episodes')
                    UNION
                    SELECT e.file_id, e.line
                    FROM new_account
                    JOIN account_identity i USING (account)
                    JOIN episode e ON upper(btrim(e.patient_id)) = i.patient_key) told
                JOIN episode p USING (file_id, line)
                JOIN (SELECT DISTINCT account, patient_key FROM account_identity) i ON i.patient_key = upper(btrim(p.patient_id))
                JOIN log_row l ON l.account = i.account
                    AND l.program = p.program
                    AND l.service_date BETWEEN p.start_date AND coalesce(p.discharge_date, p.planned_end_date, 'infinity')
                    AND l.attendance <> 'ABSENT'
                    AND NOT l.superseded
                WHERE NOT p.superseded
                AND NOT EXISTS (SELECT FROM episode_account o WHERE o.file_id = p.file_id AND o.line = p.line)
                AND NOT EXISTS (
                    SELECT
                    FROM episode_account o
                    WHERE o.account = l.account
                    AND o.program = l.program
                    AND o.start_date <= l.service_date)
                GROUP BY p.file_id, p.line, p.claim_number, p.patient_id""");
        tell(run, "authorization", """
                SELECT p.file_id, p.line, p.claim_number || ', which the log has for '
                    || count(DISTINCT i.patient_key) || ' patients; none of their rows names authorization '
                    || p.authorization_number AS found
                FROM (
                    SELECT file_id, line
                    FROM program_authorization
                    WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'authorizations')
                    UNION
                    SELECT a.file_id, a.line
                    FROM new_account
                    JOIN account_identity i USING (account)
                    JOIN program_authorization a USING (number_key)) told
                JOIN program_authorization p USING (file_id, line)
                JOIN account_identity i USING (number_key)
                JOIN log_row l ON l.account = i.account
                    AND l.program = p.program
                    AND l.service_date BETWEEN p.from_date AND p.to_date
                    AND l.attendance <> 'ABSENT'
                    AND NOT l.superseded
                WHERE NOT p.superseded
                AND NOT EXISTS (SELECT FROM authorization_account o WHERE o.file_id = p.file_id AND o.line = p.line)
                GROUP BY p.file_id, p.line, p.claim_number, p.authorization_number""");
    }

    /** @param found the file, the line and what is told of it */
    private void tell(long run, String kind, String found) {
        statements.add(
                """
                INSERT INTO reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)
                SELECT :run, f.id, f.name, t.line, 'column claim_number', 'CLAIM_NOT_IN_LOG', 'NOTICE', t.found, :expected, 0
                FROM (
                %s) t
                JOIN input_file f ON f.id = t.file_id
                WHERE NOT EXISTS (
                    SELECT
                    FROM reject x
                    WHERE x.file_id = f.id
                    AND x.line = t.line
                    AND x.problem = 'CLAIM_NOT_IN_LOG')""".formatted(found),
                Map.of("run", run, "expected", "the claim of one patient of the log, for this " + kind));
    }
}
