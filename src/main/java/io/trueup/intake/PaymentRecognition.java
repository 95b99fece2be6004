package io.trueup.intake;

import io.trueup.duplicate.SamePayments;
import io.trueup.duplicate.ToldAdjustment;
import io.trueup.duplicate.ToldClaim;
import io.trueup.duplicate.ToldPayment;
import io.trueup.postgres.Statements;
import io.trueup.remittance.ReceiptDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells payments that files have in common from payments of their own, and what of each file counts. It is worked out anew from all
 * files that tell of a payment, so that it comes out the same after a crash, and as if a withdrawn file had never been there.
 */
public final class PaymentRecognition {

    /** Whether another payment of the same payer and day can be the same, or contradict it. */
    private static final String COLLIDES = """
            (EXISTS (
                    SELECT
                    FROM payment o
                    WHERE o.payer_key = p.payer_key
                    AND o.payment_date = p.payment_date
                    AND o.trace_key = p.trace_key
                    AND o.id <> p.id)
                OR EXISTS (
                    SELECT
                    FROM payment o
                    WHERE o.payer_key = p.payer_key
                    AND o.payment_date = p.payment_date
                    AND o.trace_key = ''
                    AND o.amount = p.amount
                    AND o.id <> p.id)
                OR p.trace_key = '' AND EXISTS (
                    SELECT
                    FROM payment o
                    WHERE o.payer_key = p.payer_key
                    AND o.payment_date = p.payment_date
                    AND o.amount = p.amount
                    AND o.id <> p.id))
            """;

    /** Claims of payments that are compared at once, so that memory stays flat. */
    private static final long MOST_CLAIMS = 5_000;

    private final DataSource dataSource;
    private final Statements later;

    public PaymentRecognition(DataSource dataSource) {
        this(dataSource, new Statements(dataSource));
    }

    /** @param later gets the last of what is written, which goes when the caller sends it */
    public PaymentRecognition(DataSource dataSource, Statements later) {
        this.dataSource = dataSource;
        this.later = later;
    }

    /** Runs in the caller's transaction; says on Rejects what new files brought again. */
    public void ofNewFiles(long run) {
        SameAgainNotices notices = new SameAgainNotices(JdbcClient.create(dataSource), run);
        later.add("""
                CREATE TEMPORARY TABLE told_payment ON COMMIT DROP AS
                SELECT p.id, p.payer_key, p.payment_date, p.trace_key
                FROM payment p
                WHERE (p.payer_key, p.payment_date) IN (
                    SELECT p.payer_key, p.payment_date
                    FROM payment p
                    WHERE p.file_id IN (SELECT id FROM input_file WHERE NOT settled)
                    AND\s""" + COLLIDES + ") AND " + COLLIDES);
        AnnouncedClaims announced = new AnnouncedClaims(later);
        announced.lookForAny();
        for (List<Long[]> groups : readable(groups())) {
            ToldPayments told = ToldPayments.read(later, groups);
            SamePayments.Found found = found(told, groups);
            keep(told, found);
            notices.tell(told.payments(), found);
            notices.send(later);
        }
        announced.giveWay();
        PaymentDates.tellDifferent(later, run);
    }

    /** Each group is looked at alone; what was found of them is kept at once. */
    private static SamePayments.Found found(ToldPayments told, List<Long[]> groups) {
        return SamePayments.Found.together(
                groups.stream().map(told::ofGroup).map(SamePayments::of).toList());
    }

    /** Adds to the table {@code forgotten_day} the days on which something gave way to this file, before its rows are deleted. */
    public void forget(long file) {
        new AnnouncedClaims(later).forget(file);
        later.send();
    }

    /** Runs in the caller's transaction, which has a table {@code forgotten_day} of payers and days some payments of which are gone. */
    public void ofForgottenDays() {
        later.add("""
                CREATE TEMPORARY TABLE told_payment ON COMMIT DROP AS
                SELECT p.id, p.payer_key, p.payment_date, p.trace_key
                FROM payment p
                JOIN forgotten_day USING (payer_key, payment_date)""");
        keepGroups();
        later.send();
    }

    /** Runs in the caller's transaction, when payers go by other keys than before. */
    public void ofAllFiles() {
        later.add("""
                CREATE TEMPORARY TABLE told_payment ON COMMIT DROP AS
                SELECT p.id, p.payer_key, p.payment_date, p.trace_key
                FROM payment p
                WHERE\s""" + COLLIDES);
        keepGroups();
        later.add("DROP TABLE told_payment");
    }

    private void keepGroups() {
        AnnouncedClaims announced = new AnnouncedClaims(later);
        announced.lookForAny();
        for (List<Long[]> groups : readable(groups())) {
            ToldPayments told = ToldPayments.read(later, groups);
            keep(told, found(told, groups));
        }
        announced.giveWay();
    }

