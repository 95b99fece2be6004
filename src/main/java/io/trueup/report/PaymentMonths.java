package io.trueup.report;

import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.SummarySheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deposits by month of payment: each payment once however many files told of it, without those that do not count. */
final class PaymentMonths {

    private final JdbcClient jdbc;

    PaymentMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last twelve months of all payments, oldest first. */
    void toDate(Consumer<SummarySheet.PaymentMonth> rows) {
        query("p.canonical_id = p.id", Map.of(), rows);
    }

    /** The last twelve months of these payments, oldest first. */
    void of(PaymentScope scope, Consumer<SummarySheet.PaymentMonth> rows) {
        query("p.id IN (" + scope.sql() + ")", scope.parameters(), rows);
    }

    private void query(String which, Map<String, Object> parameters, Consumer<SummarySheet.PaymentMonth> rows) {
        List<SummarySheet.PaymentMonth> months = new ArrayList<>();
        jdbc.sql("""
                SELECT date_trunc('month', p.payment_date)::date AS month, sum(p.amount) AS deposits
                FROM payment p
                WHERE p.conflict_with IS NULL
                AND\s""" + which + """

                GROUP BY 1
                ORDER BY 1 DESC
                LIMIT 12""").params(parameters).query(row -> {
            months.add(new SummarySheet.PaymentMonth(
                    ResultColumns.requiredDate(row, "month"), ResultColumns.requiredMoney(row, "deposits")));
        });
        Collections.reverse(months);
        months.forEach(rows);
    }
}
