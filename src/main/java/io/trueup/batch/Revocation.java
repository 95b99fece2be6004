package io.trueup.batch;

import io.trueup.ledger.Heartbeats;
import io.trueup.ledger.PartitionLeases;
import io.trueup.ledger.SharedSteps;
import io.trueup.postgres.Programs;
import io.trueup.postgres.SqlStates;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes partitions away: from programs that show no sign of life, or from all. Only whoever has the run lock does. */
final class Revocation {

    private static final Logger LOG = LoggerFactory.getLogger(Revocation.class);
    private static final int WAIT_SECONDS = 5;

    /** Until a program that was frozen in the middle of a transaction counts as dead, and some more. */
    private static final int TRIES = Heartbeats.DEAD_AFTER_SECONDS / WAIT_SECONDS + 6;

    private final Programs programs;
    private final PartitionLeases leases;
    private final SharedSteps steps;
    private final TransactionTemplate transaction;

    Revocation(DataSource dataSource) {
        this.programs = new Programs(dataSource);
        this.leases = new PartitionLeases(dataSource);
        this.steps = new SharedSteps(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** What the dead hold is free afterwards. First their connections end: one that sleeps in a transaction has rows locked. */
    void ofTheDead() {
        List<String> dead = leases.deadHolders();
        for (String program : dead) {
            if (!program.equals(Programs.own()) && programs.end(program)) {
                int taken = leases.takeFrom(program);
                LOG.warn("A server shows no sign of life; {} of its partitions are given to others", taken);
            }
        }
    }

    /** Whoever held a partition can write no more, when this returns; what was about to commit has. */
    void ofAll() {
        for (int tries = 1; ; tries++) {
            ofTheDead();
            try {
                transaction.executeWithoutResult(status -> {
                    steps.waitAtMost(WAIT_SECONDS);
                    steps.revoke();
                });
                return;
            } catch (DataAccessException e) {
                if (!SqlStates.isLockTimeout(e) || tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
