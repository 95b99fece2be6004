package io.trueup.report;

import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.ContractsSheet;
import io.trueup.workbook.FridayListSheet;
import io.trueup.workbook.PatternsSheet;
import io.trueup.workbook.PreventionSheet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of Patterns, Prevention, Friday list and Contracts, as a run found them; equal ones in the order of their finding. */
final class InsightRows {

    private final JdbcClient jdbc;
    private final long run;
    private final PayerTitles titles;

    InsightRows(JdbcClient jdbc, long run, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.run = run;
    }

    /** Worth most first. */
    void patterns(Consumer<PatternsSheet.Row> rows) {
        jdbc.sql("""
                SELECT *
                FROM pattern
                WHERE run_id = :run
                ORDER BY at_stake DESC, payer COLLATE "C", since, place""").param("run", run).query(row -> {
            rows.accept(new PatternsSheet.Row(
                    titles.of(row.getString("payer")),
                    row.getString("contract"),
                    String.join("; ", ResultColumns.texts(row, "codes")),
                    ResultColumns.date(row, "since"),
                    row.getInt("days"),
                    ResultColumns.money(row, "expected_rate"),
                    ResultColumns.money(row, "paid_rate"),
                    row.getString("cause"),
                    ResultColumns.requiredMoney(row, "at_stake")));
        });
    }

    /** Most urgent first, then the dearest; rows of one episode in the order in which they were counted. */
    void prevention(Consumer<PreventionSheet.Row> rows) {
        jdbc.sql("""
                SELECT *
                FROM prevention_risk
                WHERE run_id = :run
                ORDER BY act_by, coalesce(at_risk, 0) DESC, claim_number COLLATE "C", place""").param("run", run).query(row -> {
            rows.accept(new PreventionSheet.Row(
                    row.getString("claim_number"),
                    row.getString("patient"),
                    titles.of(row.getString("payer")),
                    row.getString("program"),
                    row.getString("therapist"),
                    row.getString("risk"),
                    titles.in(row.getString("detail"), row.getString("payer")),
                    ResultColumns.date(row, "act_by"),
                    ResultColumns.date(row, "last_day"),
                    row.getLong("days"),
                    ResultColumns.money(row, "at_risk"),
                    ResultColumns.requiredMoney(row, "counted_once")));
        });
    }

    /** By therapist, who of those has most at risk first; of each what can be completed for the shortest time. */
    void fridayList(Consumer<FridayListSheet.Row> rows) {
        jdbc.sql("""
                SELECT t.*, row_number() OVER (own) AS number, count(*) OVER (whole) AS things,
                    sum(counted_once) OVER (whole) AS in_all
                FROM week_task t
                WHERE run_id = :run
                WINDOW whole AS (PARTITION BY therapist),
                    own AS (PARTITION BY therapist ORDER BY last_day NULLS LAST, patient COLLATE "C", day, place)
                ORDER BY in_all DESC, therapist COLLATE "C", number""").param("run", run).query(row -> {
            rows.accept(new FridayListSheet.Row(
                    row.getString("therapist"),
                    row.getString("patient"),
                    row.getString("claim_number"),
                    titles.of(row.getString("payer")),
                    row.getString("program"),
                    row.getString("span"),
                    ResultColumns.date(row, "day"),
                    row.getString("missing"),
                    ResultColumns.money(row, "at_risk"),
                    ResultColumns.requiredMoney(row, "counted_once"),
                    ResultColumns.date(row, "last_day"),
                    row.getLong("number") > 1
                            ? ""
                            : inAll(row.getLong("things"), ResultColumns.requiredMoney(row, "in_all"))));
        });
    }

    private static String inAll(long things, Money atRisk) {
        return things + (things == 1 ? " thing, " : " things, ") + atRisk.grouped();
    }

    /** In the order of their days. */
    void contracts(LocalDate today, Consumer<ContractsSheet.Row> rows) {
        jdbc.sql("""
                SELECT *
                FROM contract_event
                WHERE run_id = :run
                ORDER BY day, place""").param("run", run).query(row -> {
            LocalDate day = ResultColumns.requiredDate(row, "day");
            rows.accept(new ContractsSheet.Row(
                    row.getString("contract"),
                    titles.of(row.getString("payer")),
                    row.getString("event"),
                    day,
                    ChronoUnit.DAYS.between(today, day),
                    row.getString("detail"),
                    row.getLong("days"),
                    ResultColumns.money(row, "worth")));
        });
    }
}
