package io.trueup.report;

import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Streaming;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a run came to, in counts and sums: no patients, no claims. Findings and changes are those of the run, whatever came after it.
 *
 * @param findings that it recomputed, for each outcome that occurs
 * @param changes as the sheet Changes has them
 * @param work by the word of the run; of one that others followed there is none
 * @param papers letters and packets it wrote and items still point to
 * @param bank as it stands now, whatever the run was about
 */
public record RunSummary(
        Payments payments,
        List<Findings> findings,
        FindingChanges.Tally changes,
        Work work,
        CameBack cameBack,
        Papers papers,
        BankFigures bank) {

    public RunSummary {
        findings = List.copyOf(findings);
    }

    /**
     * Payments it took; of a rerun, those of its period.
     *
     * @param differences of those that do not balance
     * @param conflicts payments on Tie-out that are not counted, because another file has another amount for the same claims
     */
    public record Payments(long count, Money deposited, List<Money> differences, long conflicts) {

        public Payments {
            differences = List.copyOf(differences);
        }

        public int unbalanced() {
            return differences.size();
        }
    }

    /** @param lacking what was expected and not paid, whether the outcome calls it short or not */
    public record Findings(Outcome outcome, long count, Money lacking) {}

    /**
     * Everything there is to do now, as the sheet Worklist holds it.
     *
     * @param nextDeadline the first that has not passed; null without any
     * @param passed deadlines that nothing sent has kept
     * @param soon deadlines of the day itself and the seven after it
     * @param waiting items that were sent and wait for an answer
     */
    public record Work(
            long items,
            Money atStake,
            @Nullable LocalDate nextDeadline,
            long passed,
            long soon,
            long waiting,
            Money waitingAtStake) {}

    /**
     * Money for what was once a thing to do, first seen since the last run that told all it knew.
     *
     * @param amount less what was taken back again
     */
    public record CameBack(Money amount, long items) {}

    /** @param ready letters that lack nothing */
    public record Papers(long letters, long ready, long packets) {}

    /** @param payers whom a rerun asked for */
    public static RunSummary of(DataSource dataSource, Runs.Run run, WorkbookRows.Payers payers) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new RunSummary(
                payments(jdbc, run, payers),
                findings(jdbc, run, payers),
                changes(dataSource, run, payers),
                work(jdbc, run.id(), run.order().today()),
                cameBack(jdbc, run.id()),
                papers(jdbc, run.id()),
                BankFigures.of(jdbc));
    }

    /** Most first. */
    private static List<Findings> findings(JdbcClient jdbc, Runs.Run run, WorkbookRows.Payers payers) {
        FindingScope scope = FindingScope.of(run, payers.names());
        return jdbc.sql("""
                SELECT f.outcome, count(*) AS findings, coalesce(sum(greatest(f.expected - f.paid, 0)), 0) AS lacking
                """ + scope.sql(StoodThen.of(jdbc, run.id())) + """
                GROUP BY f.outcome
                ORDER BY count(*) DESC, f.outcome""")
                .params(scope.parameters())
                .query((row, n) -> new Findings(
                        ResultColumns.requiredCode(row, "outcome", Outcome.class),
                        row.getLong("findings"),
                        ResultColumns.requiredMoney(row, "lacking")))
                .list();
    }

    private static FindingChanges.Tally changes(DataSource dataSource, Runs.Run run, WorkbookRows.Payers payers) {
        JdbcClient jdbc = Streaming.of(dataSource);
        return Objects.requireNonNull(new TransactionTemplate(new DataSourceTransactionManager(dataSource))
                .execute(streamed -> new FindingChanges(jdbc, run, payers.names(), PayerTitles.of(jdbc)).tally()));
    }

    private static Payments payments(JdbcClient jdbc, Runs.Run run, WorkbookRows.Payers payers) {
        List<TieOuts.Balance> all = new TieOuts(jdbc).balances(PaymentScope.of(run, payers.keys()));
        List<TieOuts.Balance> payments =
                all.stream().filter(payment -> !payment.conflict()).toList();
        List<Money> differences = payments.stream()
                .map(TieOuts.Balance::difference)
                .filter(difference -> !difference.isZero())
                .toList();
        return new Payments(
                payments.size(),
                Money.sum(payments.stream().map(TieOuts.Balance::amount).toList()),
                differences,
                all.size() - payments.size());
    }

    /** What there is to do by the run that is shown; null before the first. */
    public static @Nullable Work workNow(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return ShownRun.of(jdbc)
                .map(shown -> work(jdbc, shown.run(), shown.today()))
                .orElse(null);
    }

    /** Whether what there is to do is told by this run, and by none after it. */
    public static boolean tellsNow(DataSource dataSource, Runs.Run run) {
        return ShownRun.of(JdbcClient.create(dataSource))
                .filter(shown -> shown.run() == run.id())
                .isPresent();
    }

    /** What there is to do by the word of a run, as long as no later one has said otherwise. */
    private static Work work(JdbcClient jdbc, long run, LocalDate today) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE p.place = 'NOW') AS items,
                    coalesce(sum(i.at_stake) FILTER (WHERE p.place = 'NOW'), 0) AS at_stake,
                    min(i.deadline) FILTER (WHERE p.place = 'NOW' AND i.deadline >= :today AND NOT p.deadline_met) AS next_deadline,
                    count(*) FILTER (WHERE p.place = 'NOW' AND i.deadline < :today AND NOT p.deadline_met) AS passed,
                    count(*) FILTER (WHERE p.place = 'NOW' AND i.deadline BETWEEN :today AND :today + 7 AND NOT p.deadline_met) AS soon,
                    count(*) FILTER (WHERE p.place = 'WAITING') AS waiting,
                    coalesce(sum(i.at_stake) FILTER (WHERE p.place = 'WAITING'), 0) AS waiting_at_stake
                FROM item_priority p
                JOIN item i ON i.id = p.item AND i.unit = p.unit
                WHERE p.run_id = :run""")
                .param("run", run)
                .param("today", today)
                .query((row, n) -> new Work(
                        row.getLong("items"),
                        ResultColumns.requiredMoney(row, "at_stake"),
                        ResultColumns.date(row, "next_deadline"),
                        row.getLong("passed"),
                        row.getLong("soon"),
                        row.getLong("waiting"),
                        ResultColumns.requiredMoney(row, "waiting_at_stake")))
                .single();
    }

    private static CameBack cameBack(JdbcClient jdbc, long run) {
        return jdbc.sql("""
                SELECT coalesce(sum(amount), 0) AS amount, count(DISTINCT item) AS items
                FROM recovery
                WHERE run_id > :before
                AND run_id <= :run""")
                .param("before", new RunNews(jdbc, run).beforeId())
                .param("run", run)
                .query((row, n) -> new CameBack(ResultColumns.requiredMoney(row, "amount"), row.getLong("items")))
                .single();
    }

    /** By the folder they stand in: an item may still point to what an earlier run wrote. */
    private static Papers papers(JdbcClient jdbc, long run) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE letter LIKE :letters) AS letters,
                    count(*) FILTER (WHERE letter LIKE :letters AND letter_missing = '') AS ready,
                    count(*) FILTER (WHERE packet LIKE :packets) AS packets
                FROM item""")
                .param("letters", "letters-" + run + "/%")
                .param("packets", "packets-" + run + "/%")
                .query(Papers.class)
                .single();
    }
}
