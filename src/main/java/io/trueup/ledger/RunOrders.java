package io.trueup.ledger;

import io.trueup.postgres.ResultColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs that people asked for and that whoever serves the job carries out, each of them once: an order is bound to its run in the
 * transaction that begins the run, under the lock of runs, so that a server that takes up where another died goes on with that run
 * or tells how it ended.
 */
public final class RunOrders {

    private static final String ORDERS = """
            SELECT o.*, r.status AS run_status, r.failure AS run_failure
            FROM run_order o
            LEFT JOIN run r ON r.id = o.run_id
            """;

    private final JdbcClient jdbc;

    public RunOrders(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** How an order stands; of one whose run has ended, as the run ended, whoever brought it to its end. */
    public enum State {
        WAITING,
        TAKEN,
        DONE,
        FAILED,
        REFUSED;

        public boolean isOpen() {
            return this == WAITING || this == TAKEN;
        }
    }

    /**
     * What somebody asks for.
     *
     * @param kind {@code run} or {@code rerun}
     * @param from first payment date of a rerun; null for a run, as {@code to}
     * @param payer by any of its names; blank = all
     * @param ratesAsOf null = the rates of the day it is carried out
     * @param by who asks
     */
    public record Asked(
            String job,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String payer,
            @Nullable LocalDate ratesAsOf,
            String by) {

        public static Asked run(String job, String by) {
            return new Asked(job, "run", null, null, "", null, by);
        }

        public static Asked rerun(
                String job, LocalDate from, LocalDate to, String payer, @Nullable LocalDate ratesAsOf, String by) {
            return new Asked(job, "rerun", from, to, payer.strip(), ratesAsOf, by);
        }

        public boolean isRerun() {
            return kind.equals("rerun");
        }

        /** @param today the day it is carried out on */
        public Runs.Order on(LocalDate today) {
            return new Runs.Order(job, kind, from, to, payer, ratesAsOf, today);
        }
    }

    /**
     * How far a run has come.
     *
     * @param step what is being done, in words; blank when nothing is told yet
     * @param total of {@code done}; 0 when nobody knows
     * @param at the last sign of life; null before the first
     */
    public record Progress(
            String step, long done, long total, @Nullable OffsetDateTime at) {}

    /**
     * An order as it stands.
     *
     * @param run its run; null until that has begun
     * @param sentence why it was refused or failed; blank otherwise
     * @param server who works or worked on it; blank while nobody has
     */
    public record Order(
            long id,
            Asked asked,
            OffsetDateTime askedAt,
            State state,
            @Nullable Long run,
            String sentence,
            Progress progress,
            String server,
            @Nullable OffsetDateTime endedAt) {

        public boolean isOpen() {
            return state.isOpen();
        }
    }

    /** Another server has begun or ended it meanwhile. */
    public static final class NoLongerWaiting extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoLongerWaiting(long order) {
            super("order " + order + " waits no longer");
        }
    }

    /** @return the number of the order; that of the same one, when it was given before and has not begun */
    public long ask(Asked asked, OffsetDateTime now) {
        return insert(asked, now).or(() -> waiting(asked)).orElseGet(() -> ask(asked, now));
    }

    private Optional<Long> insert(Asked asked, OffsetDateTime now) {
        return with(asked, """
                INSERT INTO run_order (job, kind, period_from, period_to, payer, rates_as_of, asked_by, asked_at, state)
                VALUES (:job, :kind, :from, :to, :payer, :asOf, :by, :now, 'WAITING')
                ON CONFLICT DO NOTHING
                RETURNING id""")
                .param("by", asked.by())
                .param("now", now)
                .query(Long.class)
                .optional();
    }

    /** None when it was taken in this moment. */
    private Optional<Long> waiting(Asked asked) {
        return with(asked, """
                SELECT id
                FROM run_order
                WHERE (job, kind, payer) = (:job, :kind, :payer)
                AND period_from IS NOT DISTINCT FROM :from
                AND period_to IS NOT DISTINCT FROM :to
                AND rates_as_of IS NOT DISTINCT FROM :asOf
                AND state = 'WAITING'
                AND run_id IS NULL""").query(Long.class).optional();
    }

