package io.trueup.report;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.FindingTotals;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a clinic stands, in counts and sums that its own workbook and console have too: no patients, no claims. What is to be done is
 * as the last run told it; months are those of a calendar day.
 *
 * @param depositedThisMonth payments with a payment date of the month, as Tie-out has them
 * @param expected of all days and stays there ever were, as on Payers
 * @param due of days that should be paid by now and whose amount is known, as on Summary
 * @param work null before the first run
 * @param recoveredThisMonth as on Recovered, by the day of payment
 * @param rejects rows, segments and files that the last night did not take
 */
public record ClinicFigures(
        Money depositedThisMonth,
        Money depositedLastMonth,
        Money expected,
        Money paid,
        Due due,
        RunSummary.@Nullable Work work,
        Money recoveredThisMonth,
        Money recoveredThisYear,
        long rejects,
        BankFigures bank,
        List<Payer> payers,
        List<Repeated> repeated) {

    public ClinicFigures {
        payers = List.copyOf(payers);
        repeated = List.copyOf(repeated);
    }

    /** What is due, and what was paid of it. */
    public record Due(Money expected, Money paid) {}

    /**
     * How one payer pays, all in all.
     *
     * @param denied findings that were denied wholly or partly, of those adjudicated
     * @param atStake of what is to be done now
     */
    public record Payer(
            String name, long days, Money expected, Money paid, long denied, long adjudicated, Money atStake) {}

    /**
     * A variance that repeats, as on Patterns.
     *
     * @param expectedRate null when it differs from day to day, as {@code paidRate}
     */
    public record Repeated(
            String payer,
            @Nullable LocalDate since,
            int days,
            @Nullable Money expectedRate,
            @Nullable Money paidRate,
            String cause,
            Money atStake) {}

    /**
     * @param lastNight the last night of the job that came to its end; null before it
     * @param today whose month and year are asked for
     */
    public static ClinicFigures of(DataSource dataSource, @Nullable Long lastNight, LocalDate today) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        PayerTitles titles = PayerTitles.of(jdbc);
        RecoveredRows recovered = new RecoveredRows(jdbc, titles);
        List<Payer> payers = payers(jdbc, titles);
        Money expected = Money.sum(payers.stream().map(Payer::expected).toList());
        Money paid = Money.sum(payers.stream().map(Payer::paid).toList());
        Due notDue = notDue(jdbc);
        YearMonth month = YearMonth.from(today);
        return new ClinicFigures(
                deposited(jdbc, month),
                deposited(jdbc, month.minusMonths(1)),
                expected,
                paid,
                new Due(expected.minus(notDue.expected()), paid.minus(notDue.paid())),
                RunSummary.workNow(dataSource),
                recovered.since(month),
                recovered.since(month.withMonth(1)),
                lastNight == null
                        ? 0
                        : new InputFiles(dataSource).counts(lastNight).rejects(),
                BankFigures.of(jdbc),
                payers,
                repeated(jdbc, titles));
    }

    private static Money deposited(JdbcClient jdbc, YearMonth month) {
        PaymentScope scope = PaymentScope.ofPeriod(month.atDay(1), month.atEndOfMonth(), List.of());
        return Money.sum(new TieOuts(jdbc)
                .balances(scope).stream().map(TieOuts.Balance::amount).toList());
    }

    private static Due notDue(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT coalesce(sum(expected), 0) AS expected, coalesce(sum(paid), 0) AS paid
                FROM finding
                WHERE superseded_run IS NULL
                AND NOT trial
                AND kind IN ('DAY', 'EPISODE')
                AND outcome IN (:outcomes)""")
                .param("outcomes", Outcome.NOT_DUE.stream().map(Enum::name).toList())
                .query((row, n) ->
                        new Due(ResultColumns.requiredMoney(row, "expected"), ResultColumns.requiredMoney(row, "paid")))
                .single();
    }

    private static List<Payer> payers(JdbcClient jdbc, PayerTitles titles) {
        Map<String, Money> atStake = atStake(jdbc, titles);
        List<Payer> payers = new ArrayList<>();
        new PayerRows(jdbc, FindingTotals.all()).sums(row -> {
            String name = row.getString("payer");
            Money open = atStake.remove(name);
            payers.add(new Payer(
                    name,
                    row.getLong("days"),
                    ResultColumns.requiredMoney(row, "expected"),
                    ResultColumns.requiredMoney(row, "paid"),
                    row.getLong("denied"),
                    row.getLong("adjudicated"),
                    open == null ? Money.ZERO : open));
        });
        atStake.forEach((name, open) -> payers.add(new Payer(name, 0, Money.ZERO, Money.ZERO, 0, 0, open)));
        return payers;
    }

    /** By what people call the payer. */
    private static Map<String, Money> atStake(JdbcClient jdbc, PayerTitles titles) {
        Map<String, Money> sums = new HashMap<>();
        ShownRun.of(jdbc)
                .ifPresent(shown -> jdbc.sql("""
                SELECT i.payer, sum(i.at_stake) AS at_stake
                FROM item_priority p
                JOIN item i ON i.id = p.item AND i.unit = p.unit
                WHERE p.run_id = :run
                AND p.place = 'NOW'
                AND i.at_stake <> 0
                GROUP BY i.payer""").param("run", shown.run()).query(row -> {
                    sums.merge(
                            titles.of(row.getString("payer")),
                            ResultColumns.requiredMoney(row, "at_stake"),
                            Money::plus);
                }));
        return sums;
    }

    private static List<Repeated> repeated(JdbcClient jdbc, PayerTitles titles) {
        List<Repeated> repeated = new ArrayList<>();
        ShownRun.of(jdbc)
                .ifPresent(shown -> new InsightRows(jdbc, shown.run(), titles)
                        .patterns(row -> repeated.add(new Repeated(
                                row.payer(),
                                row.since(),
                                row.days(),
                                row.expectedRate(),
                                row.paidRate(),
                                row.likelyCause(),
                                row.atStake()))));
        return repeated;
    }
}
