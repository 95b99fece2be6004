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

    /** The ids behind the place {@code :after}, for {@code FROM}: as the money moved, and what announces before what takes. */
    static final String PAGE =
            "(SELECT place, id FROM adjustment_in_order WHERE place > :after ORDER BY place LIMIT " + MOST + ")";

    /** What was withheld under the same names or is a balance of the same size, and what else falls on the claims named. */
    private static final String BESIDE = """
            INSERT INTO adjustment_in_question
            SELECT a.id
            FROM provider_adjustment a
            JOIN provider_adjustment_key ak ON ak.provider_adjustment_id = a.id
            WHERE a.amount > 0
            AND ak.key IN (
                SELECT own.key
                FROM adjustment_in_question q
                JOIN provider_adjustment_key own ON own.provider_adjustment_id = q.id)
            UNION
            SELECT a.id
            FROM adjustment_in_question q
            JOIN provider_adjustment own ON own.id = q.id AND own.reason = 'FB'
            JOIN payment op ON op.id = own.payment_id
            JOIN provider_adjustment a ON a.reason = 'FB' AND a.amount > 0 AND a.amount = abs(own.amount)
            JOIN payment p ON p.id = a.payment_id AND p.payer_key = op.payer_key
            UNION
            SELECT r.provider_adjustment_id
            FROM adjustment_in_question q
            JOIN provider_adjustment_key own ON own.provider_adjustment_id = q.id
            JOIN claim_key ck ON ck.key = own.key
            JOIN recoupment r ON r.claim_payment_id = ck.claim_payment_id
            EXCEPT
            SELECT id
            FROM adjustment_in_question""";

    /** Balances carried forward beside reversals of the claims named, or in a payment of which something is in question. */
    private static final String CARRIED = """
            INSERT INTO adjustment_in_question
            SELECT fb.id
            FROM (
                SELECT c.payment_id
                FROM adjustment_in_question q
                JOIN provider_adjustment_key own ON own.provider_adjustment_id = q.id
                JOIN claim_key ck ON ck.key = own.key
                JOIN claim_payment c ON c.id = ck.claim_payment_id AND c.paid < 0
                UNION
                SELECT a.payment_id
                FROM adjustment_in_question q
                JOIN provider_adjustment a ON a.id = q.id AND a.amount > 0) told
            JOIN payment p ON p.id = told.payment_id
            JOIN payment same ON same.canonical_id = p.canonical_id
            JOIN provider_adjustment fb ON fb.payment_id = same.id AND fb.reason IN ('FB', 'WO') AND fb.amount < 0
            EXCEPT
            SELECT id
            FROM adjustment_in_question""";

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
        later.add(BESIDE);
        later.add(CARRIED);
        later.add("ANALYZE adjustment_in_question");
        later.add("""
                CREATE TEMPORARY TABLE adjustment_in_order ON COMMIT DROP AS
                SELECT row_number() OVER (ORDER BY p.payment_date, a.amount, q.id) AS place, q.id
                FROM adjustment_in_question q
                JOIN provider_adjustment a ON a.id = q.id
                JOIN payment p ON p.id = a.payment_id""");
        later.add("CREATE UNIQUE INDEX ON adjustment_in_order (place)");
        later.add("ANALYZE adjustment_in_order");
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
            later.sql("SELECT max(place) AS last, count(*) AS ids FROM " + PAGE + " AS page")
                    .param("after", after)
                    .ask(row -> {
                        last.set(row.getLong("last"));
                        ids.set(row.getInt("ids"));
                    });
            page.accept(after);
        }
    }
}
