package io.trueup.intake;

import io.trueup.postgres.Statements;
import io.trueup.source.ProblemCode;
import java.util.Map;

/**
 * The date is part of what makes a payment the same (INTERFACES.md 3). A payer that tells one anew with another date is told on Rejects:
 * the same trace, a number of six digits or more, amount and claim, a few days apart.
 */
final class PaymentDates {

    private PaymentDates() {}

    /** Of new payments, beside those of files that were taken before. */
    static void tellDifferent(Statements later, long run) {
        later.add(
                """
                INSERT INTO reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)
                SELECT DISTINCT ON (p.id) :run, f.id, f.name, p.line, 'payment ' || p.trace, :problem, :severity,
                    p.trace || ' of ' || p.payment_date || ' is ' || o.payment_date || ' in ' || g.name
                        || ', with the same amount and claims',
                    '', 0
                FROM input_file f
                JOIN payment p ON p.file_id = f.id
                JOIN payment o ON o.payer_key = p.payer_key
                    AND o.trace = p.trace
                    AND o.payment_date BETWEEN p.payment_date - 7 AND p.payment_date + 7
                    AND o.payment_date <> p.payment_date
                    AND o.amount = p.amount
                    AND o.file_id < p.file_id
                JOIN input_file g ON g.id = o.file_id
                WHERE NOT f.settled
                AND p.amount <> 0
                AND p.trace_key ~ '[0-9]{6}'
                AND EXISTS (
                    SELECT
                    FROM claim_payment c
                    JOIN claim_payment d ON d.payment_id = o.id
                        AND d.patient_control_number = c.patient_control_number
                        AND d.paid = c.paid
                        AND (d.payer_claim_number = c.payer_claim_number
                            OR '' IN (d.payer_claim_number, c.payer_claim_number))
                    WHERE c.payment_id = p.id
                    AND NOT c.purged
                    AND NOT c.duplicate
                    AND NOT d.duplicate
                    AND c.paid <> 0
                    AND (SELECT min(from_date) FROM service_line WHERE claim_payment_id = c.id)
                        IS NOT DISTINCT FROM (SELECT min(from_date) FROM service_line WHERE claim_payment_id = d.id))
                AND NOT EXISTS (
                    SELECT
                    FROM reject r
                    WHERE r.file_id = f.id
                    AND r.problem = :problem
                    AND r.line = p.line)
                ORDER BY p.id, o.id""",
                Map.of(
                        "run",
                        run,
                        "problem",
                        ProblemCode.PAYMENT_DATES_DIFFER.name(),
                        "severity",
                        ProblemCode.PAYMENT_DATES_DIFFER.severity().name()));
    }
}
