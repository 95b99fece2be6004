package io.trueup.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Deals numbered slots into partitions of equal size.
 *
 * @param count of all slots; the same again after a crash
 * @param smallest slots that are worth a partition
 */
record SlotPartitioner(LongSupplier count, long smallest) implements Partitioner {

    /** @param most partitions at the most */
    @Override
    public Map<String, ExecutionContext> partition(int most) {
        long all = count.getAsLong();
        long size = Math.max(smallest, (all + most - 1) / most);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (long from = 1; from <= all; from += size) {
            Slots slots = new Slots(from, Math.min(all, from + size - 1));
            partitions.put(slots.name(), slots.context());
        }
        return partitions;
    }
}
