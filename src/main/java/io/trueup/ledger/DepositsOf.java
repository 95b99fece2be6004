package io.trueup.ledger;

import io.trueup.deposit.PaymentState;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the payments of a claim's day came to the bank; nothing where no statement tells. */
public final class DepositsOf {

    private final JdbcClient jdbc;

    public DepositsOf(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A payment that is about the day, and what the bank says of it.
     *
     * @param on the day it was deposited; null when it was not
     * @param amount of the whole payment that came; null when none did
     */
    public record PaymentAtBank(
            String trace,
            LocalDate paidOn,
            Money announced,
            PaymentState state,
            @Nullable LocalDate on,
            @Nullable Money amount) {}

    /**
     * @param unit of reconciliation, {@code C:} and the claim's account
     * @param day a line of the payment is for
     */
    public List<PaymentAtBank> day(String unit, LocalDate day) {
        return jdbc.sql("""
                SELECT DISTINCT p.trace, p.payment_date, p.amount, d.state, d.deposited_on, d.deposited
                FROM line_match m
                JOIN service_line l ON l.claim_payment_id = m.claim_payment_id AND l.number = m.number
                JOIN claim_payment c ON c.id = m.claim_payment_id AND NOT c.duplicate
                JOIN payment own ON own.id = c.payment_id
                JOIN payment p ON p.id = own.canonical_id
                JOIN payment_deposit d ON d.payment_id = p.id
                WHERE m.unit = :unit
                AND m.unit <> ''
                AND :day BETWEEN l.from_date AND l.to_date
                ORDER BY p.payment_date, p.trace""")
                .param("unit", unit)
                .param("day", day)
                .query((row, n) -> new PaymentAtBank(
                        row.getString("trace"),
                        ResultColumns.requiredDate(row, "payment_date"),
                        ResultColumns.requiredMoney(row, "amount"),
                        ResultColumns.requiredCode(row, "state", PaymentState.class),
                        ResultColumns.date(row, "deposited_on"),
                        ResultColumns.money(row, "deposited")))
                .list();
    }
}
