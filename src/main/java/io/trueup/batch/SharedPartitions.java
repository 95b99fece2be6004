package io.trueup.batch;

import io.trueup.ledger.Timetable;
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
    private final Timetable timetable;
    private final String job;
    private final SharedStep.Factory shared;

    /**
     * @param slots of the step
     * @param worthSharing fewer are not
     */
    SharedPartitions(
            LongSupplier slots, long worthSharing, Timetable timetable, String job, SharedStep.Factory shared) {
        this.slots = slots;
        this.worthSharing = worthSharing;
        this.timetable = timetable;
        this.job = job;
        this.shared = shared;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager) throws Exception {
        if (slots.getAsLong() < worthSharing || timetable.of(job).isEmpty()) {
            return super.handle(splitter, manager);
        }
        Set<StepExecution> parts = splitter.split(manager, getGridSize() * SERVERS); // as before, on a restart
        return parts.size() < 2
                ? doHandle(manager, parts)
                : shared.of(manager, parts).carryOut();
    }
}
