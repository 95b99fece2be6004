package io.trueup.ledger;

import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.intake.ClaimPaymentTable;
import io.trueup.intake.NamedClaims;
import io.trueup.intake.PaymentTable;
import io.trueup.intake.ProviderAdjustmentTable;
import io.trueup.intake.ServiceLineTable;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.AdjustmentNaming;
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

    private final DataSource dataSource;
    private final List<String> ofProviderAlone;

    public Recoupments(DataSource dataSource, ProviderAdjustmentReasons reasons) {
        this.dataSource = dataSource;
        this.ofProviderAlone = reasons.ofProviderAlone();
    }

    private record Adjustment(long id, String reason, String reference, Money amount, LocalDate date) {

        private Recouped.Shares over(List<Recouped.NamedLine> lines) {
            return new Recouped(amount, date, NamedClaims.dates(reference)).over(lines);
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
        named(later, after).forEach((adjustment, lines) -> {
            Recouped.Shares shares = adjustment.over(lines);
            namings.computeIfAbsent(shares.naming(), n -> new ArrayList<>()).add(adjustment.id());
            if (!ofProviderAlone.contains(adjustment.reason())) {
                shares.parts()
                        .forEach(part ->
                                table.add(new RecoupmentTable.NewShare(adjustment.id(), adjustment.date(), part)));
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

    private static Map<Adjustment, List<Recouped.NamedLine>> named(Statements later, long after) {
        Map<Adjustment, List<Recouped.NamedLine>> named = new LinkedHashMap<>();
        later.sql("""
                SELECT a.id, a.reason, a.reference, a.amount, p.payment_date, c.id AS claim_payment_id,
                    c.patient_last_name, c.patient_first_name, l.number, l.counted, l.from_date, l.to_date,
                    cp.canonical_id, cp.payment_date AS paid_on,
                    CASE WHEN m.unit LIKE 'C:%%' THEN m.unit ELSE '' END AS log_claim,
                    bool_or(NOT ak.second_try) AS as_written,
                    bool_or(ak.key LIKE 'I:%%' OR ak.key LIKE 'J:%%') AS by_payer_number
                FROM %s q
                JOIN provider_adjustment a ON a.id = q.id AND NOT a.duplicate
                -- few adjustments, many claims: each looked up by its key, never all of them side by side
                JOIN LATERAL (
                    SELECT payment_date, payer_key
                    FROM payment
                    WHERE id = a.payment_id
                    OFFSET 0) p ON TRUE
                JOIN provider_adjustment_key ak ON ak.provider_adjustment_id = a.id
                JOIN LATERAL (
                    SELECT claim_payment_id
                    FROM claim_key
                    WHERE key = ak.key
                    OFFSET 0) ck ON TRUE
                JOIN LATERAL (
                    SELECT id, payment_id, patient_last_name, patient_first_name
                    FROM claim_payment
                    WHERE id = ck.claim_payment_id
                    AND NOT duplicate
                    OFFSET 0) c ON TRUE
                JOIN LATERAL (
                    SELECT canonical_id, payment_date, payer_key
                    FROM payment
                    WHERE id = c.payment_id
                    OFFSET 0) cp ON cp.payer_key = p.payer_key
                JOIN service_line l ON l.claim_payment_id = c.id
                LEFT JOIN line_match m ON m.claim_payment_id = c.id AND m.number = l.number
                GROUP BY a.id, a.reason, a.reference, a.amount, p.payment_date, c.id, c.patient_last_name,
                    c.patient_first_name, l.number, l.counted, l.from_date, l.to_date, cp.canonical_id, cp.payment_date, m.unit
                ORDER BY a.id, c.id, l.number""".formatted(AdjustmentsInQuestion.PAGE))
                .param("after", after)
                .ask(row -> {
                    named.computeIfAbsent(adjustment(row), a -> new ArrayList<>())
                            .add(line(
                                    row,
                                    new Recouped.Named(
                                            row.getBoolean("as_written"), row.getBoolean("by_payer_number"))));
                });
        later.send();
        return named;
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                ProviderAdjustmentTable.ID.of(row),
                ProviderAdjustmentTable.REASON.of(row),
                ProviderAdjustmentTable.REFERENCE.of(row),
                ProviderAdjustmentTable.AMOUNT.of(row),
                PaymentTable.DATE.of(row));
    }

    static Recouped.NamedLine line(ResultSet row, Recouped.Named how) throws SQLException {
        return new Recouped.NamedLine(
                RecoupmentTable.CLAIM_PAYMENT_ID.of(row),
                ServiceLineTable.NUMBER.intOf(row),
                ServiceLineTable.COUNTED.of(row),
                ServiceLineTable.dates(row),
                new PersonName(ClaimPaymentTable.LAST_NAME.of(row), ClaimPaymentTable.FIRST_NAME.of(row)),
                row.getString("log_claim"),
                how,
                PaymentTable.CANONICAL_ID.of(row),
                PaymentTable.DATE.as("paid_on").of(row));
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
