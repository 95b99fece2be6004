package io.trueup.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the embedded server may take, in PostgreSQL's units. The program and its server share a machine, or what a container was
 * given of one: with little of it both get along with less, and a night takes a fifth longer.
 *
 * @param buffers {@code shared_buffers}
 * @param sort {@code work_mem}, for each sort or hash table
 * @param maintenance {@code maintenance_work_mem}
 */
record ServerMemory(String buffers, String sort, String maintenance) {

    private static final long MUCH = 1536L << 20;

    static ServerMemory ofThisMachine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? of(machine.getTotalMemorySize())
                : of(MUCH);
    }

    /** @param bytes of the machine, or of the container */
    static ServerMemory of(long bytes) {
        return bytes < MUCH ? new ServerMemory("64MB", "8MB", "32MB") : new ServerMemory("256MB", "32MB", "128MB");
    }
}
