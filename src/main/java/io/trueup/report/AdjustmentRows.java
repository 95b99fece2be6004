package io.trueup.report;

import io.trueup.appeal.AdjustmentItems;
import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.ledger.OpenAdjustments;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.AdjustmentNaming;
import io.trueup.workbook.AdjustmentsSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Provider adjustments that count against no claim: of the payments asked for, and every one that is still a thing to do. */
final class AdjustmentRows {

    private static final String NOTHING = "Nothing to do";
    private static final String SETTLED = NOTHING + ": the same payer took as much in other payments";

    private final JdbcClient jdbc;
    private final ProviderAdjustmentReasons reasons;
    private final long run;
    private final PayerTitles titles;

    AdjustmentRows(JdbcClient jdbc, ProviderAdjustmentReasons reasons, long run, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.reasons = reasons;
        this.run = run;
    }

    void rows(PaymentScope scope, Consumer<AdjustmentsSheet.Row> rows) {
        jdbc.sql("WITH scope AS (" + scope.sql() + """
                ),
                wanted AS (
                    SELECT a.id
                    FROM scope
                    JOIN payment p ON p.canonical_id = scope.canonical_id
                    JOIN provider_adjustment a ON a.payment_id = p.id
                    UNION
                    SELECT substr(unit, 3)::bigint
                    FROM item
                    WHERE unit LIKE 'A:%')
                SELECT a.reason, a.reference, a.amount, a.naming, p.payer_id, p.payer_name, p.trace, p.payment_date,
                    coalesce(k.item, '') AS item, f.name AS file,
                    a.amount < 0 AND (
                """ + OpenAdjustments.LEFT + """
                 >= 0 OR a.id IN (
                """
                        + OpenAdjustments.paired("SELECT id FROM wanted") + """
                )) AS is_settled
                FROM wanted
                JOIN provider_adjustment a ON a.id = wanted.id AND NOT a.duplicate
                    AND (a.naming IN ('NOTHING', 'SEVERAL') OR a.reason = ANY(:alone))
                JOIN payment p ON p.id = a.payment_id
                JOIN input_file f ON f.id = a.file_id
                LEFT JOIN item i ON i.unit = 'A:' || a.id
                LEFT JOIN item_priority k ON k.run_id = :run AND k.item = i.id AND k.unit = i.unit AND NOT k.hidden
                ORDER BY p.payment_date, p.payer_key, p.trace, a.id""")
                .params(scope.parameters())
                .param("run", run)
                .param("alone", reasons.ofProviderAlone().toArray(String[]::new))
                .query(row -> {
                    rows.accept(row(row));
                });
    }

    private AdjustmentsSheet.Row row(ResultSet row) throws SQLException {
        String name = row.getString("payer_name");
        String trace = row.getString("trace");
        LocalDate paidOn = ResultColumns.requiredDate(row, "payment_date");
        String reason = row.getString("reason");
        String reference = row.getString("reference");
        Money amount = ResultColumns.requiredMoney(row, "amount");
        String item = row.getString("item");
        AdjustmentNaming naming = ResultColumns.code(row, "naming", AdjustmentNaming.class);
        String it = AdjustmentItems.it(reason, reference, amount.abs(), trace, paidOn);
        return new AdjustmentsSheet.Row(
                titles.of(name.isBlank() ? row.getString("payer_id") : name),
                trace,
                paidOn,
                reason,
                reference,
                amount,
                reasons.meaning(reason) + (naming == null ? "" : AdjustmentItems.named(naming)),
                row.getBoolean("is_settled") ? SETTLED : toDo(reason, amount, item, it),
                item,
                row.getString("file"));
    }

    private String toDo(String reason, Money amount, String item, String it) {
        if (amount.isPositive() && item.isEmpty() && reasons.asks(reason)) {
            return NOTHING + ": the same payer gave it back, or carried it over from an earlier payment";
        }
        String step = amount.isPositive() ? reasons.aboutWithheld(reason, it) : reasons.aboutAdded(reason, it);
        return step.isEmpty() ? NOTHING : step;
    }
}
