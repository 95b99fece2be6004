package io.trueup.ledger;

import io.trueup.appeal.WithheldMoney;
import io.trueup.appeal.WorkItem;
import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.intake.PaymentTable;
import io.trueup.intake.ProviderAdjustmentTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.AdjustmentNaming;
import io.trueup.source.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Things to do about provider adjustments that withheld money and count against no claim: they name none that we know, or their reason
 * is between payer and clinic alone. Each is a unit of its own, {@code "A:"} and its id, that nothing else is reconciled with: its item
 * goes when a claim comes against which it counts, or when its file is withdrawn.
 */
public final class WithheldAdjustments {

    private static final String UNIT = "A:";

    private final Statements later;
    private final Items items;
    private final String[] ofProviderAlone;

    /** @param later of the transaction that looked at the adjustments in question; gets what is written */
    public WithheldAdjustments(DataSource dataSource, ProviderAdjustmentReasons reasons, Statements later) {
        this.later = later;
        this.ofProviderAlone = reasons.ofProviderAlone().toArray(String[]::new);
        this.items = new Items(dataSource);
    }

    private record Withheld(long id, WithheldMoney money) {}

    /**
     * Replaces what there is to do about the adjustments in question, in the transaction that looked at them.
     *
     * @param review a thing to do; null when there is nothing to ask
     */
    public void review(long run, Function<WithheldMoney, @Nullable WorkItem> review) {
        List<String> units = new ArrayList<>();
        List<Withheld> all = new ArrayList<>();
        unitsInQuestion(units);
        withheld(all);
        later.send();
        if (units.isEmpty() && all.isEmpty()) {
            return;
        }
        List<Items.Entry> entries = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (Withheld withheld : all) {
            WorkItem item = review.apply(withheld.money());
            if (item != null) {
                entries.add(new Items.Entry(UNIT + withheld.id(), item, ""));
                ids.add(withheld.id());
            }
        }
        items.replace(later, run, units, entries);
        later.sql("""
                UPDATE provider_adjustment
                SET item = unnested.item
                FROM unnest(:ids, :items) AS unnested (id, item)
                WHERE provider_adjustment.id = unnested.id""")
                .param("ids", ids.toArray(Long[]::new))
                .param("items", entries.stream().map(entry -> entry.item().id()).toArray(String[]::new))
                .add();
        tell(run, ids);
    }

    /** Of which there is something to do so far; also if their adjustment is gone, or was told again by another file. */
    private void unitsInQuestion(List<String> units) {
        later.sql("""
                SELECT unit
                FROM item
                WHERE unit IN (SELECT 'A:' || id FROM adjustment_in_question)
                UNION
                SELECT unit
                FROM item
                WHERE unit LIKE 'A:%'
                AND NOT EXISTS (
                    SELECT
                    FROM provider_adjustment a
                    WHERE a.id = substr(item.unit, 3)::bigint
                    AND NOT a.duplicate)""").ask(row -> units.add(row.getString("unit")));
    }

