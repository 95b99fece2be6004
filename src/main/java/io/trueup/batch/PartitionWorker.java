package io.trueup.batch;

import io.trueup.ledger.Runs;
import io.trueup.ledger.SharedSteps;
import io.trueup.ledger.SharedSteps.Announcement;
import io.trueup.postgres.Database;
import io.trueup.postgres.Programs;
import io.trueup.report.WorkbookRows;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Takes partitions of runs that other servers of a database coordinate, with this machine's threads, as long as there are some. One
 * invitation is answered at a time; the application of a run is kept for its next step, until it is closed.
 */
public final class PartitionWorker implements AutoCloseable {

    private final Database database;
    private final Clock clock;
    private final String version;
    private final StopRequest stop;
    private final SharedSteps steps;
    private @Nullable HelpedRun helped;

    /** @param stop once it is asked, partitions in hand go back after their chunk */
    public PartitionWorker(Database database, Clock clock, String version, StopRequest stop) {
        this.database = database;
        this.clock = clock;
        this.version = version;
        this.stop = stop;
        this.steps = new SharedSteps(database.dataSource());
    }

    /** The scheduler's one-time tasks by which servers of a job are invited; no job can have this name. */
    public static String taskOf(String job) {
        return "partitions: " + job;
    }

    /** What an invitation came to. */
    public enum Answer {
        /** There is nothing left to take. */
        OVER,
        /** It reached the coordinator itself. */
        FOR_OTHERS,
        /** This server may not take part. */
        REFUSED
    }

    /**
     * An answer, and why.
     *
     * @param sentence of a refusal; blank otherwise
     */
    public record Answered(Answer answer, long run, String sentence) {

        private static Answered without(Answer answer) {
            return new Answered(answer, 0, "");
        }
    }

    /**
     * Takes part in a step until it has no open partitions.
     *
     * @param rules of the job, as they are here
     * @param step Spring Batch's number of the step that is shared
     * @throws RuntimeException when the database is away; what was in hand is given to others after a while
     */
    public Answered answer(JobFile job, RuleBook rules, long step) {
        Optional<Announcement> found = stop.isAsked() ? Optional.empty() : steps.current(step);
        if (found.isEmpty()) {
            return Answered.without(Answer.OVER);
        }
        Announcement shared = found.get();
        if (shared.coordinator().equals(Programs.own())) {
            return Answered.without(Answer.FOR_OTHERS);
        }
        Runs.Run run = new Runs(database.dataSource()).get(shared.run());
        OrderedRules ordered = new OrderedRules(database.dataSource());
        RuleBook decisive = ordered.rules(run.order(), rules);
        String refusal = refusal(shared, job, decisive);
        if (!refusal.isEmpty()) {
            if (!steps.current(step).equals(found)) {
                return Answered.without(Answer.OVER); // meanwhile, and its mark with it
            }
            return new Answered(Answer.REFUSED, run.id(), "No part is taken in run " + run.id() + ": " + refusal + ".");
        }
        steps.invite(taskOf(job.name()), step, Programs.own());
        database.connectFor(job.threads());
        WorkbookRows.Payers payers = ordered.payers(run.order(), rules);
        try (Heartbeat heartbeat = Heartbeat.ofWorker(database.dataSource());
                MDC.MDCCloseable told = MDC.putCloseable("run", Long.toString(run.id()))) {
            takePart(shared, heartbeat, fence -> setup(job, decisive, run, payers, fence));
            return new Answered(Answer.OVER, run.id(), "");
        }
    }

    private void takePart(Announcement shared, Heartbeat heartbeat, Function<RunLock, RunSetup> setup) {
        HelpedRun open = helped;
        try {
            if (open == null || !open.isOf(shared)) {
                close();
                open = new HelpedRun(shared, setup, new Fence(database.dataSource()), stop, clock);
                helped = open;
            }
            open.takePart(shared, heartbeat);
        } catch (RuntimeException e) {
            close(); // ends what its other threads still do
            throw e;
        }
    }

    private RunSetup setup(JobFile job, RuleBook decisive, Runs.Run run, WorkbookRows.Payers payers, RunLock fence) {
        return new RunSetup(
                job,
                decisive,
                run,
                payers,
                database.dataSource(),
                database.description(),
                version,
                job.threads(),
                Progress.NONE,
                fence);
    }

    private String refusal(Announcement shared, JobFile job, RuleBook rules) {
        String differs = SharingTerms.refusal(SharingTerms.of(version, rules, job), shared.terms());
        return differs.isEmpty() && !new ReportsMark(job.reports(), shared.run()).is(shared.reportsMark())
                ? "the reports folder of its job file here is not the one where it is coordinated"
                : differs;
    }

    /** Whether its application may be asked for again: the run goes on, with steps to come. */
    public boolean isWaiting() {
        HelpedRun open = helped;
        return open != null && open.goesOn(steps);
    }

    /** Whose application is kept. */
    Optional<HelpedRun> helped() {
        return Optional.ofNullable(helped);
    }

    /** Lets go of the run it has helped with last, at a time when it takes part in none. */
    @Override
    public void close() {
        HelpedRun open = helped;
        helped = null;
        if (open != null) {
            open.close();
        }
    }
}
