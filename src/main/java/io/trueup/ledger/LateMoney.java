package io.trueup.ledger;

import io.trueup.appeal.LatePayment;
import io.trueup.postgres.CopyTable;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that came late, with the interest owed and the interest that came with it. */
public final class LateMoney {

    private final JdbcClient jdbc;

    public LateMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A late payment of a unit. */
    public record Entry(String unit, LatePayment late) {}

    /** Replaces everything that came late for the units. */
    public void replace(DataSource dataSource, List<String> units, List<Entry> entries) {
        jdbc.sql("DELETE FROM late_payment WHERE unit = ANY(:units)")
                .param("units", units.toArray(String[]::new))
                .update();
        CopyTable table =
                new CopyTable("late_payment (unit, claim_payment_id, payer, claim_number, service_date, paid, due_date,"
                        + " days_late, rate, owed, computation)");
        entries.forEach(entry -> table.text(entry.unit())
                .number(entry.late().claimPaymentId())
                .text(entry.late().payer())
                .text(entry.late().claimNumber())
                .date(entry.late().serviceDate())
                .money(entry.late().paid())
                .date(entry.late().due())
                .number(entry.late().daysLate())
                .text(entry.late().rate())
                .money(entry.late().owed())
                .text(entry.late().computation())
                .endRow());
        table.send(dataSource);
    }
}
