package io.trueup.ledger;

import io.trueup.postgres.Statements;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** The provider adjustments whose claims, or whose standing beside others, may be other than before. */
final class AdjustmentsInQuestion {

    /** How many are worked out at a time: with the lines of the claims they name, a few megabytes. */
    private static final int MOST = 2000;

    /** The ids behind {@code :after}, for {@code FROM}. */
    static final String PAGE =
            "(SELECT id FROM adjustment_in_question WHERE id > :after ORDER BY id LIMIT " + MOST + ")";

    private AdjustmentsInQuestion() {}

    /**
     * Fills the temporary table {@code adjustment_in_question} of the caller's transaction.
     *
     * @param later is sent; what is beside those found comes with what is sent next
     * @return whether there are any
     */
    static boolean find(Statements later, long run) {
        later.add("""
                CREATE TEMPORARY TABLE adjustment_in_question ON COMMIT DROP AS
                SELECT id
                FROM provider_adjustment
                WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled)
                UNION
                SELECT id
                FROM provider_adjustment
                WHERE naming IS NULL
                UNION
                SELECT provider_adjustment_id
                FROM revisit
                WHERE provider_adjustment_id IS NOT NULL
                UNION
                SELECT ak.provider_adjustment_id
                FROM provider_adjustment_key ak
                WHERE ak.key IN (
                    SELECT ck.key
                    FROM affected_claim a
                    JOIN claim_key ck ON ck.claim_payment_id = a.claim_payment_id
                    WHERE a.run_id = :run)""", Map.of("run", run));
        AtomicBoolean any = new AtomicBoolean();
        later.sql("SELECT id FROM adjustment_in_question LIMIT 1").ask(row -> any.set(true));
        later.send();
        if (!any.get()) {
            return false; // then none is beside them either
        }
        later.add("ANALYZE adjustment_in_question");
        // things to do about others that name the same, and balances carried forward beside reversals of the claims
        // named
        later.add("""
                INSERT INTO adjustment_in_question
                SELECT a.id
                FROM provider_adjustment a
                JOIN provider_adjustment_key ak ON ak.provider_adjustment_id = a.id
                WHERE a.item <> ''
                AND ak.key IN (
                    SELECT own.key
                    FROM adjustment_in_question q
                    JOIN provider_adjustment_key own ON own.provider_adjustment_id = q.id)
                UNION
                SELECT fb.id
                FROM adjustment_in_question q
                JOIN provider_adjustment_key own ON own.provider_adjustment_id = q.id
                JOIN claim_key ck ON ck.key = own.key
                JOIN claim_payment c ON c.id = ck.claim_payment_id AND c.paid < 0
                JOIN payment p ON p.id = c.payment_id
                JOIN payment same ON same.canonical_id = p.canonical_id
                JOIN provider_adjustment fb ON fb.payment_id = same.id AND fb.reason IN ('FB', 'WO') AND fb.amount < 0
                EXCEPT
                SELECT id
                FROM adjustment_in_question""");
        later.add("ANALYZE adjustment_in_question");
        return true;
    }

    /**
     * Goes through those found, so that no more of them are in memory than a page's.
     *
     * @param page adds a question about {@link #PAGE} behind this id, and sends it
     */
    static void inPages(Statements later, LongConsumer page) {
        AtomicLong last = new AtomicLong();
        AtomicInteger ids = new AtomicInteger(MOST);
        while (ids.get() == MOST) {
            long after = last.get();
            later.sql("SELECT max(id) AS last, count(*) AS ids FROM " + PAGE + " AS page")
                    .param("after", after)
                    .ask(row -> {
                        last.set(row.getLong("last"));
                        ids.set(row.getInt("ids"));
                    });
            page.accept(after);
        }
    }
}
