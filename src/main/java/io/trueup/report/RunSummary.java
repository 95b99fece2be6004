package io.trueup.report;

import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a run came to, in sentences for whoever started it: no patients, no claims.
 *
 * @param outcomes one line for each outcome that occurs
 * @param letters how many it wrote
 */
public record RunSummary(String payments, String findings, List<String> outcomes, String work, long letters) {

    public static RunSummary of(DataSource dataSource, Runs.Run run) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        List<String> outcomes = new ArrayList<>();
        long total = 0;
        FindingScope scope = new FindingScope(
                run.id(), run.order().isTrial(), run.order().from(), run.order().to(), List.of());
        for (OutcomeCount count : outcomes(jdbc, scope)) {
            outcomes.add("%5d %s".formatted(count.findings(), count.words()));
            total += count.findings();
        }
        return new RunSummary(
                payments(jdbc, run),
                total == 0 ? "none; nothing changed" : total + " recomputed",
                outcomes,
                work(jdbc, run.order().today()),
                letters(jdbc, run.id()));
    }

    private record OutcomeCount(String outcome, long findings, Money atStake) {

        String words() {
            String plain = outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
            return atStake.isPositive() ? plain + ", " + dollars(atStake) + " short" : plain;
        }
    }

    private static List<OutcomeCount> outcomes(JdbcClient jdbc, FindingScope scope) {
        return jdbc.sql("""
                SELECT f.outcome, count(*) AS findings,
                    coalesce(sum(greatest(f.expected - f.paid, 0))
                        FILTER (WHERE f.outcome NOT IN ('PAID_AS_EXPECTED', 'AWAITING_PAYMENT')), 0) AS at_stake
                """ + scope.sql() + """
                GROUP BY f.outcome
                ORDER BY count(*) DESC, f.outcome""")
                .params(scope.parameters())
                .query((row, n) -> new OutcomeCount(
                        row.getString("outcome"),
                        row.getLong("findings"),
                        ResultColumns.requiredMoney(row, "at_stake")))
                .list();
    }

    private static String payments(JdbcClient jdbc, Runs.Run run) {
        TieOuts tieOuts = new TieOuts(jdbc);
        LocalDate from = run.order().from();
        LocalDate to = run.order().to();
        List<TieOuts.Balance> payments =
                from != null && to != null ? tieOuts.balancesOfPeriod(from, to) : tieOuts.balancesOfRun(run.id());
        if (payments.isEmpty()) {
            return "none";
        }
        Money deposited =
                Money.sum(payments.stream().map(TieOuts.Balance::amount).toList());
        List<Money> differences = payments.stream()
                .map(TieOuts.Balance::difference)
                .filter(difference -> !difference.isZero())
                .toList();
        String balance = differences.isEmpty()
                ? "; every cent ties out"
                : "; " + differences.size() + " do not balance (difference " + dollars(Money.sum(differences))
                        + "), kept as they are";
        return payments.size() + ", " + dollars(deposited) + " deposited" + balance;
    }

    private static String work(JdbcClient jdbc, LocalDate today) {
        return jdbc.sql("""
                SELECT count(*) AS items, coalesce(sum(at_stake), 0) AS at_stake,
                    min(deadline) FILTER (WHERE deadline >= :today) AS next_deadline,
                    count(*) FILTER (WHERE deadline < :today) AS passed
                FROM item""")
                .param("today", today)
                .query((row, n) -> {
                    LocalDate next = ResultColumns.date(row, "next_deadline");
                    long passed = row.getLong("passed");
                    return row.getLong("items") + " items, " + dollars(ResultColumns.requiredMoney(row, "at_stake"))
                            + " at stake"
                            + (next == null ? "" : ", next deadline " + next)
                            + (passed == 0 ? "" : ", " + passed + " deadlines passed");
                })
                .single();
    }

    private static long letters(JdbcClient jdbc, long run) {
        return jdbc.sql("SELECT count(*) FROM item WHERE run_id = :run AND letter <> ''")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    private static String dollars(Money amount) {
        return "$%,.2f".formatted(amount.dollars());
    }
}
