package io.trueup.ledger;

import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.DeclaredBills;
import io.trueup.reconciliation.Tolerance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs of a clinic: what they were asked to do, and how they stand. */
public final class Runs {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    public Runs(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
    }

    /**
     * What a run was asked to do.
     *
     * @param kind {@code run} or {@code rerun}
     * @param from first payment date of a rerun; null for a run, as {@code to}
     * @param payer blank = all
     * @param ratesAsOf null = the rates of today
     */
    public record Order(
            String job,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String payer,
            @Nullable LocalDate ratesAsOf,
            LocalDate today) {

        public static Order nightly(String job, LocalDate today) {
            return new Order(job, "run", null, null, "", null, today);
        }

        public Order ofPayer(String name) {
            return new Order(job, kind, from, to, name, ratesAsOf, today);
        }

        public boolean isRerun() {
            return kind.equals("rerun");
        }

        /** Under other rates: shown beside what is, kept apart from it. */
        public boolean isTrial() {
            return ratesAsOf != null;
        }
    }

    /**
     * One run as it stands.
     *
     * @param mail what became of the mail of the morning; blank when nobody was to get one
     */
    public record Run(
            long id,
            Order order,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            String status,
            String failure,
            String workbook,
            String mail) {

        public boolean isDone() {
            return status.equals("DONE");
        }

        public ZonedDateTime started(ZoneId zone) {
            return startedAt.atZoneSameInstant(zone);
        }
    }

    /** How a run stands, in the word of every place that says so: a run that nobody works on has no end, but runs no more. */
    public String standing(Run run) {
        return run.status().equals("RUNNING") && !new AdvisoryLock(dataSource).isLocked() ? "CUT SHORT" : run.status();
    }

    /** Runs of a job that failed since one of its nights came to its end; no workbook tells what they changed yet. */
    public List<Run> failedSinceDone(String job) {
        return jdbc.sql("""
                SELECT *
                FROM run
                WHERE job = :job
                AND status = 'FAILED'
                AND id > (SELECT coalesce(max(id), 0) FROM run WHERE job = :job AND kind = 'run' AND status = 'DONE')
                ORDER BY id""").param("job", job).query((row, n) -> run(row)).list();
    }

    /** The run that was cut short, if any: under the lock, one that still says RUNNING. */
    public Optional<Run> unfinished() {
        return jdbc.sql("SELECT * FROM run WHERE status = 'RUNNING' ORDER BY id LIMIT 1")
                .query((row, n) -> run(row))
                .optional();
    }

