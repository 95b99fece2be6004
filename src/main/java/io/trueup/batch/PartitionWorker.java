package io.trueup.batch;

import io.trueup.ledger.PartitionLeases;
import io.trueup.ledger.PartitionLeases.Lease;
import io.trueup.ledger.Runs;
import io.trueup.ledger.SharedSteps;
import io.trueup.ledger.SharedSteps.Announcement;
import io.trueup.postgres.Database;
import io.trueup.postgres.LostConnection;
import io.trueup.postgres.Programs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes partitions of a run that another server coordinates, with this machine's threads, as long as there are some. */
public final class PartitionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionWorker.class);

    private final Database database;
    private final Clock clock;
    private final String version;
    private final StopRequest stop;
    private final SharedSteps steps;
    private final PartitionLeases leases;

    /** @param stop once it is asked, partitions in hand go back after their chunk */
    public PartitionWorker(Database database, Clock clock, String version, StopRequest stop) {
        this.database = database;
        this.clock = clock;
        this.version = version;
        this.stop = stop;
        this.steps = new SharedSteps(database.dataSource());
        this.leases = new PartitionLeases(database.dataSource());
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
            return new Answered(Answer.REFUSED, run.id(), "No part is taken in run " + run.id() + ": " + refusal + ".");
        }
        steps.invite(taskOf(job.name()), step, Programs.own());
        database.connectFor(job.threads());
        try (Heartbeat heartbeat = Heartbeat.ofWorker(database.dataSource());
                MDC.MDCCloseable told = MDC.putCloseable("run", Long.toString(run.id()))) {
            Fence fence = new Fence(database.dataSource(), heartbeat);
            RunSetup setup = new RunSetup(
                    job,
                    decisive,
                    run,
                    ordered.payers(run.order(), rules),
                    database.dataSource(),
                    database.description(),
                    version,
                    job.threads(),
                    Progress.NONE,
                    fence);
            return new Answered(Answer.OVER, run.id(), takePart(setup, fence, shared));
        }
    }

    private String refusal(Announcement shared, JobFile job, RuleBook rules) {
        String differs = SharingTerms.refusal(SharingTerms.of(version, rules, job), shared.terms());
        return differs.isEmpty() && !new ReportsMark(job.reports(), shared.run()).is(shared.reportsMark())
                ? "the reports folder of its job file here is not the one where it is coordinated"
                : differs;
    }

    private String takePart(RunSetup setup, Fence fence, Announcement shared) {
        try (ConfigurableApplicationContext context = RunContext.open(setup, stop, clock, fresh -> {
            fresh.registerBean(
                    "transactionManager",
                    PlatformTransactionManager.class,
                    () -> new FencedTransactions(setup.dataSource(), fence));
            fresh.registerBean(StepInterruptionPolicy.class, () -> this::leaveWhenAsked);
        })) {
            Hands hands = new Hands(
                    shared.step(),
                    context.getBean(JobRepository.class),
                    context.getBean(Steps.class).partOf(shared.name()),
                    fence);
            ThreadPoolTaskExecutor threads = context.getBean(ThreadPoolTaskExecutor.class);
            List<Future<Integer>> atWork = new ArrayList<>();
            for (int i = 0; i < setup.job().threads(); i++) {
                atWork.add(threads.submit(hands::takeWhatIsOpen));
            }
            int taken = atWork.stream().mapToInt(PartitionWorker::taken).sum();
            if (taken > 0) {
                LOG.info("took part in step {}: {} partitions", shared.name(), taken);
            }
            return "";
        }
    }

    private static int taken(Future<Integer> hand) {
        try {
            return hand.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e);
        }
    }

    /** The run goes on; only this program's part ends. */
    private void leaveWhenAsked(StepExecution part) throws JobInterruptedException {
        if (stop.isAsked() || part.isTerminateOnly()) {
            part.setTerminateOnly();
            throw new JobInterruptedException("asked to stop");
        }
    }

    /** What each thread does. */
    private final class Hands {

        private final long step;
        private final JobRepository jobs;
        private final Step worker;
        private final Fence fence;

        Hands(long step, JobRepository jobs, Step worker, Fence fence) {
            this.step = step;
            this.jobs = jobs;
            this.worker = worker;
            this.fence = fence;
        }

        int takeWhatIsOpen() {
            int taken = 0;
            Optional<Lease> lease = next();
            while (lease.isPresent()) {
                Lease held = lease.get();
                fence.holding(held, () -> carryOut(held));
                taken++;
                lease = next();
            }
            return taken;
        }

        private Optional<Lease> next() {
            return stop.isAsked() ? Optional.empty() : leases.takeOpen(step, Programs.own());
        }

        /** From where whoever had it before came to; the place reached is committed with what was written. */
        private void carryOut(Lease lease) {
            StepExecution part = jobs.getStepExecution(lease.stepExecution());
            if (part == null) {
                throw new IllegalStateException("partition " + lease.stepExecution() + " is gone");
            }
            part.setExitStatus(ExitStatus.EXECUTING);
            try {
                worker.execute(part);
            } catch (JobInterruptedException e) {
                part.setStatus(BatchStatus.STOPPED);
            }
            leave(lease, part);
        }

        private void leave(Lease lease, StepExecution part) {
            if (part.getStatus() == BatchStatus.COMPLETED) {
                leases.ended(lease);
            } else if (part.getStatus() == BatchStatus.STOPPED
                    || part.getFailureExceptions().stream().anyMatch(LostConnection::in)) {
                leases.open(lease);
            } else {
                LOG.warn("A partition failed here and is left to the server that coordinates the run");
                leases.returned(lease);
            }
        }
    }
}
