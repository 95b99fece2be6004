package io.trueup.ledger;

import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.intake.ClaimPaymentTable;
import io.trueup.intake.NamedClaims;
import io.trueup.intake.PaymentTable;
import io.trueup.intake.ProviderAdjustmentTable;
import io.trueup.intake.ServiceLineTable;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.AdjustmentNaming;
import io.trueup.reconciliation.NamedLine;
import io.trueup.reconciliation.Recouped;
import io.trueup.remittance.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Shares provider adjustments out over the lines of the claims they name, again whenever such a claim or adjustment is new, and
 * keeps what each of them names.
 */
public final class Recoupments {

    /** Claim payments by the keys of adjustment {@code a} of payment {@code p}. */
    private static final String CLAIMS = """
            SELECT ck.claim_payment_id, NOT ak.second_try AS as_written, ak.key LIKE 'I:%' OR ak.key LIKE 'J:%' AS by_payer_number,
                TRUE AS itself
            FROM provider_adjustment_key ak
            JOIN LATERAL (
                SELECT claim_payment_id
                FROM claim_key
                WHERE key = ak.key
                OFFSET 0) ck ON TRUE
            WHERE ak.provider_adjustment_id = a.id
            UNION ALL
            SELECT other.claim_payment_id, FALSE, FALSE, FALSE
            FROM provider_adjustment_key ak
            JOIN claim_key ck ON ck.key = ak.key
            JOIN claim_payment nc ON nc.id = ck.claim_payment_id
            JOIN payment np ON np.id = nc.payment_id AND np.canonical_id = p.canonical_id
            JOIN claim_key own ON own.claim_payment_id = nc.id AND own.key LIKE 'P:%'
            JOIN claim_key other ON other.key = own.key
            JOIN claim_payment oc ON oc.id = other.claim_payment_id
            JOIN payment op ON op.id = oc.payment_id AND op.canonical_id = p.canonical_id
            WHERE ak.provider_adjustment_id = a.id
            AND a.amount < 0""";

    /** The lines of a page's adjustments. Few adjustments, many claims: each looked up by its key, never all of them side by side. */
    private static final String NAMED = """
            SELECT a.id, a.reason, a.reference, a.amount, p.payment_date, p.canonical_id AS own_payment_id,
                c.id AS claim_payment_id, c.patient_last_name, c.patient_first_name, l.number, l.counted, l.code, l.from_date,
                l.to_date, cp.canonical_id, cp.payment_date AS paid_on, n.as_written, n.by_payer_number, n.itself,
                CASE WHEN m.unit LIKE 'C:%%' THEN m.unit ELSE '' END AS log_claim,
                coalesce((
                    SELECT sum(r.amount)
                    FROM recoupment r
                    WHERE r.claim_payment_id = c.id
                    AND r.number = l.number), 0) AS taken,
                cp.carries
            FROM %s q
            JOIN provider_adjustment a ON a.id = q.id AND NOT a.duplicate
            JOIN LATERAL (
                SELECT canonical_id, payment_date, payer_key
                FROM payment
                WHERE id = a.payment_id
                OFFSET 0) p ON TRUE
            JOIN LATERAL (
                SELECT claim_payment_id, bool_or(as_written) AS as_written, bool_or(by_payer_number) AS by_payer_number,
                    bool_or(itself) AS itself
                FROM (%s) told
                GROUP BY claim_payment_id
                OFFSET 0) n ON TRUE
            JOIN LATERAL (
                SELECT id, payment_id, patient_last_name, patient_first_name
                FROM claim_payment
                WHERE id = n.claim_payment_id
                AND NOT duplicate
                OFFSET 0) c ON TRUE
            JOIN LATERAL (
                SELECT canonical_id, payment_date, payer_key,
                    a.amount > 0 AND EXISTS (
                        SELECT
                        FROM payment same
                        JOIN provider_adjustment fb ON fb.payment_id = same.id AND fb.reason IN ('FB', 'WO') AND fb.amount < 0
                            AND NOT fb.duplicate
                        WHERE same.canonical_id = own.canonical_id
                        AND NOT EXISTS (
                            SELECT
                            FROM provider_adjustment_key fk
                            JOIN claim_key ck ON ck.key = fk.key
                            WHERE fk.provider_adjustment_id = fb.id)) AS carries
                FROM payment own
                WHERE id = c.payment_id
                OFFSET 0) cp ON cp.payer_key = p.payer_key
            JOIN service_line l ON l.claim_payment_id = c.id
            LEFT JOIN line_match m ON m.claim_payment_id = c.id AND m.number = l.number
            ORDER BY q.place, c.id, l.number""".formatted(AdjustmentsInQuestion.PAGE, CLAIMS);

    private final DataSource dataSource;
    private final List<String> ofProviderAlone;

    public Recoupments(DataSource dataSource, ProviderAdjustmentReasons reasons) {
        this.dataSource = dataSource;
        this.ofProviderAlone = reasons.ofProviderAlone();
    }

    private record Adjustment(long id, String reason, String reference, Money amount, LocalDate date, long paymentId) {