    /** Whether a run was cut short, or a failed one took files that no workbook has told yet. */
    public boolean isUnsettled() {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM run WHERE status = 'RUNNING')
                    OR EXISTS (SELECT FROM input_file WHERE NOT settled AND status = 'TAKEN')""").query(Boolean.class).single();
    }

    /** Begins a run; its number is one more than the last. Only under the lock. */
    public Run begin(Order order, OffsetDateTime now) {
        return jdbc.sql("""
                INSERT INTO run (id, job, kind, period_from, period_to, payer, rates_as_of, today, started_at, status, trial)
                SELECT coalesce(max(id), 0) + 1, :job, :kind, :from, :to, :payer, :asOf, :today, :now, 'RUNNING', :trial
                FROM run
                RETURNING *""")
                .param("job", order.job())
                .param("kind", order.kind())
                .param("from", order.from(), Types.DATE)
                .param("to", order.to(), Types.DATE)
                .param("payer", order.payer())
                .param("asOf", order.ratesAsOf(), Types.DATE)
                .param("today", order.today())
                .param("now", now)
                .param("trial", order.isTrial())
                .query((row, n) -> run(row))
                .single();
    }

    /** @return as it stands then */
    public Run done(long id, String workbook, OffsetDateTime now) {
        return end(id, "DONE", "", workbook, now);
    }

    public void failed(long id, String failure, OffsetDateTime now) {
        end(id, "FAILED", failure, "", now);
    }

    private Run end(long id, String status, String failure, String workbook, OffsetDateTime now) {
        return jdbc.sql("""
                UPDATE run
                SET status = :status, failure = :failure, workbook = :workbook, ended_at = :now
                WHERE id = :id
                RETURNING *""")
                .param("status", status)
                .param("failure", failure)
                .param("workbook", workbook)
                .param("now", now)
                .param("id", id)
                .query((row, n) -> run(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException("run " + id + " is not there"));
    }

    /** Keeps what became of the run's mail. */
    public void mailed(long id, String sentence) {
        jdbc.sql("UPDATE run SET mail = :mail WHERE id = :id")
                .param("mail", sentence)
                .param("id", id)
                .update();
    }

    /** Keeps what the run decides by, beside its day. */
    public static void decidesBy(Statements later, long id, long reference, Tolerance tolerance, DeclaredBills bills) {
        LocalDate from = bills.from();
        later.sql("""
                UPDATE run
                SET reference_id = :reference, tolerance_amount = :amount, tolerance_percent = :percent,
                    bills_from = nullif(:billsFrom, '')::date, bills_payers = :billsPayers
                WHERE id = :id""")
                .param("reference", reference)
                .param("amount", tolerance.amount().cents())
                .param("percent", tolerance.percent())
                .param("billsFrom", from == null ? "" : from.toString())
                .param("billsPayers", bills.payers().toArray(String[]::new))
                .param("id", id)
                .add();
    }

    public Run get(long id) {
        return jdbc.sql("SELECT * FROM run WHERE id = :id")
                .param("id", id)
                .query((row, n) -> run(row))
                .single();
    }

    /** The last runs, newest first. */
    public List<Run> last(int howMany) {
        return jdbc.sql("SELECT * FROM run ORDER BY id DESC LIMIT :n")
                .param("n", howMany)
                .query((row, n) -> run(row))
                .list();
    }

    /** Empty when there is no such run. */
    public Optional<Run> find(long id) {
        return jdbc.sql("SELECT * FROM run WHERE id = :id")
                .param("id", id)
                .query((row, n) -> run(row))
                .optional();
    }

    /** The last runs of one job, newest first. */
    public List<Run> lastOf(String job, int howMany) {
        return lastOf(job, Long.MAX_VALUE, howMany);
    }

    /** Those of them before a run. */
    public List<Run> lastOf(String job, long before, int howMany) {
        return jdbc.sql("SELECT * FROM run WHERE job = :job AND id < :before ORDER BY id DESC LIMIT :n")
                .param("job", job)
                .param("before", before)
                .param("n", howMany)
                .query((row, n) -> run(row))
                .list();
    }

    /** The run that says how a job stands: its newest night, or a newer rerun that did not come to its end. */
    public Optional<Run> standsFor(String job) {
        return jdbc.sql("""
                SELECT *
                FROM run
                WHERE job = :job
                AND (kind = 'run' OR status <> 'DONE' AND id = (SELECT max(id) FROM run WHERE job = :job))
                ORDER BY id DESC
                LIMIT 1""").param("job", job).query((row, n) -> run(row)).optional();
    }

    /** The newest night of a job that came to its end. */
    public Optional<Run> lastNight(String job) {
        return jdbc.sql("""
                SELECT *
                FROM run
                WHERE job = :job
                AND kind = 'run'
                AND status = 'DONE'
                ORDER BY id DESC
                LIMIT 1""").param("job", job).query((row, n) -> run(row)).optional();
    }

    private static Run run(ResultSet row) throws SQLException {
        Order order = new Order(
                row.getString("job"),
                row.getString("kind"),
                ResultColumns.date(row, "period_from"),
                ResultColumns.date(row, "period_to"),
                row.getString("payer"),
                ResultColumns.date(row, "rates_as_of"),
                ResultColumns.requiredDate(row, "today"));
        return new Run(
                row.getLong("id"),
                order,
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("status"),
                row.getString("failure"),
                row.getString("workbook"),
                row.getString("mail"));
    }
}
