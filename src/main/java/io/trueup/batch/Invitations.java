package io.trueup.batch;

import io.trueup.ledger.SharedSteps;
import io.trueup.ledger.Timetable;
import io.trueup.postgres.Programs;
import java.io.IOException;
import java.util.Collection;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a coordinator asks the other servers of a job to take part in a step of its run, and takes that back. */
final class Invitations {

    private final RunSetup setup;
    private final SharedSteps steps;
    private final Timetable timetable;
    private final ReportsMark mark;

    Invitations(RunSetup setup) {
        this.setup = setup;
        this.steps = new SharedSteps(setup.dataSource());
        this.timetable = new Timetable(setup.dataSource());
        this.mark = new ReportsMark(setup.job().reports(), setup.id());
    }

    /** Whether there may be somebody to ask. Who is up is not known: servers with nothing to do have no connection. */
    boolean isServed() {
        return timetable.of(setup.job().name()).isPresent();
    }

    /**
     * Opens the partitions of a step to everybody.
     *
     * @param partitions numbers of their executions; none while there is nothing to take yet
     */
    void announce(StepExecution step, Collection<Long> partitions) throws IOException {
        SharedSteps.Announcement announced = new SharedSteps.Announcement(
                step.getId(),
                setup.id(),
                step.getStepName(),
                Programs.own(),
                SharingTerms.of(setup.version(), setup.rules(), setup.job()),
                mark.write());
        new TransactionTemplate(new DataSourceTransactionManager(setup.dataSource()))
                .executeWithoutResult(status -> steps.announce(announced, partitions));
    }

    /** One server; whoever takes part invites the next. */
    void invite(StepExecution step) {
        steps.invite(PartitionWorker.taskOf(setup.job().name()), step.getId(), Programs.own());
    }

    /** Takes back what nobody has taken. */
    void uninvite(StepExecution step) {
        steps.uninvite(PartitionWorker.taskOf(setup.job().name()), step.getId());
    }

    /** Once nothing is announced any more: whoever looks for the mark then looks for the announcement again. */
    void removeMark() throws IOException {
        mark.remove();
    }
}
