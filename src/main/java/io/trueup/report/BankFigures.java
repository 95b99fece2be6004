package io.trueup.report;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the bank and the remittances agree, in counts and sums.
 *
 * @param deposited payments that are at the bank to the cent
 * @param differing payments of which the bank has another amount, by how much
 * @param missing payments that are not at the bank and should be
 * @param unexplained deposits without a remittance
 * @param unsure deposits that may be one of several payments
 * @param until last day of any statement; null without any statement
 */
public record BankFigures(
        Sum deposited,
        Sum differing,
        Sum missing,
        Sum unexplained,
        Sum unsure,
        @Nullable LocalDate until) {

    /** How many, and what they come to. */
    public record Sum(long count, Money amount) {

        private static Sum of(ResultSet row, String name) throws SQLException {
            return new Sum(row.getLong(name), ResultColumns.requiredMoney(row, name + "_amount"));
        }
    }

    public static BankFigures of(DataSource dataSource) {
        return of(JdbcClient.create(dataSource));
    }

    static BankFigures of(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT paid.*, line.*, (SELECT max(bank_date) FROM bank_line) AS until
                FROM (
                    SELECT count(*) FILTER (WHERE d.state = 'DEPOSITED') AS deposited,
                        coalesce(sum(p.amount) FILTER (WHERE d.state = 'DEPOSITED'), 0) AS deposited_amount,
                        count(*) FILTER (WHERE d.state = 'MISSING') AS missing,
                        coalesce(sum(p.amount) FILTER (WHERE d.state = 'MISSING'), 0) AS missing_amount
                    FROM payment_deposit d
                    JOIN payment p ON p.id = d.payment_id) paid,
                (
                    SELECT count(*) FILTER (WHERE d.state = 'DIFFERS') AS differing,
                        coalesce(sum(d.difference) FILTER (WHERE d.state = 'DIFFERS'), 0) AS differing_amount,
                        count(*) FILTER (WHERE d.state = 'NO_REMITTANCE') AS unexplained,
                        coalesce(sum(l.amount) FILTER (WHERE d.state = 'NO_REMITTANCE'), 0) AS unexplained_amount,
                        count(*) FILTER (WHERE d.state = 'WHICH_PAYMENT') AS unsure,
                        coalesce(sum(l.amount) FILTER (WHERE d.state = 'WHICH_PAYMENT'), 0) AS unsure_amount
                    FROM bank_deposit d
                    JOIN bank_line l ON l.id = d.bank_line_id) line""")
                .query((row, n) -> new BankFigures(
                        Sum.of(row, "deposited"),
                        Sum.of(row, "differing"),
                        Sum.of(row, "missing"),
                        Sum.of(row, "unexplained"),
                        Sum.of(row, "unsure"),
                        ResultColumns.date(row, "until")))
                .single();
    }

    /** Blank without any statement. */
    public String sentence() {
        if (until == null) {
            return "";
        }
        String open = String.join(", ", open());
        return deposited.count() + (deposited.count() == 1 ? " payment" : " payments") + " deposited, "
                + dollars(deposited.amount()) + "; statements to " + until
                + (open.isEmpty() ? "; nothing is open" : "; " + open);
    }

    /** For the top of the Summary; blank when the bank agrees. */
    String alarm() {
        return disagrees() ? "The bank disagrees: " + String.join(", ", open()) + ". See Deposits." : "";
    }

    public boolean disagrees() {
        return until != null && openCount() > 0;
    }

    /** Payments and deposits that do not agree with the other side. */
    public long openCount() {
        return missing.count() + differing.count() + unexplained.count();
    }

    private List<String> open() {
        List<String> open = new ArrayList<>();
        add(open, missing, "announced and not there");
        add(open, unexplained, "without a remittance");
        add(open, differing, "of another amount than announced");
        add(open, unsure, "that may be one of several payments");
        return open;
    }

    private static void add(List<String> open, Sum sum, String what) {
        if (sum.count() > 0) {
            open.add(sum.count() + " " + what + " (" + dollars(sum.amount()) + ")");
        }
    }

    private static String dollars(Money amount) {
        return amount.inDollars();
    }
}
