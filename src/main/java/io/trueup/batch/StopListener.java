package io.trueup.batch;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Passes a request to stop on to Spring Batch: each partition sees it before its next chunk, and the run can be gone on with. */
final class StopListener implements JobExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StopListener.class);

    private final JobOperator operator;
    private final StopRequest stop;
    private final TransactionTemplate apart;
    private StopRequest.@Nullable Listener listener;

    StopListener(JobOperator operator, StopRequest stop, PlatformTransactionManager transactions) {
        this.operator = operator;
        this.stop = stop;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void beforeJob(JobExecution execution) {
        StopRequest.Listener own = () -> apart.executeWithoutResult(status -> stop(execution));
        listener = own;
        stop.tell(own);
    }

    private void stop(JobExecution execution) {
        try {
            operator.stop(execution);
        } catch (JobExecutionNotRunningException | DataAccessException e) {
            LOG.debug("nothing to stop", e);
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        if (listener != null) {
            stop.forget(listener);
        }
    }
}
