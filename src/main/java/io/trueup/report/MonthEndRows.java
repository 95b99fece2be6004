package io.trueup.report;

import io.trueup.books.Books;
import io.trueup.books.Cause;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.MonthEndSheet;
import io.trueup.workbook.MonthEndSheet.Amounts;
import io.trueup.written.InWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What payers owe, month by month. There are as many rows as months and payers, so they are put together here. */
final class MonthEndRows {

    private final JdbcClient jdbc;
    private final PayerTitles titles;
    private final LocalDate today;

    MonthEndRows(JdbcClient jdbc, LocalDate today, PayerTitles titles) {
        this.jdbc = jdbc;
        this.today = today;
        this.titles = titles;
    }

    private record Key(YearMonth month, String payer) {}

    /** @param changes since it was closed */
    private record Closed(LocalDate on, Map<String, Money> closing, Map<String, Map<Cause, Money>> changes) {}

    /** Newest month first, in each all payers before the single ones. */
    void rows(Consumer<MonthEndSheet.Row> rows) {
        Books.firstMonth(jdbc).ifPresent(first -> rows(first, rows));
    }

    private void rows(YearMonth first, Consumer<MonthEndSheet.Row> rows) {
        Map<Key, Amounts> moved = moved(first);
        if (moved.isEmpty()) {
            return;
        }
        Map<YearMonth, Closed> closed = closed();
        List<List<MonthEndSheet.Row>> months = new ArrayList<>();
        Map<String, Amounts> carried = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        YearMonth last = moved.keySet().stream()
                .map(Key::month)
                .max(YearMonth::compareTo)
                .orElse(first);
        YearMonth now = YearMonth.from(today);
        last = last.isBefore(now) ? now : last;
        for (YearMonth month = first.minusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            roll(carried, month, moved);
            String name = month.isBefore(first) ? "before " + first : month.toString();
            months.add(rows(name, carried, month.isBefore(first) ? null : closed.get(month), month.isBefore(first)));
        }
        Collections.reverse(months);
        months.forEach(month -> month.forEach(rows));
    }

    /** What moved in each month; all before the first in the one before it. */
    private Map<Key, Amounts> moved(YearMonth first) {
        Map<Key, Amounts> moved = new HashMap<>();
        jdbc.sql("""
                SELECT month, payer, sum(earned)::bigint AS earned, sum(paid)::bigint AS paid, sum(taken_back)::bigint AS taken_back,
                    sum(written_off)::bigint AS written_off, sum(unapplied)::bigint AS unapplied
                FROM book_change
                GROUP BY month, payer""").query(row -> {
            YearMonth month = YearMonth.from(ResultColumns.requiredDate(row, "month"));
            Key key = new Key(month.isBefore(first) ? first.minusMonths(1) : month, titles.of(row.getString("payer")));
            moved.merge(key, amounts(row), Amounts::plus);
        });
        return moved;
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(
                Money.ZERO,
                ResultColumns.requiredMoney(row, "earned"),
                ResultColumns.requiredMoney(row, "paid"),
                ResultColumns.requiredMoney(row, "taken_back"),
                ResultColumns.requiredMoney(row, "written_off"),
                ResultColumns.requiredMoney(row, "unapplied"));
    }

    /** From the amounts of a month to those of the next. */
    private static void roll(Map<String, Amounts> carried, YearMonth month, Map<Key, Amounts> moved) {
        carried.replaceAll((payer, before) -> opening(before.closing()));
        moved.forEach((key, amounts) -> {
            if (key.month().equals(month)) {
                carried.merge(key.payer(), amounts, Amounts::plus);
            }
        });
    }

    private static Amounts opening(Money balance) {
        return new Amounts(balance, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static List<MonthEndSheet.Row> rows(
            String month, Map<String, Amounts> payers, @Nullable Closed closed, boolean history) {
        String state = history ? "before the first run" : closed == null ? "open" : "closed on " + closed.on();
        Amounts all = payers.values().stream().reduce(Amounts.NONE, Amounts::plus);
        List<MonthEndSheet.Row> rows = new ArrayList<>();
        rows.add(row(month, MonthEndSheet.ALL_PAYERS, all, state, closed));
        payers.forEach((payer, amounts) -> {
            MonthEndSheet.Row row = row(month, payer, amounts, state, closed);
            boolean says = !amounts.equals(Amounts.NONE) || !row.why().isEmpty();
            if (says) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static MonthEndSheet.Row row(
            String month, String payer, Amounts amounts, String state, @Nullable Closed closed) {
        if (closed == null) {
            return new MonthEndSheet.Row(month, payer, amounts, state, null, "", null);
        }
        Map<Cause, Money> changes = closed.changes().getOrDefault(payer, Map.of());
        String why = changes.entrySet().stream()
                .filter(change -> !change.getValue().isZero())
                .map(change -> InWords.within(change.getKey()) + " " + change.getValue())
                .collect(Collectors.joining("; "));
        return new MonthEndSheet.Row(
                month,
                payer,
                amounts,
                state,
                Money.sum(changes.values()),
                why,
                closed.closing().getOrDefault(payer, Money.ZERO));
    }

    private Map<YearMonth, Closed> closed() {
        Map<YearMonth, Closed> closed = new HashMap<>();
        jdbc.sql("""
                SELECT c.month, c.closed_on, p.payer, p.closing
                FROM closed_month c
                LEFT JOIN closed_month_payer p ON p.month = c.month""").query(row -> {
            LocalDate on = ResultColumns.requiredDate(row, "closed_on");
            Closed month = closed.computeIfAbsent(
                    YearMonth.from(ResultColumns.requiredDate(row, "month")),
                    m -> new Closed(on, new HashMap<>(), new HashMap<>()));
            Money closing = ResultColumns.money(row, "closing");
            if (closing != null) {
                month.closing().merge(titles.of(row.getString("payer")), closing, Money::plus);
                month.closing().merge(MonthEndSheet.ALL_PAYERS, closing, Money::plus);
            }
        });
        if (!closed.isEmpty()) {
            changes(closed);
        }
        return closed;
    }

    /** Adds what later runs changed. */
    private void changes(Map<YearMonth, Closed> closed) {
        jdbc.sql("""
                SELECT c.month, b.payer, b.cause, sum(b.earned - b.paid - b.written_off)::bigint AS amount
                FROM closed_month c
                JOIN book_change b ON b.month = c.month AND b.run_id > c.run_id
                GROUP BY c.month, b.payer, b.cause""").query(row -> {
            Closed month = closed.get(YearMonth.from(ResultColumns.requiredDate(row, "month")));
            if (month != null) {
                for (String payer : List.of(titles.of(row.getString("payer")), MonthEndSheet.ALL_PAYERS)) {
                    month.changes()
                            .computeIfAbsent(payer, p -> new EnumMap<>(Cause.class))
                            .merge(
                                    ResultColumns.requiredCode(row, "cause", Cause.class),
                                    ResultColumns.requiredMoney(row, "amount"),
                                    Money::plus);
                }
            }
        });
    }
}
