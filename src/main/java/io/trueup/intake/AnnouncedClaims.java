package io.trueup.intake;

import io.trueup.postgres.Statements;
import java.util.Map;

/**
 * Claims of a payment that moved no money (BPR01 H) count until a payment of the same payer that moves money brings the very same:
 * then they only announced it, under another trace or on another day. Such a payment has no amount, and its claims have one.
 */
final class AnnouncedClaims {

    private final Statements later;
    private boolean any;

    AnnouncedClaims(Statements later) {
        this.later = later;
    }

    /** Asks, with whatever is sent next, whether there are any: hardly ever, and without no claim needs to be looked at. */
    void lookForAny() {
        later.sql("""
                SELECT EXISTS (
                    SELECT
                    FROM payment p
                    JOIN claim_payment c ON c.payment_id = p.id AND c.paid <> 0
                    WHERE p.amount = 0)""").ask(row -> any = row.getBoolean(1));
    }

    /**
     * Of new payments and of those in the caller's table {@code told_payment}, with whatever announced them or they announce; once it
     * is known whether there are any.
     */
    void giveWay() {
        if (!any) {
            return;
        }
        later.add("""
                WITH looked_at AS (
                    SELECT p.id
                    FROM payment p
                    WHERE p.file_id IN (SELECT id FROM input_file WHERE NOT settled)
                    UNION
                    SELECT id
                    FROM told_payment),
                same AS (
                    SELECT n.id AS one, c.id AS other
                    FROM looked_at
                    JOIN claim_payment n ON n.payment_id = looked_at.id AND n.paid <> 0 AND NOT n.duplicate
                    JOIN claim_key k ON k.claim_payment_id = n.id AND k.key LIKE 'I:%'
                    JOIN claim_key o ON o.key = k.key
                    JOIN claim_payment c ON c.id = o.claim_payment_id
                    WHERE c.identity = n.identity
                    AND c.payment_id <> n.payment_id
                    AND NOT c.duplicate),
                announced AS (
                    UPDATE claim_payment a
                    SET duplicate = TRUE
                    FROM (
                        SELECT one, other
                        FROM same
                        UNION
                        SELECT other, one
                        FROM same) pair
                    JOIN claim_payment moved ON moved.id = pair.other
                    JOIN payment q ON q.id = moved.payment_id AND q.amount <> 0,
                    payment p
                    WHERE a.id = pair.one
                    AND p.id = a.payment_id
                    AND p.payer_key = q.payer_key
                    AND p.amount = 0
                    AND (SELECT sum(paid) FROM claim_payment WHERE payment_id = p.id)
                        <> (SELECT coalesce(sum(amount), 0) FROM provider_adjustment WHERE payment_id = p.id)
                    RETURNING a.id, a.payment_id)
                INSERT INTO revisit (claim_payment_id, payment_id)
                SELECT id, payment_id
                FROM announced""");
    }

    /** Adds to {@code forgotten_day} the days of claims that gave way to one of this file: they may count again. */
    void forget(long file) {
        later.add("""
                INSERT INTO forgotten_day (payer_key, payment_date)
                SELECT DISTINCT p.payer_key, p.payment_date
                FROM payment gone
                JOIN claim_payment g ON g.payment_id = gone.id AND g.paid <> 0
                JOIN claim_key k ON k.claim_payment_id = g.id AND k.key LIKE 'I:%'
                JOIN claim_key o ON o.key = k.key
                JOIN claim_payment c ON c.id = o.claim_payment_id AND c.identity = g.identity AND c.duplicate
                JOIN payment p ON p.id = c.payment_id AND p.amount = 0
                WHERE gone.file_id = :file
                AND NOT EXISTS (
                    SELECT
                    FROM forgotten_day f
                    WHERE f.payer_key = p.payer_key
                    AND f.payment_date = p.payment_date)""", Map.of("file", file));
    }
}
