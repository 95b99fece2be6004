package io.trueup.report;

import io.trueup.contract.WhatIf;
import io.trueup.contract.WhatIfRanges;
import io.trueup.contract.WhatIfTotals;
import io.trueup.ledger.FindingTotals;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.WhatIfSheet;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attended days under other ways to pay, by payer and contract. */
public final class WhatIfs {

    private static final String OF_SERVICE_PERIOD = """
            FROM finding f
            WHERE f.superseded_run IS NULL
            AND NOT f.trial
            AND f.service_date BETWEEN :from AND :to
            """;

    private final JdbcClient jdbc;
    private final WhatIfRanges ranges;

    public WhatIfs(DataSource dataSource, WhatIfRanges ranges) {
        this(JdbcClient.create(dataSource), ranges);
    }

    WhatIfs(JdbcClient jdbc, WhatIfRanges ranges) {
        this.jdbc = jdbc;
        this.ranges = ranges;
    }

    /** Both ends included. */
    public void ofServicePeriod(LocalDate from, LocalDate to, Consumer<WhatIfSheet.Row> rows) {
        of(FindingTotals.of(OF_SERVICE_PERIOD, Map.of("from", from, "to", to)), rows);
    }

    void of(FindingTotals.Source source, Consumer<WhatIfSheet.Row> rows) {
        jdbc.sql("""
                SELECT coalesce(n.name, t.payer) AS payer, contract, basis, sum(days) AS days, sum(minutes) AS minutes, sum(expected) AS expected,
                    sum(at_schedule) AS at_schedule
                FROM %s AS t
                LEFT JOIN payer_name n ON n.payer = t.payer
                WHERE contract <> ''
                GROUP BY 1, contract, basis
                HAVING sum(findings) > 0
                ORDER BY 1, contract, basis""".formatted(source.sql())).params(source.parameters()).query(row -> {
            WhatIfTotals totals = new WhatIfTotals(
                    row.getLong("days"),
                    row.getLong("minutes"),
                    ResultColumns.requiredMoney(row, "expected"),
                    ResultColumns.requiredMoney(row, "at_schedule"));
            rows.accept(new WhatIfSheet.Row(
                    row.getString("payer"),
                    row.getString("contract"),
                    row.getString("basis"),
                    row.getInt("days"),
                    WhatIf.of(totals, ranges)));
        });
    }
}