        private Recouped.Shares over(List<NamedLine> lines) {
            return new Recouped(amount, date, paymentId, NamedClaims.dates(reference)).over(lines);
        }
    }

    /**
     * Runs in the caller's transaction, whose statements get the last of what is written, and leaves it the temporary table
     * {@code adjustment_in_question} of the adjustments it looked at.
     */
    public void share(Statements later, long run) {
        if (!AdjustmentsInQuestion.find(later, run)) {
            return;
        }
        touch(later, run);
        later.add("DELETE FROM recoupment WHERE provider_adjustment_id IN (SELECT id FROM adjustment_in_question)");
        later.add("""
                UPDATE provider_adjustment
                SET naming = 'NOTHING'
                WHERE id IN (SELECT id FROM adjustment_in_question)
                AND naming IS DISTINCT FROM 'NOTHING'""");
        AdjustmentsInQuestion.inPages(later, after -> sharePage(later, after));
        CarriedBalances carried = new CarriedBalances(dataSource, later);
        AdjustmentsInQuestion.inPages(later, carried::share);
        carried.keep();
        touch(later, run);
        touchLateMoneyBesideInterest(later, run);
    }

    private void sharePage(Statements later, long after) {
        CopyTable<RecoupmentTable.NewShare> table = new CopyTable<>(RecoupmentTable.TABLE);
        Map<AdjustmentNaming, List<Long>> namings = new LinkedHashMap<>();
        TakenSoFar taken = new TakenSoFar();
        named(later, after).forEach((adjustment, lines) -> {
            Recouped.Shares shares = adjustment.over(taken.with(lines));
            namings.computeIfAbsent(shares.naming(), n -> new ArrayList<>()).add(adjustment.id());
            if (!ofProviderAlone.contains(adjustment.reason())) {
                shares.parts().forEach(part -> {
                    taken.add(part);
                    table.add(new RecoupmentTable.NewShare(adjustment.id(), adjustment.date(), part));
                });
            }
        });
        later.add(table, dataSource);
        namings.forEach((naming, ids) -> keep(later, naming, ids));
    }

    static void keep(Statements later, AdjustmentNaming naming, List<Long> ids) {
        later.sql("UPDATE provider_adjustment SET naming = :naming WHERE id = ANY(:ids)")
                .param("naming", naming.name())
                .param("ids", ids.toArray(Long[]::new))
                .add();
    }

    /** By when the money moved. Beside claims named stand those of the adjustment's own payment that go by their control number. */
    private static Map<Adjustment, List<NamedLine>> named(Statements later, long after) {
        Map<Adjustment, List<NamedLine>> named = new LinkedHashMap<>();
        later.sql(NAMED)
                .param("after", after)
                .ask(row -> named.computeIfAbsent(adjustment(row), a -> new ArrayList<>())
                        .add(line(row)));
        later.send();
        return named;
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                ProviderAdjustmentTable.ID.of(row),
                ProviderAdjustmentTable.REASON.of(row),
                ProviderAdjustmentTable.REFERENCE.of(row),
                ProviderAdjustmentTable.AMOUNT.of(row),
                PaymentTable.DATE.of(row),
                row.getLong("own_payment_id"));
    }

    private static NamedLine line(ResultSet row) throws SQLException {
        return new NamedLine(
                RecoupmentTable.CLAIM_PAYMENT_ID.of(row),
                ServiceLineTable.NUMBER.intOf(row),
                ServiceLineTable.COUNTED.of(row),
                ResultColumns.requiredMoney(row, "taken"),
                ServiceLineTable.dates(row),
                ServiceLineTable.CODE.of(row),
                new PersonName(ClaimPaymentTable.LAST_NAME.of(row), ClaimPaymentTable.FIRST_NAME.of(row)),
                row.getString("log_claim"),
                new NamedLine.Named(
                        row.getBoolean("as_written"), row.getBoolean("by_payer_number"), row.getBoolean("itself")),
                new NamedLine.Paid(
                        PaymentTable.CANONICAL_ID.of(row),
                        PaymentTable.DATE.as("paid_on").of(row),
                        row.getBoolean("carries")));
    }

    /** Interest whose claim came is no longer shared over the late money of its own payment. */
    private static void touchLateMoneyBesideInterest(Statements later, long run) {
        later.sql("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, l.unit
                FROM adjustment_in_question in_question
                JOIN provider_adjustment a ON a.id = in_question.id AND a.reason = 'L6'
                JOIN payment p ON p.id = a.payment_id
                JOIN payment q ON q.canonical_id = p.canonical_id
                JOIN claim_payment c ON c.payment_id = q.id
                JOIN late_payment l ON l.claim_payment_id = c.id
                ON CONFLICT DO NOTHING""").param("run", run).add();
    }

    private static void touch(Statements later, long run) {
        later.sql("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, m.unit
                FROM recoupment r
                JOIN line_match m USING (claim_payment_id, number)
                WHERE r.provider_adjustment_id IN (SELECT id FROM adjustment_in_question)
                AND m.unit <> ''
                ON CONFLICT DO NOTHING""").param("run", run).add();
    }
}
