package io.trueup.batch;

import io.trueup.ledger.PartitionLeases;
import io.trueup.ledger.PartitionLeases.Lease;
import io.trueup.postgres.LostConnection;
import io.trueup.postgres.Programs;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.core.task.TaskExecutor;

/**
 * A partitioned step as its coordinator shares it: opens the partitions, invites other servers, takes partitions with its own threads
 * from the same pool, gives those of the dead away again, and knows how all of them ended.
 */
final class SharedStep {

    private static final Logger LOG = LoggerFactory.getLogger(SharedStep.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final StepExecution manager;
    private final Map<Long, StepExecution> parts;
    private final LongSupplier slots;
    private final LeasedPart work;
    private final TaskExecutor executor;
    private final StepInterruptionPolicy stop;
    private final RunSetup setup;
    private final PartitionLeases leases;
    private final Invitations invitations;
    private final Revocation revocation;
    private final Map<Long, StepExecution> endedHere = new ConcurrentHashMap<>();
    private volatile boolean leaving;

    /** Makes one of a step that is to be shared. */
    interface Factory {
        SharedStep of(StepExecution manager, Set<StepExecution> parts);
    }

    /** @param slots of all partitions */
    SharedStep(
            StepExecution manager,
            Set<StepExecution> parts,
            LongSupplier slots,
            Step worker,
            TaskExecutor executor,
            JobRepository jobs,
            StepInterruptionPolicy stop,
            Invitations invitations,
            RunSetup setup) {
        this.manager = manager;
        this.parts = parts.stream().collect(Collectors.toMap(StepExecution::getId, Function.identity()));
        this.slots = slots;
        this.work = new LeasedPart(worker, jobs);
        this.executor = executor;
        this.stop = stop;
        this.setup = setup;
        this.leases = new PartitionLeases(setup.dataSource());
        this.invitations = invitations;
        this.revocation = new Revocation(setup.dataSource());
    }

    /** @return how every partition ended, wherever it did */
    Collection<StepExecution> carryOut() throws IOException, JobInterruptedException {
        work.jobs().update(manager); // whoever is invited finds the step and its partitions
        invitations.announce(manager, parts.keySet());
        Throwable cutShort = null;
        try {
            invitations.invite(manager);
            awaitEnd();
        } catch (RuntimeException | JobInterruptedException e) {
            cutShort = e;
            throw e;
        } finally {
            close(cutShort);
        }
        return parts.keySet().stream()
                .map(id -> Optional.ofNullable(endedHere.get(id)).orElseGet(() -> work.stored(id)))
                .toList();
    }

    private void awaitEnd() throws JobInterruptedException {
        ExecutorCompletionService<Void> hands = new ExecutorCompletionService<>(executor);
        Set<Future<Void>> atWork = new HashSet<>();
        try {
            PartitionLeases.Standing standing = standing();
            while (standing.unfinished() > 0) {
                for (long free = standing.free();
                        free > 0 && atWork.size() < setup.job().threads();
                        free--) {
                    atWork.add(hands.submit(this::takeWhatIsFree, null));
                }
                forget(hands.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS), atWork);
                setup.lock().check();
                stop.checkInterrupted(manager);
                revocation.ofTheDead();
                standing = standing();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobInterruptedException("interrupted");
        } finally {
            leaving = true;
            atWork.forEach(SharedStep::await);
        }
    }

    /** Whoever waits is told how far all servers have come together. */
    private PartitionLeases.Standing standing() {
        PartitionLeases.Standing standing = leases.standing(manager.getId());
        setup.progress().at(manager.getStepName(), standing.read(), slots.getAsLong());
        return standing;
    }

    private static void forget(@Nullable Future<Void> ended, Set<Future<Void>> atWork) {
        if (ended != null) {
            atWork.remove(ended);
            try {
                ended.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e);
            }
        }
    }

    private static void await(Future<Void> hand) {
        try {
            hand.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.debug("a partition was not ended", e);
        }
    }

    private void takeWhatIsFree() {
        Optional<Lease> lease = leases.takeAny(manager.getId(), Programs.own());
        while (lease.isPresent()) {
            carryOut(lease.get());
            lease = leaving ? Optional.empty() : leases.takeAny(manager.getId(), Programs.own());
        }
    }

    /** As it ends here it has ended, well or not: nobody is left to try it. */
    private void carryOut(Lease lease) {
        StepExecution part =
                lease.isTakenOver() ? work.stored(lease.stepExecution()) : parts.get(lease.stepExecution());
        if (part == null) {
            throw new IllegalStateException("partition " + lease.stepExecution() + " is not of this step");
        }
        work.execute(part);
        endedHere.put(part.getId(), part);
        leases.ended(lease);
    }

    /** What others had in hand goes on where it stands when the run does; without a database the next run sees to it. */
    private void close(@Nullable Throwable cutShort) throws IOException {
        try {
            invitations.uninvite(manager);
            Set<Long> open = new HashSet<>(parts.keySet());
            open.removeAll(leases.ended(manager.getId()));
            revocation.ofAll();
            open.forEach(this::leaveForLater);
            invitations.removeMark();
        } catch (RuntimeException e) {
            if (cutShort == null || !LostConnection.in(e)) {
                throw e;
            }
            LOG.debug("the partitions of others are taken back when the database answers", e);
        }
    }

    private void leaveForLater(long id) {
        StepExecution part = work.stored(id);
        if (part.getStatus().isRunning()) {
            part.setStatus(BatchStatus.STOPPED);
            part.setExitStatus(ExitStatus.STOPPED);
            work.jobs().update(part);
        }
    }
}
