package io.trueup.ledger;

import io.trueup.appeal.LatePayment;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Table;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that came late, with the interest owed and the interest that came with it. */
public final class LateMoney {

    private static final Table<Entry> TABLE = new Table<>("late_payment");

    static {
        TABLE.text("unit", Entry::unit);
        Table<LatePayment> late = TABLE.part(Entry::late);
        late.number("claim_payment_id", LatePayment::claimPaymentId);
        late.text("payer", LatePayment::payer);
        late.text("claim_number", LatePayment::claimNumber);
        late.date("service_date", LatePayment::serviceDate);
        late.money("paid", LatePayment::paid);
        late.date("due_date", LatePayment::due);
        late.number("days_late", LatePayment::daysLate);
        late.text("rate", LatePayment::rate);
        late.money("owed", LatePayment::owed);
        late.text("computation", LatePayment::computation);
    }

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
        CopyTable<Entry> table = new CopyTable<>(TABLE);
        entries.forEach(table::add);
        table.send(dataSource);
    }
}
