package io.trueup.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Deals numbered slots into partitions of equal size. Which slots are a partition's stands in its name: Spring Batch writes the
 * name with the partition itself, but its context in a transaction of its own, and a program may be killed between the two.
 */
final class SlotPartitioner implements Partitioner {

    /** The first and the last slot of a partition, both included. */
    record Slots(long from, long to) {

        private static final Pattern NAME = Pattern.compile(".*:(\\d+)-(\\d+)");

        String name() {
            return from + "-" + to;
        }

        /** @param step the name of a partition's step execution, as {@code matchPart:1-5000} */
        static Slots ofStep(String step) {
            Matcher name = NAME.matcher(step);
            if (!name.matches()) {
                throw new IllegalArgumentException("no partition of slots: " + step);
            }
            return new Slots(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)));
        }
    }

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
            partitions.put(new Slots(from, Math.min(slots, from + size - 1)).name(), new ExecutionContext());
        }
        return partitions;
    }
}