    private void withheld(List<Withheld> all) {
        later.sql("""
                SELECT a.id, a.reason, a.reference, a.amount, a.naming, p.payer_key, p.payer_id, p.payer_name, p.trace,
                    p.payment_date,
                    row_number() OVER (
                        PARTITION BY p.canonical_id, a.provider, a.reason, a.reference, a.amount
                        ORDER BY a.id) AS copy,
                    (SELECT CASE WHEN count(DISTINCT k.account) = 1 THEN split_part(min(k.account), '|', 1) ELSE '' END
                        FROM provider_adjustment_key ak
                        JOIN account_key k ON k.key IN (ak.key, 'C:' || substr(ak.key, 3))
                        WHERE ak.provider_adjustment_id = a.id
                        AND ak.key LIKE 'P:%') AS log_claim,
                    (SELECT CASE count(DISTINCT c.patient_control_number)
                            WHEN 0 THEN ''
                            WHEN 1 THEN 'control number ' || min(c.patient_control_number)
                            ELSE 'several control numbers' END
                        FROM provider_adjustment_key ak
                        JOIN claim_key ck ON ck.key = 'C:' || substr(ak.key, 3)
                        JOIN claim_payment c ON c.id = ck.claim_payment_id AND NOT c.duplicate
                        JOIN payment cp ON cp.id = c.payment_id AND cp.payer_key = p.payer_key
                        WHERE ak.provider_adjustment_id = a.id
                        AND ak.key LIKE 'P:%') AS of_claim_number,
                """ + OpenAdjustments.LEFT + """
                 AS open
                FROM adjustment_in_question q
                JOIN provider_adjustment a ON a.id = q.id AND NOT a.duplicate
                JOIN payment p ON p.id = a.payment_id
                WHERE (a.naming IN ('NOTHING', 'SEVERAL') OR a.reason = ANY(:alone))
                AND a.amount > 0
                -- what was carried over from an earlier payment is no question
                AND a.id NOT IN (
                """ + OpenAdjustments.paired("SELECT id FROM adjustment_in_question")
                        + """
                )
                ORDER BY a.id""")
                .param("alone", ofProviderAlone)
                .ask(row -> all.add(withheld(row)));
    }

    private static Withheld withheld(ResultSet row) throws SQLException {
        String name = PaymentTable.PAYER_NAME.of(row);
        String key = String.join(
                "|",
                "A",
                PaymentTable.PAYER_KEY.of(row),
                PaymentTable.TRACE.of(row),
                PaymentTable.DATE.of(row).toString(),
                ProviderAdjustmentTable.REASON.of(row),
                ProviderAdjustmentTable.REFERENCE.of(row),
                ProviderAdjustmentTable.AMOUNT.of(row).toString(),
                row.getString("copy"));
        return new Withheld(
                ProviderAdjustmentTable.ID.of(row),
                new WithheldMoney(
                        key,
                        name.isBlank() ? PaymentTable.PAYER_ID.of(row) : name,
                        PaymentTable.TRACE.of(row),
                        PaymentTable.DATE.of(row),
                        ProviderAdjustmentTable.REASON.of(row),
                        ProviderAdjustmentTable.REFERENCE.of(row),
                        ProviderAdjustmentTable.AMOUNT.of(row),
                        ResultColumns.requiredMoney(row, "open"),
                        ResultColumns.requiredCode(row, "naming", AdjustmentNaming.class),
                        row.getString("log_claim"),
                        row.getString("of_claim_number")));
    }

    /** Each that should name a claim once, with the file that brought it. */
    private void tell(long run, List<Long> ids) {
        later.sql("""
                INSERT INTO reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)
                SELECT :run, f.id, f.name, a.line, 'payment ' || p.trace, :problem, :severity,
                    concat_ws(' ', a.reason, nullif(a.reference, ''), (a.amount / 100.0)::numeric(20, 2)),
                    'the control number (CLP01) or the payer''s claim number (CLP07) of a claim that this payer paid', 0
                FROM provider_adjustment a
                JOIN payment p ON p.id = a.payment_id
                JOIN input_file f ON f.id = a.file_id AND NOT f.settled
                WHERE a.id = ANY(:ids)
                AND a.reason <> ALL(:alone)
                AND NOT EXISTS (
                    SELECT FROM reject r
                    WHERE r.file_id = f.id
                    AND r.problem = :problem
                    AND r.line = a.line
                    AND r.found = concat_ws(' ', a.reason, nullif(a.reference, ''), (a.amount / 100.0)::numeric(20, 2)))
                ORDER BY a.id""")
                .param("run", run)
                .param("problem", ProblemCode.ADJUSTMENT_WITHOUT_CLAIM.name())
                .param(
                        "severity",
                        ProblemCode.ADJUSTMENT_WITHOUT_CLAIM.severity().name())
                .param("ids", ids.toArray(Long[]::new))
                .param("alone", ofProviderAlone)
                .add();
    }
}
