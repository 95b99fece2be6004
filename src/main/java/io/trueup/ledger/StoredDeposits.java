package io.trueup.ledger;

import io.trueup.deposit.Announced;
import io.trueup.deposit.CountedLine;
import io.trueup.deposit.DepositJudge;
import io.trueup.deposit.JudgedLine;
import io.trueup.deposit.JudgedPayment;
import io.trueup.deposit.LineState;
import io.trueup.deposit.PaymentState;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of lines and payments. Only what is other than before is written, with the run that found it. */
public final class StoredDeposits {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public StoredDeposits(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    private record LineRow(
            long id,
            LocalDate date,
            LineState state,
            List<String> payments,
            @Nullable Money announced,
            @Nullable Money difference,
            String payer,
            String note) {

        static LineRow of(JudgedLine judged) {
            return new LineRow(
                    judged.line().id(),
                    judged.line().date(),
                    judged.state(),
                    judged.payments().stream()
                            .map(Announced::id)
                            .map(String::valueOf)
                            .toList(),
                    judged.announced(),
                    judged.difference(),
                    judged.payer(),
                    judged.note());
        }

        static LineRow read(ResultSet row) throws SQLException {
            return new LineRow(
                    row.getLong("bank_line_id"),
                    ResultColumns.requiredDate(row, "bank_date"),
                    ResultColumns.requiredCode(row, "state", LineState.class),
                    ResultColumns.texts(row, "payments"),
                    ResultColumns.money(row, "announced"),
                    ResultColumns.money(row, "difference"),
                    row.getString("payer"),
                    row.getString("note"));
        }
    }

    private record PaymentRow(
            long id,
            LocalDate date,
            PaymentState state,
            @Nullable Money deposited,
            @Nullable LocalDate depositedOn,
            List<String> lines,
            String note) {

        static PaymentRow of(JudgedPayment judged) {
            return new PaymentRow(
                    judged.payment().id(),
                    judged.payment().date(),
                    judged.state(),
                    judged.deposited(),
                    judged.depositedOn(),
                    judged.lines().stream()
                            .map(CountedLine::id)
                            .map(String::valueOf)
                            .toList(),
                    judged.note());
        }

        static PaymentRow read(ResultSet row) throws SQLException {
            return new PaymentRow(
                    row.getLong("payment_id"),
                    ResultColumns.requiredDate(row, "payment_date"),
                    ResultColumns.requiredCode(row, "state", PaymentState.class),
                    ResultColumns.money(row, "deposited"),
                    ResultColumns.date(row, "deposited_on"),
                    ResultColumns.texts(row, "lines"),
                    row.getString("note"));
        }
    }

    /** Replaces what is stored from the scope's first day on, and whatever has no line or payment any more. */
    public void write(long run, StatementScope scope, DepositJudge.Judged judged) {
        List<LineRow> linesBefore = before(scope, LineRow::read, """
                SELECT d.*, d.payment_ids::text[] AS payments
                FROM bank_deposit d
                WHERE d.bank_date >= :from
                AND NOT EXISTS (
                    SELECT
                    FROM payment_deposit o
                    WHERE o.payment_date < :from
                    AND o.payment_date >= :before
                    AND d.bank_line_id = ANY(o.bank_line_ids))
                OR NOT EXISTS (SELECT FROM bank_line l WHERE l.id = d.bank_line_id)""");
        List<LineRow> lines = judged.lines().stream().map(LineRow::of).toList();
        replace(lineTable(run), LineRow::id, lines, linesBefore, """
                DELETE FROM bank_deposit
                WHERE bank_line_id = ANY(:gone)""");
        List<PaymentRow> paymentsBefore = before(scope, PaymentRow::read, """
                SELECT d.*, d.bank_line_ids::text[] AS lines
                FROM payment_deposit d
                WHERE d.payment_date >= :from
                AND NOT EXISTS (
                    SELECT
                    FROM bank_deposit o
                    WHERE o.bank_date < :from
                    AND o.bank_date >= :before
                    AND d.payment_id = ANY(o.payment_ids))
                OR NOT EXISTS (SELECT FROM payment p WHERE p.id = d.payment_id)""");
        List<PaymentRow> payments =
                judged.payments().stream().map(PaymentRow::of).toList();
        replace(paymentTable(run), PaymentRow::id, payments, paymentsBefore, """
                DELETE FROM payment_deposit
                WHERE payment_id = ANY(:gone)""");
    }

    /** Reads a stored row. */
    private interface RowReader<R> {

        R read(ResultSet row) throws SQLException;
    }

    private <R> List<R> before(StatementScope scope, RowReader<R> reader, String select) {
        return jdbc.sql(select)
                .param("from", scope.from())
                .param("before", scope.before())
                .query((row, n) -> reader.read(row))
                .list();
    }

    private <R> void replace(Table<R> table, Function<R, Long> id, List<R> now, List<R> before, String delete) {
        Set<R> kept = new HashSet<>(now);
        kept.retainAll(Set.copyOf(before));
        Long[] gone = before.stream().filter(row -> !kept.contains(row)).map(id).toArray(Long[]::new);
        jdbc.sql(delete).param("gone", gone).update();
        CopyTable<R> rows = new CopyTable<>(table);
        now.stream().filter(row -> !kept.contains(row)).forEach(rows::add);
        rows.send(dataSource);
    }

    private static Table<LineRow> lineTable(long run) {
        Table<LineRow> table = new Table<>("bank_deposit");
        table.number("bank_line_id", LineRow::id);
        table.number("run_id", row -> run);
        table.date("bank_date", LineRow::date);
        table.word("state", LineRow::state, LineState::valueOf);
        table.numbers("payment_ids", LineRow::payments);
        table.money("announced", LineRow::announced);
        table.money("difference", LineRow::difference);
        table.text("payer", LineRow::payer);
        table.text("note", LineRow::note);
        return table;
    }

    private static Table<PaymentRow> paymentTable(long run) {
        Table<PaymentRow> table = new Table<>("payment_deposit");
        table.number("payment_id", PaymentRow::id);
        table.number("run_id", row -> run);
        table.date("payment_date", PaymentRow::date);
        table.word("state", PaymentRow::state, PaymentState::valueOf);
        table.money("deposited", PaymentRow::deposited);
        table.date("deposited_on", PaymentRow::depositedOn);
        table.numbers("bank_line_ids", PaymentRow::lines);
        table.text("note", PaymentRow::note);
        return table;
    }

    /** No statement is left: as if there had never been one. */
    public void forget() {
        jdbc.sql("DELETE FROM bank_deposit").update();
        jdbc.sql("DELETE FROM payment_deposit").update();
    }
}
