package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.ledger.FindingTotals;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.PivotDataSheet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All findings added up by all that a pivot table is turned by; the same sums as on Payers. */
final class PivotDataRows {

    private final JdbcClient jdbc;
    private final FindingTotals.Source totals;

    PivotDataRows(JdbcClient jdbc, FindingTotals.Source totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    void rows(Consumer<PivotDataSheet.Row> rows) {
        jdbc.sql("""
                SELECT month, coalesce(n.name, t.payer) AS payer, program, contract, denial_class, outcome,
                    sum(days) AS days, sum(expected) AS expected, sum(paid) AS paid, sum(at_stake) AS at_stake
                FROM %s AS t
                LEFT JOIN payer_name n ON n.payer = t.payer
                GROUP BY 1, 2, 3, 4, 5, 6
                HAVING sum(findings) <> 0 OR sum(days) <> 0 OR sum(expected) <> 0 OR sum(paid) <> 0 OR sum(at_stake) <> 0
                ORDER BY 1 DESC NULLS LAST, 2, 3, 4, 6, 5""".formatted(totals.sql())).params(totals.parameters()).query(row -> {
            rows.accept(new PivotDataSheet.Row(
                    ResultColumns.date(row, "month"),
                    row.getString("payer"),
                    row.getString("program"),
                    row.getString("contract"),
                    ResultColumns.code(row, "denial_class", DenialClass.class),
                    ResultColumns.code(row, "outcome", Outcome.class),
                    row.getLong("days"),
                    ResultColumns.requiredMoney(row, "expected"),
                    ResultColumns.requiredMoney(row, "paid"),
                    ResultColumns.requiredMoney(row, "at_stake")));
        });
    }
}
