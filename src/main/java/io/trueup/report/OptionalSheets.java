package io.trueup.report;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which sheets a workbook has that not every clinic needs, asked at once.
 *
 * @param billing whether bills were ever dropped
 * @param deposits whether statements of the bank were
 * @param recovered whether money ever came back
 */
record OptionalSheets(boolean billing, boolean deposits, boolean recovered) {

    static OptionalSheets of(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM bill) AS billing, EXISTS (SELECT FROM bank_deposit) AS deposits,
                    EXISTS (SELECT FROM recovery) AS recovered""")
                .query((row, n) -> new OptionalSheets(
                        row.getBoolean("billing"), row.getBoolean("deposits"), row.getBoolean("recovered")))
                .single();
    }
}