    /** As many groups at once as are read into memory without a thought; a larger one alone. */
    private static List<List<Long[]>> readable(List<Group> all) {
        List<List<Long[]>> together = new ArrayList<>();
        long claims = MOST_CLAIMS;
        for (Group group : all) {
            if (claims + group.claims() > MOST_CLAIMS) {
                together.add(new ArrayList<>());
                claims = 0;
            }
            together.get(together.size() - 1).add(group.payments());
            claims += group.claims();
        }
        return together;
    }

    /** Payments that may be one, and how many claims they tell of. */
    private record Group(Long[] payments, long claims) {}

    /** By trace, unless a trace that tells nothing lets payments of different traces be the same. */
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        later.sql("""
                SELECT array_agg(id ORDER BY id) AS ids,
                    sum(1 + (SELECT count(*) FROM claim_payment c WHERE c.payment_id = told.id)) AS claims
                FROM (
                    SELECT *, bool_or(trace_key = '') OVER (PARTITION BY payer_key, payment_date) AS nameless
                    FROM told_payment) told
                GROUP BY payer_key, payment_date, CASE WHEN nameless THEN '' ELSE trace_key END
                ORDER BY min(id)""")
                .ask(row -> groups.add(new Group((Long[]) row.getArray("ids").getArray(), row.getLong("claims"))));
        later.send();
        return groups;
    }

    private void keep(ToldPayments told, SamePayments.Found found) {
        long[] ids = told.payments().stream().mapToLong(ToldPayment::id).toArray();
        later.sql("""
                UPDATE payment p
                SET canonical_id = found.canonical_id, conflict_with = nullif(found.conflict_with, 0)
                FROM unnest(:ids, :canonical, :conflicts) AS found (id, canonical_id, conflict_with)
                WHERE p.id = found.id
                AND (p.canonical_id <> found.canonical_id
                    OR p.conflict_with IS DISTINCT FROM nullif(found.conflict_with, 0))""")
                .param("ids", ids)
                .param("canonical", each(ids, id -> found.canonical().getOrDefault(id, id)))
                .param(
                        "conflicts",
                        each(
                                ids,
                                id -> found.conflicts()
                                        .getOrDefault(found.canonical().getOrDefault(id, id), 0L)))
                .add();
        flip(told, found);
        keepReceipts(told, found);
    }

    private static long[] each(long[] ids, LongUnaryOperator value) {
        return LongStream.of(ids).map(value).toArray();
    }

    /** What counts now and did not, or did and does not: the next run looks at it again, whichever that will be. */
    private void flip(ToldPayments told, SamePayments.Found found) {
        Long[] claims = told.payments().stream()
                .flatMap(payment -> payment.claims().stream())
                .filter(claim -> found.counted().contains(claim.id()) == told.isUncounted(claim))
                .map(ToldClaim::id)
                .toArray(Long[]::new);
        Long[] adjustments = told.payments().stream()
                .flatMap(payment -> payment.adjustments().stream())
                .filter(adjustment -> found.adjustments().contains(adjustment.id()) == told.isUncounted(adjustment))
                .map(ToldAdjustment::id)
                .toArray(Long[]::new);
        flip("claim_payment", claims);
        flip("provider_adjustment", adjustments);
    }

    /** A day of receipt that another file says, or says no more: the next run looks at the claim again. */
    private void keepReceipts(ToldPayments told, SamePayments.Found found) {
        List<ToldClaim> changed = told.payments().stream()
                .flatMap(payment -> payment.claims().stream())
                .filter(claim -> !claim.purged() && !known(claim, found).equals(told.received(claim)))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        later.sql("""
                WITH learnt AS (
                    UPDATE claim_payment c
                    SET known_bill_received_on = known.bill, known_explained_on = known.explanation
                    FROM unnest(:ids, :bills::date[], :explanations::date[]) AS known (id, bill, explanation)
                    WHERE c.id = known.id
                    RETURNING c.id)
                INSERT INTO revisit (claim_payment_id)
                SELECT id
                FROM learnt""")
                .param("ids", changed.stream().mapToLong(ToldClaim::id).toArray())
                .param("bills", days(changed, claim -> known(claim, found).bill()))
                .param(
                        "explanations",
                        days(changed, claim -> known(claim, found).explanation()))
                .add();
    }

    private static ReceiptDates known(ToldClaim claim, SamePayments.Found found) {
        return found.received().getOrDefault(claim.id(), claim.received());
    }

    private static @Nullable String[] days(List<ToldClaim> claims, Function<ToldClaim, @Nullable LocalDate> day) {
        return claims.stream()
                .map(day)
                .map(date -> date == null ? null : date.toString())
                .toArray(String[]::new);
    }

    private void flip(String table, Long[] ids) {
        later.sql("""
                WITH flipped AS (
                    UPDATE %1$s
                    SET duplicate = NOT duplicate
                    WHERE id = ANY(:ids)
                    RETURNING id, payment_id)
                INSERT INTO revisit (%1$s_id, payment_id)
                SELECT id, payment_id
                FROM flipped""".formatted(table)).param("ids", ids).add();
    }
}
