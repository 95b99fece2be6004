package io.trueup.report;

import io.trueup.ledger.PayerTitles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments as the view of payments has them, newest first. */
public final class PaymentList {

    private static final int SIZE = 50;

    private final JdbcClient jdbc;

    public PaymentList(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Whether a payment ties out. */
    public enum Tie {
        ANY("TRUE"),
        BALANCED("difference = 0 AND in_conflict_with IS NULL"),
        NOT_BALANCED("(difference <> 0 OR in_conflict_with IS NOT NULL)");

        private final String sql;

        Tie(String sql) {
            this.sql = sql;
        }
    }

    /** Whether a payment is at the bank. */
    public enum Bank {
        ANY("TRUE"),
        DEPOSITED("deposit_state = 'DEPOSITED'"),
        NOT_DEPOSITED("deposit_state IN ('DIFFERS', 'WHICH_DEPOSIT', 'MISSING', 'NOT_YET', 'NOT_ON_STATEMENT')"),
        UNKNOWN("(deposit_state IS NULL OR deposit_state IN ('BEFORE_STATEMENTS', 'NOT_TAKEN'))");

        private final String sql;

        Bank(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Which payments are asked for.
     *
     * @param payer what people call it; blank = all
     * @param month of the payment date; null = all
     */
    public record Filter(String payer, @Nullable YearMonth month, Tie tie, Bank bank) {

        public static final Filter ALL = new Filter("", null, Tie.ANY, Bank.ANY);

        private String sql() {
            return "FROM payments\nWHERE " + tie.sql + "\nAND " + bank.sql
                    + (payer.isEmpty() ? "" : "\nAND payer_name = :payer")
                    + (month == null ? "" : "\nAND payment_date BETWEEN :from AND :to") + "\n";
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("payer", payer);
            parameters.put("from", month == null ? LocalDate.EPOCH : month.atDay(1));
            parameters.put("to", month == null ? LocalDate.EPOCH : month.atEndOfMonth());
            return parameters;
        }
    }

    /** @param page the first is 1; one that is not there is the nearest that is */
    public PageOf<Payment> page(Filter filter, int page) {
        long total = jdbc.sql("SELECT count(*) " + filter.sql())
                .params(filter.parameters())
                .query(Long.class)
                .single();
        int number = PageOf.nearest(page, SIZE, total);
        List<Long> ids = jdbc.sql("SELECT payment_id " + filter.sql() + """
                ORDER BY payment_date DESC, payment_id DESC
                LIMIT :size
                OFFSET :before""")
                .params(filter.parameters())
                .param("size", SIZE)
                .param("before", (number - 1) * SIZE)
                .query(Long.class)
                .list();
        return new PageOf<>(of(ids), number, SIZE, total);
    }

    /** Only rows that are shown are added up. */
    List<Payment> of(List<Long> ids) {
        return jdbc.sql("""
                SELECT *
                FROM payments
                WHERE payment_id = ANY(:ids)
                ORDER BY payment_date DESC, payment_id DESC""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> Payment.of(row))
                .list();
    }

    public Optional<Payment> find(long id) {
        return of(List.of(id)).stream().findFirst();
    }

    /** Whom payments came from, by name. */
    public List<String> payers() {
        PayerTitles titles = PayerTitles.of(jdbc);
        return jdbc
                .sql("SELECT DISTINCT coalesce(nullif(btrim(payer_name), ''), payer_id) FROM payment")
                .query(String.class)
                .list()
                .stream()
                .map(titles::of)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /** Months of payment dates, the newest first. */
    public List<YearMonth> months() {
        return jdbc
                .sql(
                        "SELECT DISTINCT date_trunc('month', payment_date)::date AS month FROM payment ORDER BY month DESC")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }
}
