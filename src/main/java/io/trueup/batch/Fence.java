package io.trueup.batch;

import io.trueup.ledger.PartitionLeases;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * In place of the run lock where a partition of another program's run is worked on: each thread writes under the lease it holds, and no
 * more once that was given to somebody else.
 */
final class Fence implements RunLock {

    private final PartitionLeases leases;
    private volatile @Nullable Heartbeat heartbeat;
    private final ThreadLocal<PartitionLeases.@Nullable Lease> inHand = new ThreadLocal<>();

    Fence(DataSource dataSource) {
        this.leases = new PartitionLeases(dataSource);
    }

    /** From now on this program's life is in doubt when these signs of it fail. */
    void doubt(Heartbeat beating) {
        heartbeat = beating;
    }

    /** The partition was given to somebody else, or its run is over. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("the partition is no longer this program's");
        }
    }

    /** Does something under a lease. */
    void holding(PartitionLeases.Lease lease, Runnable work) {
        inHand.set(lease);
        try {
            work.run();
        } finally {
            inHand.remove();
        }
    }

    @Override
    public void check() {
        if (!leases.holds(Objects.requireNonNull(inHand.get(), "nothing is written without a lease"))) {
            throw new Closed();
        }
    }

    @Override
    public void checkIfInDoubt() {
        Heartbeat beating = heartbeat;
        if (beating == null || beating.isInDoubt()) {
            check();
        }
    }
}
