package io.trueup.report;

import io.trueup.demand.DemandCause;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.DemandsSheet;
import io.trueup.worklist.WorklistStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of one payer and cause as they stand, those with most at stake first. */
final class DemandRows {

    private final JdbcClient jdbc;

    DemandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void rows(Consumer<DemandsSheet.Row> rows) {
        rows("", "", rows);
    }

    /** One list by its item; empty where it is none. */
    Optional<DemandsSheet.Row> of(String item) {
        List<DemandsSheet.Row> lists = new ArrayList<>();
        rows("WHERE d.id = :item\n", item, lists::add);
        return lists.stream().findFirst();
    }

    private void rows(String which, String item, Consumer<DemandsSheet.Row> rows) {
        jdbc.sql("""
                SELECT i.*, CASE WHEN p.reminder_alone THEN p.reminder ELSE i.next_step END AS told_step, d.cause, d.payer AS name, d.why, d.level AS appeal_level, n.status, s.claims
                FROM demand d
                JOIN item i ON i.id = d.id AND i.unit LIKE 'G:%'
                LEFT JOIN item_note n ON n.item = d.id
                LEFT JOIN LATERAL (
                    SELECT reminder, reminder_alone
                    FROM item_priority
                    WHERE item = i.id
                    AND unit = i.unit
                    ORDER BY run_id DESC
                    LIMIT 1) p ON TRUE
                CROSS JOIN LATERAL (
                    SELECT count(DISTINCT (claim_number, patient)) AS claims
                    FROM (
                        SELECT claim_number, patient
                        FROM item
                        WHERE demand = d.id
                        AND demand <> ''
                        UNION ALL
                        SELECT claim_number, patient
                        FROM demand_interest
                        WHERE demand = d.id) day) s
                """ + which + """
                ORDER BY i.at_stake DESC, i.id""").param("item", item).query(row -> {
            rows.accept(row(row));
        });
    }

    private static DemandsSheet.Row row(ResultSet row) throws SQLException {
        DemandCause cause = ResultColumns.requiredCode(row, "cause", DemandCause.class);
        Money atStake = ResultColumns.requiredMoney(row, "at_stake");
        String letter = row.getString("letter");
        String missing = row.getString("letter_missing");
        boolean goesOn = !row.getString("appeal_level").isEmpty() && !row.getBoolean("no_level_left");
        return new DemandsSheet.Row(
                row.getString("id"),
                row.getString("name"),
                words(cause, row.getString("why")),
                row.getLong("claims"),
                row.getLong("days"),
                ResultColumns.date(row, "service_date"),
                ResultColumns.money(row, "expected"),
                ResultColumns.requiredMoney(row, "paid"),
                atStake,
                cause == DemandCause.INTEREST ? atStake : Money.ZERO,
                row.getString("told_step"),
                ResultColumns.date(row, "deadline"),
                letter,
                letter.isEmpty() ? "" : missing.isEmpty() ? "Ready" : "Missing: " + missing,
                WorklistStatus.shown(row.getString("status"), goesOn));
    }

    private static String words(DemandCause cause, String why) {
        return switch (cause) {
            case STATUS_INQUIRY -> "Status inquiry: no answer, and payment is overdue";
            case UNDERPAYMENT -> "Underpayment: " + why;
            case INTEREST -> "Interest on late payments" + (why.isEmpty() ? "" : ": " + why);
        };
    }
}
