package io.trueup.batch;

import io.trueup.ledger.PartitionLeases;
import io.trueup.ledger.PartitionLeases.Lease;
import io.trueup.ledger.SharedSteps;
import io.trueup.ledger.SharedSteps.Announcement;
import io.trueup.postgres.LostConnection;
import io.trueup.postgres.Programs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The application of a run that another server coordinates, and what its threads do for one step of it after another. */
final class HelpedRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HelpedRun.class);

    private final Which which;
    private final Fence fence;
    private final StopRequest stop;
    private final PartitionLeases leases;
    private final int threads;
    private final ConfigurableApplicationContext context;

    /** What steps must have in common for one application. */
    private record Which(long run, String coordinator, SharedSteps.Terms terms) {

        static Which of(Announcement shared) {
            return new Which(shared.run(), shared.coordinator(), shared.terms());
        }
    }

    /** @param setups of the run, with what is in place of its lock */
    HelpedRun(Announcement first, Function<RunLock, RunSetup> setups, Fence fence, StopRequest stop, Clock clock) {
        RunSetup setup = setups.apply(fence);
        this.which = Which.of(first);
        this.fence = fence;
        this.stop = stop;
        this.leases = new PartitionLeases(setup.dataSource());
        this.threads = setup.job().threads();
        this.context = RunContext.open(setup, stop, clock, fresh -> {
            fresh.registerBean(
                    "transactionManager",
                    PlatformTransactionManager.class,
                    () -> new FencedTransactions(setup.dataSource(), fence));
            fresh.registerBean(StepInterruptionPolicy.class, () -> this::leaveWhenAsked);
        });
    }

    /** Whether its coordinator is still at it. */
    boolean goesOn(SharedSteps steps) {
        return steps.isCoordinated(which.run(), which.coordinator());
    }

    boolean isOf(Announcement shared) {
        return which.equals(Which.of(shared));
    }

    /** Takes partitions of a step as long as there are some. */
    void takePart(Announcement shared, Heartbeat heartbeat) {
        fence.doubt(heartbeat);
        Step part = context.getBean(Steps.class).partOf(shared.name());
        if (part == null) {
            return; // an early invitation: the application is open now
        }
        LeasedPart work = new LeasedPart(part, context.getBean(JobRepository.class));
        ThreadPoolTaskExecutor executor = context.getBean(ThreadPoolTaskExecutor.class);
        List<Future<Integer>> atWork = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            atWork.add(executor.submit(() -> takeWhatIsOpen(shared.step(), work)));
        }
        int taken = atWork.stream().mapToInt(HelpedRun::taken).sum();
        if (taken > 0) {
            LOG.info("took part in step {}: {} partitions", shared.name(), taken);
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
    private int takeWhatIsOpen(long step, LeasedPart work) {
        int taken = 0;
        Optional<Lease> lease = next(step);
        while (lease.isPresent()) {
            Lease held = lease.get();
            fence.holding(held, () -> carryOut(held, work));
            taken++;
            lease = next(step);
        }
        return taken;
    }

    private Optional<Lease> next(long step) {
        return stop.isAsked() ? Optional.empty() : leases.takeOpen(step, Programs.own());
    }

    private void carryOut(Lease lease, LeasedPart work) {
        StepExecution part = work.stored(lease.stepExecution());
        work.execute(part);
        if (part.getStatus() == BatchStatus.COMPLETED) {
            leases.ended(lease);
        } else if (part.getStatus() == BatchStatus.STOPPED
                || part.getFailureExceptions().stream().anyMatch(LostConnection::in)) {
            leases.open(lease);
        } else if (leases.returned(lease)) {
            LOG.warn("A partition failed here and is left to the server that coordinates the run");
        } else {
            LOG.warn("A partition in hand was given to others, since this server showed no sign of life");
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
