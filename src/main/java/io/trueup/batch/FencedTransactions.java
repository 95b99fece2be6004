package io.trueup.batch;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions in which Spring Batch keeps how a partition stands: none commits that the fence does not let through. */
final class FencedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    private final transient Fence fence;

    FencedTransactions(DataSource dataSource, Fence fence) {
        super(dataSource);
        this.fence = fence;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        fence.check();
        super.doCommit(status);
    }
}