    private JdbcClient.StatementSpec with(Asked asked, String sql) {
        return jdbc.sql(sql)
                .param("job", asked.job())
                .param("kind", asked.kind())
                .param("from", asked.from(), Types.DATE)
                .param("to", asked.to(), Types.DATE)
                .param("payer", asked.payer())
                .param("asOf", asked.ratesAsOf(), Types.DATE);
    }

    /** What is to be carried out still of a job, in the order in which it was asked for. */
    public List<Long> open(String job) {
        return jdbc.sql("SELECT id FROM run_order WHERE job = :job AND state IN ('WAITING', 'TAKEN') ORDER BY id")
                .param("job", job)
                .query(Long.class)
                .list();
    }

    public Optional<Order> find(long id) {
        return jdbc.sql(ORDERS + "WHERE o.id = :id")
                .param("id", id)
                .query((row, n) -> order(row))
                .optional();
    }

    /** The last orders of a job, newest first. */
    public List<Order> lastOf(String job, int howMany) {
        return jdbc.sql(ORDERS + "WHERE o.job = :job ORDER BY o.id DESC LIMIT :n")
                .param("job", job)
                .param("n", howMany)
                .query((row, n) -> order(row))
                .list();
    }

    /** The run that carries out an order; 0 before it has begun. */
    public long runOf(long id) {
        return jdbc.sql("SELECT coalesce(run_id, 0) FROM run_order WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /**
     * Binds an order to the run that carries it out, or says that a server goes on with that. Only under the lock of runs, and when
     * the run begins in the same transaction.
     *
     * @throws NoLongerWaiting when it has another run, or was told as failed or refused
     */
    public void taken(long id, long run, String server) {
        int bound = jdbc.sql("""
                UPDATE run_order
                SET run_id = :run, state = 'TAKEN', server = :server
                WHERE id = :id
                AND coalesce(run_id, :run) = :run
                AND state IN ('WAITING', 'TAKEN')""")
                .param("run", run)
                .param("server", server)
                .param("id", id)
                .update();
        if (bound != 1) {
            throw new NoLongerWaiting(id);
        }
    }

    /** Its run was stopped before its end; nobody works on it now. */
    public void waits(long id) {
        jdbc.sql(
                        "UPDATE run_order SET state = 'WAITING', step = '', progress_at = NULL WHERE id = :id AND state = 'TAKEN'")
                .param("id", id)
                .update();
    }

    /** @param sentence blank when it is done */
    public void ended(long id, State state, String sentence, OffsetDateTime now) {
        jdbc.sql("""
                UPDATE run_order
                SET state = :state, sentence = :sentence, ended_at = :now
                WHERE id = :id
                AND state IN ('WAITING', 'TAKEN')""")
                .param("state", state.name())
                .param("sentence", sentence)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** Tells how far its run has come. */
    public void progress(long id, Progress progress) {
        jdbc.sql("""
                UPDATE run_order
                SET step = :step, step_done = :done, step_total = :total, progress_at = :at
                WHERE id = :id
                AND state = 'TAKEN'""")
                .param("step", progress.step())
                .param("done", progress.done())
                .param("total", progress.total())
                .param("at", progress.at(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    private static Order order(ResultSet row) throws SQLException {
        Asked asked = new Asked(
                row.getString("job"),
                row.getString("kind"),
                ResultColumns.date(row, "period_from"),
                ResultColumns.date(row, "period_to"),
                row.getString("payer"),
                ResultColumns.date(row, "rates_as_of"),
                row.getString("asked_by"));
        Progress progress = new Progress(
                row.getString("step"),
                row.getLong("step_done"),
                row.getLong("step_total"),
                row.getObject("progress_at", OffsetDateTime.class));
        String runStatus = row.getString("run_status");
        boolean over = runStatus != null && !runStatus.equals("RUNNING");
        return new Order(
                row.getLong("id"),
                asked,
                row.getObject("asked_at", OffsetDateTime.class),
                State.valueOf(over ? runStatus : row.getString("state")),
                row.getObject("run_id", Long.class),
                over ? row.getString("run_failure") : row.getString("sentence"),
                progress,
                row.getString("server"),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
