package io.trueup.report;

import io.trueup.contract.Terms;
import io.trueup.contract.WhatIf;
import io.trueup.contract.WhatIfRanges;
import io.trueup.contract.WhatIfTotals;
import io.trueup.ledger.FindingTotals;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.WhatIfSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attended days under other ways to pay, by payer and contract; without contracts that pay for no day. */
public final class WhatIfs {

    private static final String NOT_COVERED = new Terms.NotCovered().basis();

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
                SELECT coalesce(n.name, t.payer) AS payer, contract, basis,
                    coalesce(sum(days) FILTER (WHERE priced), 0) AS days,
                    coalesce(sum(minutes) FILTER (WHERE priced), 0) AS minutes,
                    coalesce(sum(expected) FILTER (WHERE priced), 0) AS expected,
                    coalesce(sum(at_schedule) FILTER (WHERE priced AND on_schedule), 0) AS at_schedule,
                    coalesce(sum(days) FILTER (WHERE NOT priced), 0) AS days_without_price,
                    coalesce(sum(days) FILTER (WHERE priced AND NOT on_schedule), 0) AS days_without_schedule
                FROM %s AS t
                LEFT JOIN payer_name n ON n.payer = t.payer
                WHERE contract <> ''
                AND basis <> :notCovered
                GROUP BY 1, contract, basis
                HAVING coalesce(sum(days) FILTER (WHERE priced), 0) > 0
                ORDER BY 1, contract, basis""".formatted(source.sql()))
                .params(source.parameters())
                .param("notCovered", NOT_COVERED)
                .query(row -> {
                    rows.accept(valued(row));
                });
    }

    private WhatIfSheet.Row valued(ResultSet row) throws SQLException {
        long daysWithoutSchedule = row.getLong("days_without_schedule");
        WhatIfTotals totals = new WhatIfTotals(
                row.getLong("days"),
                row.getLong("minutes"),
                ResultColumns.requiredMoney(row, "expected"),
                daysWithoutSchedule == 0 ? ResultColumns.requiredMoney(row, "at_schedule") : null);
        return new WhatIfSheet.Row(
                row.getString("payer"),
                row.getString("contract"),
                row.getString("basis"),
                totals.days(),
                row.getLong("days_without_price"),
                daysWithoutSchedule,
                WhatIf.of(totals, ranges));
    }
}
