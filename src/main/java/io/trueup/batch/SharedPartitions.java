package io.trueup.batch;

import java.util.Collection;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/**
 * Decides where the partitions of a step run: on the threads of this program, as in the plain case, or on those of every server of the
 * job, where it is served and the step is worth it. What is small asks nobody.
 */
final class SharedPartitions extends TaskExecutorPartitionHandler {

    /** So many have enough to do each; more may help. Who else is up is not known: servers with nothing to do have no connection. */
    private static final int SERVERS = 3;

    private final LongSupplier slots;
    private final long worthSharing;
    private final Invitations invitations;
    private final EarlyInvitation early;
    private final SharedStep.Factory shared;

    /**
     * @param slots of the step
     * @param worthSharing fewer are not
     * @param early is over when the step begins
     */
    SharedPartitions(
            LongSupplier slots,
            long worthSharing,
            Invitations invitations,
            EarlyInvitation early,
            SharedStep.Factory shared) {
        this.slots = slots;
        this.worthSharing = worthSharing;
        this.invitations = invitations;
        this.early = early;
        this.shared = shared;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager) throws Exception {
        early.end();
        if (slots.getAsLong() < worthSharing || !invitations.isServed()) {
            return super.handle(splitter, manager);
        }
        Set<StepExecution> parts = splitter.split(manager, getGridSize() * SERVERS); // as before, on a restart
        return parts.size() < 2
                ? doHandle(manager, parts)
                : shared.of(manager, parts).carryOut();
    }
}
