package io.trueup.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * What the embedded server may take. The program and its server share a machine, or what a container was given of one: with little of
 * it both get along with less, and a night takes longer.
 */
enum ServerMemory {
    /** A statement of several hash tables has 6 MB for each, and no workers that have as much again. */
    LITTLE(Map.of(
            "shared_buffers", "64MB",
            "work_mem", "4MB",
            "hash_mem_multiplier", "1.5",
            "maintenance_work_mem", "16MB",
            "max_parallel_workers_per_gather", "0",
            "max_parallel_maintenance_workers", "0")),
    MUCH(Map.of("shared_buffers", "256MB", "work_mem", "32MB", "maintenance_work_mem", "128MB"));

    private static final long MUCH_BYTES = 1536L << 20;

    private final Map<String, String> settings;

    ServerMemory(Map<String, String> settings) {
        this.settings = settings;
    }

    /** In PostgreSQL's words and units. */
    Map<String, String> settings() {
        return settings;
    }

    static ServerMemory ofThisMachine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? of(machine.getTotalMemorySize())
                : MUCH;
    }

    /** @param bytes of the machine, or of the container */
    static ServerMemory of(long bytes) {
        return bytes < MUCH_BYTES ? LITTLE : MUCH;
    }
}
