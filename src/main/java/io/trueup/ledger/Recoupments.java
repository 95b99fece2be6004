package io.trueup.ledger;

import io.trueup.intake.PaymentTable;
import io.trueup.intake.ProviderAdjustmentTable;
import io.trueup.intake.ServiceLineTable;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.reconciliation.Recouped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shares provider adjustments out over the lines of the claims they name, again whenever such a claim or adjustment is new. */
public final class Recoupments {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    public Recoupments(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
    }

    private record Adjustment(long id, Money amount, LocalDate date) {}

    /** Runs in the caller's transaction. */
    public void share(long run) {
        jdbc.sql("""
                CREATE TEMPORARY TABLE looked_at ON COMMIT DROP AS
                SELECT id
                FROM provider_adjustment
                WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled)
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
                    WHERE a.run_id = :run)""").param("run", run).update();
        jdbc.sql("ANALYZE looked_at").update();
        touch(run);
        jdbc.sql("DELETE FROM recoupment WHERE provider_adjustment_id IN (SELECT id FROM looked_at)")
                .update();
        CopyTable<RecoupmentTable.NewShare> table = new CopyTable<>(RecoupmentTable.TABLE);
        named().forEach((adjustment, lines) -> new Recouped(adjustment.amount(), adjustment.date())
                .over(lines)
                .forEach(part -> table.add(new RecoupmentTable.NewShare(adjustment.id(), adjustment.date(), part))));
        table.send(dataSource);
        touch(run);
    }

    private Map<Adjustment, List<Recouped.NamedLine>> named() {
        Map<Adjustment, List<Recouped.NamedLine>> named = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT a.id, a.amount, p.payment_date, c.id AS claim_payment_id, l.number, l.counted,
                    cp.canonical_id, cp.payment_date AS paid_on,
                    bool_or(ak.key LIKE 'I:%') AS by_payer_number
                FROM looked_at
                JOIN provider_adjustment a ON a.id = looked_at.id AND NOT a.duplicate
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
                    SELECT id, payment_id
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
                GROUP BY a.id, a.amount, p.payment_date, c.id, l.number, l.counted, cp.canonical_id, cp.payment_date
                ORDER BY a.id, c.id, l.number""").query(row -> {
            named.computeIfAbsent(adjustment(row), a -> new ArrayList<>())
                    .add(new Recouped.NamedLine(
                            RecoupmentTable.CLAIM_PAYMENT_ID.of(row),
                            ServiceLineTable.NUMBER.intOf(row),
                            ServiceLineTable.COUNTED.of(row),
                            row.getBoolean("by_payer_number"),
                            PaymentTable.CANONICAL_ID.of(row),
                            PaymentTable.DATE.as("paid_on").of(row)));
        });
        return named;
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                ProviderAdjustmentTable.ID.of(row), ProviderAdjustmentTable.AMOUNT.of(row), PaymentTable.DATE.of(row));
    }

    private void touch(long run) {
        jdbc.sql("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, m.unit
                FROM recoupment r
                JOIN line_match m USING (claim_payment_id, number)
                WHERE r.provider_adjustment_id IN (SELECT id FROM looked_at)
                AND m.unit <> ''
                ON CONFLICT DO NOTHING""").param("run", run).update();
    }
}
