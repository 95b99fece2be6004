package io.trueup.batch;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Works through the slots of one partition, a batch in each transaction; what a batch wrote and how far the partition has come
 * commit together, so that a restart goes on where the last commit ended.
 */
final class SlotTasklet implements Tasklet {

    private static final String NEXT = "next";

    /** How far a batch may reach. */
    interface Limit {
        /** @return a slot from {@code from} to {@code to} */
        long last(long from, long to);
    }

    /** Does the slots {@code from} to {@code to}, both included. */
    interface Work {
        /** @return rows read or written, for the step's line in the log */
        long slots(long from, long to) throws Exception;
    }

    private final long batch;
    private final Limit limit;
    private final Work work;
    private final Progress progress;
    private final String step;
    private final AtomicLong done = new AtomicLong();
    private final LongSupplier count;
    private final AtomicLong total = new AtomicLong(-1);

    /**
     * @param batch slots in a transaction, when the limit allows as many
     * @param count of all slots
     */
    SlotTasklet(String step, long batch, Limit limit, LongSupplier count, Progress progress, Work work) {
        this.step = step;
        this.batch = batch;
        this.limit = limit;
        this.count = count;
        this.progress = progress;
        this.work = work;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        StepExecution partition = chunk.getStepContext().getStepExecution();
        SlotPartitioner.Slots slots = SlotPartitioner.Slots.ofStep(partition.getStepName());
        ExecutionContext context = partition.getExecutionContext();
        long from = context.getLong(NEXT, slots.from());
        if (from > slots.to()) {
            return RepeatStatus.FINISHED;
        }
        long end = limit.last(from, Math.min(slots.to(), from + batch - 1));
        long rows = work.slots(from, end);
        context.putLong(NEXT, end + 1);
        contribution.incrementWriteCount(rows);
        progress.at(step, done.addAndGet(end - from + 1), total());
        return end == slots.to() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }

    /** Counted once, when the first batch is done. */
    private long total() {
        if (total.get() < 0) {
            total.set(count.getAsLong());
        }
        return total.get();
    }
}
