package io.trueup.batch;

import io.trueup.ledger.SharedSteps;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Asks for help when ingest begins, before there is anything to take: a server needs some seconds until its application is open, and
 * has it open when the first step begins that is shared. Only of a run whose new files are so large that there will be one.
 */
final class EarlyInvitation implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyInvitation.class);

    /** Bytes of files that become about as many claims as a partition has to match. */
    private static final long BYTES_OF_A_PARTITION = 1 << 20;

    private final Invitations invitations;
    private final SharedSteps steps;
    private final LargeLoad load;
    private final long worthSharing;
    private @Nullable StepExecution open;

    /** @param worthSharing partitions; for fewer nobody is asked */
    EarlyInvitation(Invitations invitations, SharedSteps steps, LargeLoad load, long worthSharing) {
        this.invitations = invitations;
        this.steps = steps;
        this.load = load;
        this.worthSharing = worthSharing;
    }

    @Override
    public void beforeStep(StepExecution ingest) {
        if (load.newBytes() < worthSharing * BYTES_OF_A_PARTITION || !invitations.isServed()) {
            return;
        }
        try {
            open = ingest;
            invitations.announce(ingest, List.of());
            invitations.invite(ingest);
        } catch (IOException e) {
            LOG.debug("nobody is asked to help yet", e); // the step that is shared asks again, and tells
        }
    }

    /** The run ends before a step could ask for itself; without a database the next run sees to what was announced. */
    void leave() {
        try {
            end();
        } catch (IOException | RuntimeException e) {
            LOG.debug("an early invitation is left behind", e);
        }
    }

    /** From now on a step asks for itself, or none does. */
    void end() throws IOException {
        StepExecution ingest = open;
        if (ingest != null) {
            open = null;
            invitations.uninvite(ingest);
            steps.end(ingest.getId());
            invitations.removeMark();
        }
    }
}
