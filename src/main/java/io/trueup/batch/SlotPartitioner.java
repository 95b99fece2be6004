package io.trueup.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Deals numbered slots into partitions of equal size; a partition is two small numbers. */
final class SlotPartitioner implements Partitioner {

    private final LongSupplier count;
    private final long smallest;
    private final int most;

    /**
     * @param smallest slots that are worth a partition
     * @param most partitions at the most
     */
    SlotPartitioner(LongSupplier count, long smallest, int most) {
        this.count = count;
        this.smallest = smallest;
        this.most = most;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        long slots = count.getAsLong();
        long size = Math.max(smallest, (slots + most - 1) / most);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (long from = 1; from <= slots; from += size) {
            ExecutionContext context = new ExecutionContext();
            context.putLong(SlotTasklet.FROM, from);
            context.putLong(SlotTasklet.TO, Math.min(slots, from + size - 1));
            partitions.put("from" + from, context);
        }
        return partitions;
    }
}
