package io.trueup.report;

import static io.trueup.report.Payment.dollars;
import static io.trueup.report.Payment.dollarsOrNone;
import static io.trueup.report.Payment.text;

import io.trueup.deposit.LineState;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of the bank as the view of deposits has them, newest first. */
public final class DepositList {

    private static final int SIZE = 50;

    private static final String SELECT = """
            SELECT d.*, paid.ids, paid.numbers
            FROM deposits d
            JOIN bank_deposit b ON b.bank_line_id = d.deposit_id
            LEFT JOIN LATERAL (
                SELECT array_agg(o.id ORDER BY o.payment_date, o.trace, o.id) AS ids,
                    array_agg(o.trace ORDER BY o.payment_date, o.trace, o.id) AS numbers
                FROM payment o
                WHERE o.id = ANY(b.payment_ids)) paid ON TRUE
            """;

    private final JdbcClient jdbc;

    public DepositList(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A line of the bank.
     *
     * @param amount below zero went out
     * @param payer whose money it is, or may be; blank where nobody knows
     * @param payments that it is, or may be, the oldest first
     * @param announced by these; null where there is none
     * @param difference amount less announced; null where nothing was announced
     * @param note what looks odd, in words
     * @param item the thing to do about it; blank for none
     */
    public record Deposit(
            long id,
            LocalDate date,
            Money amount,
            String description,
            String reference,
            String account,
            LineState state,
            String payer,
            List<Paid> payments,
            @Nullable Money announced,
            @Nullable Money difference,
            String note,
            String item) {}

    /**
     * A payment behind a line.
     *
     * @param id its payment_id
     * @param trace blank where the payer gave none
     */
    public record Paid(long id, String trace) {}

    /**
     * Which lines are asked for.
     *
     * @param state null = any, as {@code month}
     */
    public record Filter(
            @Nullable LineState state, @Nullable YearMonth month) {

        private String sql() {
            return "WHERE " + (state == null ? "TRUE" : "d.state = :state")
                    + (month == null ? "" : " AND d.bank_date BETWEEN :from AND :to") + "\n";
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("state", state == null ? "" : state.name());
            parameters.put("from", month == null ? LocalDate.EPOCH : month.atDay(1));
            parameters.put("to", month == null ? LocalDate.EPOCH : month.atEndOfMonth());
            return parameters;
        }
    }

    /** @param page the first is 1; one that is not there is the nearest that is */
    public PageOf<Deposit> page(Filter filter, int page) {
        long total = jdbc.sql("SELECT count(*) FROM deposits d " + filter.sql())
                .params(filter.parameters())
                .query(Long.class)
                .single();
        int number = PageOf.nearest(page, SIZE, total);
        List<Deposit> rows = jdbc.sql(SELECT + filter.sql() + """
                ORDER BY d.bank_date DESC, d.deposit_id DESC
                LIMIT :size
                OFFSET :before""")
                .params(filter.parameters())
                .param("size", SIZE)
                .param("before", (number - 1) * SIZE)
                .query((row, n) -> deposit(row))
                .list();
        return new PageOf<>(rows, number, SIZE, total);
    }

    /** Those with the ids, oldest first. */
    public List<Deposit> of(List<Long> ids) {
        return jdbc.sql(SELECT + "WHERE d.deposit_id = ANY(:ids)\nORDER BY d.bank_date, d.deposit_id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> deposit(row))
                .list();
    }

    /** Months in which the bank has lines, the newest first. */
    public List<YearMonth> months() {
        return jdbc
                .sql(
                        "SELECT DISTINCT date_trunc('month', bank_date)::date AS month FROM bank_deposit ORDER BY month DESC")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    private static Deposit deposit(ResultSet row) throws SQLException {
        return new Deposit(
                row.getLong("deposit_id"),
                ResultColumns.requiredDate(row, "bank_date"),
                dollars(row, "amount"),
                text(row, "description"),
                text(row, "reference"),
                text(row, "account"),
                ResultColumns.requiredCode(row, "state", LineState.class),
                text(row, "payer_name"),
                payments(row),
                dollarsOrNone(row, "announced"),
                dollarsOrNone(row, "difference"),
                text(row, "note"),
                text(row, "item"));
    }

    private static List<Paid> payments(ResultSet row) throws SQLException {
        Array ids = row.getArray("ids");
        if (ids == null) {
            return List.of();
        }
        Long[] payments = (Long[]) ids.getArray();
        List<String> numbers = ResultColumns.texts(row, "numbers");
        return IntStream.range(0, payments.length)
                .mapToObj(i -> new Paid(payments[i], numbers.get(i)))
                .toList();
    }
}
