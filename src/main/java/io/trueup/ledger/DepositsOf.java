package io.trueup.ledger;

import io.trueup.deposit.PaymentState;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When payments came to the bank; nothing where no statement tells. */
public final class DepositsOf {

    private final JdbcClient jdbc;

    public DepositsOf(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A payment, and what the bank says of it.
     *
     * @param payment its id
     * @param on the day it was deposited; null when it was not
     * @param amount of the whole payment that came; null when none did
     */
    public record PaymentAtBank(
            long payment,
            String trace,
            LocalDate paidOn,
            Money announced,
            PaymentState state,
            @Nullable LocalDate on,
            @Nullable Money amount) {

        /** The day of the deposit first, where there is one. */
        public String words() {
            return on == null ? said() : on + " " + said();
        }

        /** The same without that day. */
        public String said() {
            String announcement = "payment " + trace + " of " + paidOn;
            return on == null
                    ? announcement + ", " + announced + ": " + state.words().toLowerCase(Locale.ROOT)
                    : announcement + ", " + amount
                            + (state == PaymentState.DEPOSITED ? "" : " (" + announced + " was announced)");
        }
    }

    /** @param claimPayments their ids; those of several payments are told one after the other, oldest first */
    public List<PaymentAtBank> payments(Collection<Long> claimPayments) {
        return jdbc.sql("""
                SELECT DISTINCT p.id, p.trace, p.payment_date, p.amount, d.state, d.deposited_on, d.deposited
                FROM claim_payment c
                JOIN payment own ON own.id = c.payment_id
                JOIN payment p ON p.id = own.canonical_id
                JOIN payment_deposit d ON d.payment_id = p.id
                WHERE c.id = ANY(:ids)
                AND NOT c.duplicate
                ORDER BY p.payment_date, p.trace, p.id""")
                .param("ids", claimPayments.toArray(Long[]::new))
                .query((row, n) -> new PaymentAtBank(
                        row.getLong("id"),
                        row.getString("trace"),
                        ResultColumns.requiredDate(row, "payment_date"),
                        ResultColumns.requiredMoney(row, "amount"),
                        ResultColumns.requiredCode(row, "state", PaymentState.class),
                        ResultColumns.date(row, "deposited_on"),
                        ResultColumns.money(row, "deposited")))
                .list();
    }

    /** By the id of a claim on a payment that of the payment, one however many files tell of it. */
    public Map<Long, Long> paymentOf(Collection<Long> claimPayments) {
        Map<Long, Long> payments = new HashMap<>();
        jdbc.sql("""
                SELECT c.id, p.canonical_id
                FROM claim_payment c
                JOIN payment p ON p.id = c.payment_id
                WHERE c.id = ANY(:ids)""").param("ids", claimPayments.toArray(Long[]::new)).query(row -> {
            payments.put(row.getLong("id"), row.getLong("canonical_id"));
        });
        return payments;
    }
}
