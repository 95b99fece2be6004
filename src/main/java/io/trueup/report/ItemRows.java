package io.trueup.report;

import io.trueup.appeal.WorklistPriority;
import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.ledger.Decisions;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.source.ProblemCode;
import io.trueup.workbook.AppealsSheet;
import io.trueup.workbook.RebillSheet;
import io.trueup.workbook.RejectsSheet;
import io.trueup.workbook.WorklistSheet;
import io.trueup.worklist.WorklistStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the sheets that are made of things to do, and of what was rejected. */
final class ItemRows {

    private final JdbcClient jdbc;
    private final WorklistPriority priority;
    private final LocalDate today;

    ItemRows(JdbcClient jdbc, WorklistPriority priority, LocalDate today) {
        this.jdbc = jdbc;
        this.priority = priority;
        this.today = today;
    }

    private record Ranked(String id, long score, long deadline) {}

    void worklist(Consumer<WorklistSheet.Row> rows) {
        List<Ranked> ranked = new ArrayList<>();
        jdbc.sql("SELECT id, at_stake, chance_percent, deadline, denial_class, documents_on_file FROM item")
                .query(row -> {
                    LocalDate deadline = ResultColumns.date(row, "deadline");
                    ranked.add(new Ranked(
                            row.getString("id"),
                            priority.score(ResultColumns.requiredMoney(row, "at_stake"), chance(row), deadline, today),
                            deadline == null ? Long.MAX_VALUE : deadline.toEpochDay()));
                });
        ranked.sort(Comparator.comparingLong(Ranked::score)
                .reversed()
                .thenComparingLong(Ranked::deadline)
                .thenComparing(Ranked::id));
        for (int start = 0; start < ranked.size(); start += BATCH) {
            List<Ranked> batch = ranked.subList(start, Math.min(start + BATCH, ranked.size()));
            Map<String, Integer> priorities = new HashMap<>();
            for (int i = 0; i < batch.size(); i++) {
                priorities.put(batch.get(i).id(), start + i + 1);
            }
            worklist(priorities, rows);
        }
    }

    private int chance(ResultSet row) throws SQLException {
        return priority.chancePercent(
                row.getString("denial_class"),
                row.getString("documents_on_file").contains(Decisions.AUTHORIZATION),
                row.getInt("chance_percent"));
    }

    private static final int BATCH = 5_000;

    private void worklist(Map<String, Integer> priorities, Consumer<WorklistSheet.Row> rows) {
        List<WorklistSheet.Row> batch = new ArrayList<>();
        jdbc.sql("""
                SELECT i.*, n.owner, n.notes,
                    CASE WHEN n.status = 'Lost' AND i.level <> '' AND NOT i.no_level_left THEN 'Open' ELSE n.status END AS status
                FROM item i
                LEFT JOIN item_note n ON n.item = i.id
                WHERE i.id = ANY(:ids)""").param("ids", priorities.keySet().toArray(String[]::new)).query(row -> {
            batch.add(worklistRow(row, priorities.getOrDefault(row.getString("id"), 0)));
        });
        batch.sort(Comparator.comparingInt(WorklistSheet.Row::priority));
        batch.forEach(rows);
    }

    private static WorklistSheet.Row worklistRow(ResultSet row, int rank) throws SQLException {
        Money expected = ResultColumns.money(row, "expected");
        Money paid = ResultColumns.requiredMoney(row, "paid");
        return new WorklistSheet.Row(
                row.getString("id"),
                rank,
                ResultColumns.requiredCode(row, "outcome", Outcome.class),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                row.getString("claim_number"),
                row.getString("patient"),
                row.getString("payer"),
                ResultColumns.date(row, "service_date"),
                expected,
                paid,
                expected == null ? null : paid.minus(expected),
                ResultColumns.requiredMoney(row, "at_stake"),
                row.getString("next_step"),
                ResultColumns.date(row, "deadline"),
                row.getString("documents_missing"),
                status(row.getString("status")),
                filled(row.getString("owner")),
                filled(row.getString("notes")),
                row.getString("rule"),
                row.getString("reason_codes"),
                row.getString("level"),
                row.getString("deadline_source"));
    }

    private static WorklistStatus status(@Nullable String word) {
        return word == null || word.isBlank() ? WorklistStatus.OPEN : WorklistStatus.ofWord(word);
    }

    private static String filled(@Nullable String value) {
        return value == null || value.isBlank() ? "" : value;
    }

    void appeals(Consumer<AppealsSheet.Row> rows) {
        jdbc.sql("SELECT * FROM item WHERE is_appeal ORDER BY deadline, at_stake DESC, id")
                .query(row -> {
                    rows.accept(new AppealsSheet.Row(
                            row.getString("id"),
                            row.getString("claim_number"),
                            ResultColumns.code(row, "denial_class", DenialClass.class),
                            row.getString("rule"),
                            Confidence.ofWord(row.getString("confidence")),
                            row.getString("level"),
                            ResultColumns.date(row, "deadline"),
                            ResultColumns.requiredMoney(row, "at_stake"),
                            row.getString("steps"),
                            row.getString("documents_on_file"),
                            row.getString("documents_missing"),
                            row.getString("next_step"),
                            row.getString("deadline_source"),
                            row.getString("service_dates"),
                            row.getInt("days"),
                            row.getString("letter")));
                });
    }

    void rebill(Consumer<RebillSheet.Row> rows) {
        jdbc.sql("SELECT * FROM rebill_line ORDER BY claim_number, service_date, code")
                .query(row -> {
                    rows.accept(new RebillSheet.Row(
                            row.getString("claim_number"),
                            ResultColumns.requiredDate(row, "service_date"),
                            row.getString("code"),
                            row.getInt("minutes"),
                            row.getInt("units"),
                            ResultColumns.money(row, "expected"),
                            row.getString("item")));
                });
    }

    void rejects(long run, Consumer<RejectsSheet.Row> rows) {
        jdbc.sql("""
                SELECT *
                FROM reject
                WHERE run_id = :run
                ORDER BY severity DESC, file, line, place, problem, found""").param("run", run).query(row -> {
            Money amount = ResultColumns.requiredMoney(row, "amount");
            rows.accept(new RejectsSheet.Row(
                    row.getString("file"),
                    row.getLong("line"),
                    row.getString("place"),
                    row.getString("problem"),
                    row.getString("found"),
                    ResultColumns.requiredCode(row, "severity", ProblemCode.Severity.class),
                    row.getString("expected"),
                    amount.isZero() ? null : amount,
                    run));
        });
    }
}
