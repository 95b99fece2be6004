package io.trueup.report;

import io.trueup.ledger.Runs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which payments are asked for, each once however many files told of it: a query for their {@code canonical_id}. */
public record PaymentScope(String sql, Map<String, Object> parameters) {

    /** Those a run took, and those of which something came to count, or ceased to. */
    public static PaymentScope ofRun(long run) {
        return new PaymentScope("""
                SELECT canonical_id
                FROM payment
                WHERE file_id IN (SELECT id FROM input_file WHERE run_id = :run)
                UNION
                SELECT p.canonical_id
                FROM retold_payment r
                JOIN payment p ON p.id = r.payment_id
                WHERE r.run_id = :run
                """, Map.of("run", run));
    }

    /** @param payers payer keys; empty = all */
    public static PaymentScope ofPeriod(LocalDate from, LocalDate to, Collection<String> payers) {
        return new PaymentScope(
                """
                SELECT DISTINCT canonical_id
                FROM payment
                WHERE payment_date BETWEEN :from AND :to
                AND (:anyPayer OR payer_key IN (:payers))
                """,
                Map.of(
                        "from",
                        from,
                        "to",
                        to,
                        "anyPayer",
                        payers.isEmpty(),
                        "payers",
                        payers.isEmpty() ? List.of("") : payers));
    }

    /** Those a nightly run took, or of the period a rerun is about. */
    static PaymentScope of(Runs.Run run, Collection<String> payers) {
        LocalDate from = run.order().from();
        LocalDate to = run.order().to();
        return from == null || to == null ? ofRun(run.id()) : ofPeriod(from, to, payers);
    }
}
