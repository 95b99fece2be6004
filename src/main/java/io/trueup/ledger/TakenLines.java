package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.recovery.TakenLine;
import io.trueup.recovery.TakenPayment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which payment brought the money of each line of a unit, which recouped it, and which runs took what they say. */
final class TakenLines {

    private final JdbcClient jdbc;

    TakenLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(long claimPaymentId, int number) {}

    Map<String, List<TakenLine>> of(List<String> units) {
        Map<Line, List<TakenLine.TakenBack>> recouped = recouped(units);
        Map<String, List<TakenLine>> lines = new HashMap<>();
        jdbc.sql("""
                SELECT m.unit, l.claim_payment_id, l.number, l.charge, p.id, p.trace, p.payment_date, f.run_id
                FROM line_match m
                JOIN claim_payment c ON c.id = m.claim_payment_id AND NOT c.duplicate
                JOIN service_line l ON l.claim_payment_id = m.claim_payment_id AND l.number = m.number
                JOIN payment p ON p.id = c.payment_id
                JOIN input_file f ON f.id = p.file_id
                WHERE m.unit = ANY(:units)""").param("units", units.toArray(String[]::new)).query(row -> {
            Line line = line(row);
            lines.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>())
                    .add(new TakenLine(
                            line.claimPaymentId(),
                            line.number(),
                            ResultColumns.requiredMoney(row, "charge"),
                            payment(row),
                            recouped.getOrDefault(line, List.of())));
        });
        return lines;
    }

    private Map<Line, List<TakenLine.TakenBack>> recouped(List<String> units) {
        Map<Line, List<TakenLine.TakenBack>> recouped = new HashMap<>();
        jdbc.sql("""
                SELECT r.claim_payment_id, r.number, r.amount, p.id, p.trace, p.payment_date, f.run_id
                FROM line_match m
                JOIN recoupment r ON r.claim_payment_id = m.claim_payment_id AND r.number = m.number
                JOIN provider_adjustment a ON a.id = r.provider_adjustment_id
                JOIN payment p ON p.id = a.payment_id
                JOIN input_file f ON f.id = p.file_id
                WHERE m.unit = ANY(:units)
                ORDER BY p.payment_date, a.id""").param("units", units.toArray(String[]::new)).query(row -> {
            Money amount = ResultColumns.requiredMoney(row, "amount");
            recouped.computeIfAbsent(line(row), line -> new ArrayList<>())
                    .add(new TakenLine.TakenBack(payment(row), amount));
        });
        return recouped;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getLong("claim_payment_id"), row.getInt("number"));
    }

    private static TakenPayment payment(ResultSet row) throws SQLException {
        return new TakenPayment(
                row.getLong("id"),
                row.getString("trace"),
                ResultColumns.requiredDate(row, "payment_date"),
                row.getLong("run_id"));
    }
}
