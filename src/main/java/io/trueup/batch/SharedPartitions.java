package io.trueup.batch;

import io.trueup.postgres.Programs;
import java.util.Collection;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/**
 * Decides where the partitions of a step run: on the threads of this program, as in the plain case, or on those of every server of the
 * database, where there is another and the step is worth it. What is small asks nobody.
 */
final class SharedPartitions extends TaskExecutorPartitionHandler {

    private final LongSupplier slots;
    private final long worthSharing;
    private final Programs programs;
    private final SharedStep.Factory shared;

    /**
     * @param slots of the step
     * @param worthSharing fewer are not
     */
    SharedPartitions(LongSupplier slots, long worthSharing, Programs programs, SharedStep.Factory shared) {
        this.slots = slots;
        this.worthSharing = worthSharing;
        this.programs = programs;
        this.shared = shared;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager) throws Exception {
        int others = slots.getAsLong() < worthSharing ? 0 : programs.others().size();
        if (others == 0) {
            return super.handle(splitter, manager);
        }
        Set<StepExecution> parts = splitter.split(manager, getGridSize() * (1 + others)); // as before, on a restart
        return parts.size() < 2
                ? doHandle(manager, parts)
                : shared.of(manager, parts).carryOut();
    }
}
