package io.trueup.ledger;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of purged rows: cents, and a fingerprint that tells when the same claim comes in another file. */
final class PurgedMoney {

    private final JdbcClient jdbc;

    PurgedMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line for each disposition of a claim payment instead of its service lines; returns how many lines went. */
    long reduceRemittances() {
        jdbc.sql("DELETE FROM recoupment r USING closed_claim x WHERE x.id = r.claim_payment_id")
                .update();
        jdbc.sql("DELETE FROM claim_key k USING closed_claim x WHERE x.id = k.claim_payment_id")
                .update();
        jdbc.sql("""
                CREATE TEMPORARY TABLE left_line ON COMMIT DROP AS
                SELECT l.claim_payment_id, coalesce(m.disposition, 'OUTSIDE') AS disposition,
                    row_number() OVER (PARTITION BY l.claim_payment_id ORDER BY coalesce(m.disposition, 'OUTSIDE')) AS number,
                    sum(l.charge)::bigint AS charge, sum(l.paid)::bigint AS paid, sum(l.counted)::bigint AS counted
                FROM closed_claim x
                JOIN service_line l ON l.claim_payment_id = x.id
                LEFT JOIN line_match m ON m.claim_payment_id = x.id AND m.number = l.number
                GROUP BY l.claim_payment_id, coalesce(m.disposition, 'OUTSIDE')""").update();
        jdbc.sql("DELETE FROM line_match m USING closed_claim x WHERE x.id = m.claim_payment_id")
                .update();
        long lines = jdbc.sql("DELETE FROM service_line l USING closed_claim x WHERE x.id = l.claim_payment_id")
                .update();
        jdbc.sql("""
                INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted,
                    units, adjustments, remark_codes, unmodelled)
                SELECT claim_payment_id, number, '', '', '', charge, paid, counted, 0, '', '', ''
                FROM left_line""").update();
        jdbc.sql("""
                INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, match_level, candidates)
                SELECT claim_payment_id, number, disposition, '', '', '', '{}'
                FROM left_line""").update();
        jdbc.sql("""
                UPDATE claim_payment c
                SET purged = TRUE, patient_control_number = '', payer_claim_number = '', patient_last_name = '',
                    patient_first_name = '', claim_numbers = '{}', corrects = '{}', adjustments = '', remark_codes = '',
                    unmodelled = '', bill_received_on = NULL, explained_on = NULL, known_bill_received_on = NULL,
                    known_explained_on = NULL
                FROM closed_claim x
                WHERE x.id = c.id""").update();
        return lines;
    }

    /**
     * A provider adjustment of before the day names a patient only as long as a claim that it can mean is there, or somebody still
     * asks about it.
     */
    long forgetNamesOfAdjustments(LocalDate before) {
        jdbc.sql("""
                CREATE TEMPORARY TABLE nameless ON COMMIT DROP AS
                SELECT a.id
                FROM provider_adjustment a
                JOIN payment p ON p.id = a.payment_id AND p.payment_date < :before
                WHERE EXISTS (SELECT FROM provider_adjustment_key k WHERE k.provider_adjustment_id = a.id)
                AND NOT EXISTS (
                    SELECT
                    FROM provider_adjustment_key k
                    JOIN claim_key c ON c.key = k.key
                    WHERE k.provider_adjustment_id = a.id)
                AND NOT EXISTS (
                    SELECT
                    FROM item i
                    LEFT JOIN item_note n ON n.item = i.id
                    WHERE i.unit = 'A:' || a.id
                    AND (n.status IS NULL OR n.status NOT IN ('Won', 'Lost', 'Written off', 'Closed')))""").param("before", before).update();
        jdbc.sql("INSERT INTO closed_unit (unit) SELECT 'A:' || id FROM nameless")
                .update();
        jdbc.sql("DELETE FROM provider_adjustment_key k USING nameless x WHERE x.id = k.provider_adjustment_id")
                .update();
        return jdbc.sql("UPDATE provider_adjustment a SET reference = '' FROM nameless x WHERE x.id = a.id")
                .update();
    }

    /** One finding for each payer, kind and outcome with money on it; returns how many findings went. */
    long reduceFindings() {
        jdbc.sql("""
                CREATE TEMPORARY TABLE left_finding ON COMMIT DROP AS
                SELECT max(f.run_id) AS run_id, f.kind, f.payer, f.outcome, sum(f.days)::int AS days,
                    sum(f.billed)::bigint AS billed, sum(f.expected)::bigint AS expected,
                    sum(f.paid)::bigint AS paid, sum(f.recouped)::bigint AS recouped
                FROM finding f
                JOIN closed_unit u ON u.unit = f.unit
                WHERE f.superseded_run IS NULL
                AND NOT f.trial
                AND (f.paid <> 0 OR f.recouped <> 0)
                GROUP BY f.kind, f.payer, f.outcome""").update();
        long findings = jdbc.sql("DELETE FROM finding f USING closed_unit u WHERE u.unit = f.unit")
                .update();
        jdbc.sql("""
                INSERT INTO finding (run_id, unit, key, kind, claim_number, patient_control_number, patient, payer, contract,
                    basis, program, days, minutes, billed, expected, paid, recouped, outcome, rule, denial_class, denial_rule,
                    denial_confidence, denial_reason, reason_codes, derivation, rate_source, confidence, payment_dates, item,
                    receipt_source, state)
                SELECT run_id, '', 'purged ' || gen_random_uuid(), kind, '', '', '', payer, '',
                    '', '', days, 0, billed, expected, paid, recouped, outcome, '', '', '',
                    '', '', '', '', '', '', '{}', '',
                    'ASSUMED', gen_random_uuid()
                FROM left_finding""").update();
        return findings;
    }

    /** What is booked of each payment stays as it is; whose it was goes. */
    void forgetNamesOfBookedMoney() {
        jdbc.sql("UPDATE book_money b SET unit = '' FROM closed_unit u WHERE u.unit = b.unit")
                .update();
    }

    /** What came back stays, for the totals of payers, classes, owners and months, and for the chances; whose it was goes. */
    void forgetNamesOfRecoveries() {
        jdbc.sql("""
                CREATE TEMPORARY TABLE nameless_finding ON COMMIT DROP AS
                SELECT finding, 'purged ' || gen_random_uuid() AS name
                FROM (
                    SELECT DISTINCT o.finding
                    FROM item_opening o
                    JOIN closed_unit u ON u.unit = o.unit) opened""").update();
        jdbc.sql("""
                UPDATE item_opening o
                SET unit = '', finding = n.name, claim_number = '', patient = '', service_date = NULL
                FROM nameless_finding n
                WHERE n.finding = o.finding""").update();
        jdbc.sql("""
                UPDATE recovery r
                SET unit = '', finding = n.name, claim_number = '', patient = '', service_date = NULL, letter = ''
                FROM nameless_finding n
                WHERE n.finding = r.finding""").update();
    }
}
