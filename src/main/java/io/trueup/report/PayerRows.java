package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.ledger.FindingTotals;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.PayersSheet;
import io.trueup.workbook.PayersSheet.Decided;
import io.trueup.workbook.SummarySheet;
import io.trueup.worklist.WorklistStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How each payer pays, what became of appeals to it, and what was expected and paid month by month. */
final class PayerRows {

    private final JdbcClient jdbc;
    private final FindingTotals.Source totals;

    PayerRows(JdbcClient jdbc, FindingTotals.Source totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    void payers(Consumer<PayersSheet.Row> rows) {
        Map<String, List<Decided>> decided = decided();
        sums(row -> rows.accept(payer(row, decided.getOrDefault(row.getString("payer"), List.of()))));
    }

    /** One row for each payer, by name, with its sums. */
    void sums(RowCallbackHandler rows) {
        jdbc.sql("""
                SELECT coalesce(n.name, t.payer) AS payer, sum(days) AS days, sum(expected) AS expected, sum(paid) AS paid, sum(variance) AS variance,
                    sum(denied) AS denied, sum(adjudicated) AS adjudicated, sum(waited) AS waited, sum(waits) AS waits
                FROM %s AS t
                LEFT JOIN payer_name n ON n.payer = t.payer
                GROUP BY 1
                HAVING sum(findings) > 0
                ORDER BY 1""".formatted(totals.sql())).params(totals.parameters()).query(rows);
    }

    private static PayersSheet.Row payer(ResultSet row, List<Decided> decided) throws SQLException {
        return new PayersSheet.Row(
                row.getString("payer"),
                row.getLong("days"),
                ResultColumns.requiredMoney(row, "expected"),
                ResultColumns.requiredMoney(row, "paid"),
                ResultColumns.requiredMoney(row, "variance"),
                ratio(row.getLong("denied"), row.getLong("adjudicated"), 4),
                ratio(row.getLong("waited"), row.getLong("waits"), 1),
                decided);
    }

    private static @Nullable BigDecimal ratio(long part, long whole, int decimals) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    /** From the statuses that teams gave, whether the item is still open or not. */
    private Map<String, List<Decided>> decided() {
        Map<String, List<Decided>> decided = new HashMap<>();
        jdbc.sql("""
                SELECT coalesce(n.name, d.payer) AS payer, denial_class,
                    count(*) FILTER (WHERE decision = :won) AS won,
                    count(*) FILTER (WHERE decision = :lost) AS lost,
                    coalesce(sum(at_stake) FILTER (WHERE decision = :won), 0) AS won_amount,
                    coalesce(sum(at_stake) FILTER (WHERE decision = :lost), 0) AS lost_amount
                FROM item_decision d
                LEFT JOIN payer_name n ON n.payer = d.payer
                WHERE withdrawn_by IS NULL
                GROUP BY 1, denial_class
                ORDER BY 1, denial_class""")
                .param("won", WorklistStatus.WON.word())
                .param("lost", WorklistStatus.LOST.word())
                .query(row -> {
                    decided.computeIfAbsent(row.getString("payer"), p -> new ArrayList<>())
                            .add(new Decided(
                                    ResultColumns.code(row, "denial_class", DenialClass.class),
                                    row.getLong("won"),
                                    row.getLong("lost"),
                                    ResultColumns.requiredMoney(row, "won_amount"),
                                    ResultColumns.requiredMoney(row, "lost_amount")));
                });
        return decided;
    }

    /** The last twelve months of service, oldest first. */
    void months(Consumer<SummarySheet.Month> rows) {
        List<SummarySheet.Month> newestFirst = new ArrayList<>();
        jdbc.sql("""
                SELECT month, sum(expected) AS expected, sum(paid) AS paid
                FROM %s AS t
                WHERE month IS NOT NULL
                GROUP BY month
                HAVING sum(findings) > 0
                ORDER BY month DESC
                LIMIT 12""".formatted(totals.sql())).params(totals.parameters()).query(row -> {
            newestFirst.add(new SummarySheet.Month(
                    ResultColumns.requiredDate(row, "month"),
                    ResultColumns.requiredMoney(row, "expected"),
                    ResultColumns.requiredMoney(row, "paid")));
        });
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            rows.accept(newestFirst.get(i));
        }
    }
}
