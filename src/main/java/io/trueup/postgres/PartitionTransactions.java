package io.trueup.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Transactions of partitions: all they ask for is found by key, whatever the planner knows of the tables ({@link Planning}). */
public final class PartitionTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    public PartitionTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        findByKey(connection);
    }

    /** Undoes all of the transaction of a connection; what comes next is in one that begins like it. */
    public static void beginAgain(Connection connection) throws SQLException {
        connection.rollback();
        findByKey(connection);
    }

    private static void findByKey(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Planning.BY_KEY);
        }
    }
}
