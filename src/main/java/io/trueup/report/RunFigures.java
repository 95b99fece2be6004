package io.trueup.report;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the nightly runs of one job went, in figures for machines: counts and sums, no patients.
 *
 * @param last the newest night, or a newer rerun that did not come to its end; null before the first
 * @param standing of that run, as {@link Runs#standing} says it; blank before the first
 * @param totals since the first run
 * @param lastDone of the newest run that came to its end
 */
public record RunFigures(Runs.@Nullable Run last, String standing, Totals totals, LastDone lastDone) {

    /**
     * Sums over every run there ever was.
     *
     * @param lastSuccess when the newest run that came to its end ended; null when there is none
     */
    public record Totals(
            long done,
            long failed,
            long files,
            long rejects,
            @Nullable OffsetDateTime lastSuccess) {}

    /**
     * One run that came to its end.
     *
     * @param run null when there is none
     * @param lines service lines and rows of logs it took
     * @param tiedOut deposited in payments that balance to the cent
     * @param notTiedOut differences of those that do not, without their signs
     */
    public record LastDone(Runs.@Nullable Run run, Duration took, long lines, Money tiedOut, Money notTiedOut) {

        static final LastDone NONE = new LastDone(null, Duration.ZERO, 0, Money.ZERO, Money.ZERO);

        public double linesPerSecond() {
            double seconds = took.toMillis() / 1000.0;
            return seconds > 0 ? lines / seconds : 0;
        }
    }

    /** @param before as of an earlier look, null at the first: what a run that ended came to is not added up again */
    public static RunFigures of(DataSource dataSource, String job, @Nullable RunFigures before) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        Runs runs = new Runs(dataSource);
        Runs.Run last = runs.standsFor(job).orElse(null);
        return new RunFigures(
                last,
                last == null ? "" : runs.standing(last),
                totals(jdbc, job),
                lastDone(jdbc, runs, job, before == null ? LastDone.NONE : before.lastDone()));
    }

    private static Totals totals(JdbcClient jdbc, String job) {
        return jdbc.sql("""
                SELECT
                    count(*) FILTER (WHERE status = 'DONE') AS done,
                    count(*) FILTER (WHERE status = 'FAILED') AS failed,
                    max(ended_at) FILTER (WHERE status = 'DONE') AS last_success,
                    (SELECT count(*) FROM input_file f JOIN run r ON r.id = f.run_id
                        WHERE r.job = :job AND f.status = 'TAKEN') AS files,
                    (SELECT\s""" + InputFiles.rejectedThings() + """
                        FROM reject x JOIN run r ON r.id = x.run_id
                        WHERE r.job = :job AND x.severity = 'REJECT') AS rejects
                FROM run
                WHERE job = :job
                AND kind = 'run'""")
                .param("job", job)
                .query(Totals.class)
                .single();
    }

    private static LastDone lastDone(JdbcClient jdbc, Runs runs, String job, LastDone before) {
        return jdbc.sql("SELECT max(id) FROM run WHERE job = :job AND kind = 'run' AND status = 'DONE'")
                .param("job", job)
                .query(Long.class)
                .optional()
                .map(runs::get)
                .map(run -> run.equals(before.run()) ? before : lastDone(jdbc, run))
                .orElse(LastDone.NONE);
    }

    private static LastDone lastDone(JdbcClient jdbc, Runs.Run run) {
        Money tied = Money.ZERO;
        Money different = Money.ZERO;
        for (TieOuts.Balance payment : new TieOuts(jdbc).balances(PaymentScope.ofRun(run.id()))) {
            tied = payment.difference().isZero() ? tied.plus(payment.amount()) : tied;
            different =
                    different.plus(Money.ofCents(Math.abs(payment.difference().cents())));
        }
        OffsetDateTime ended = run.endedAt();
        Duration took = ended == null ? Duration.ZERO : Duration.between(run.startedAt(), ended);
        return new LastDone(run, took, lines(jdbc, run.id()), tied, different);
    }

    private static long lines(JdbcClient jdbc, long run) {
        return jdbc.sql("SELECT coalesce(sum(lines), 0)::bigint FROM input_file WHERE run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }
}
