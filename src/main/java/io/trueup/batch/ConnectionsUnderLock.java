package io.trueup.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of one run. Who goes on with a run ends those of the program before; what its pool opens in their place has no lock
 * behind it, and nothing of the run is written over it: each connection is let in once, after a look whether the lock is still there.
 */
final class ConnectionsUnderLock extends DelegatingDataSource {

    private final RunLock lock;
    private final Set<Connection> letIn = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    ConnectionsUnderLock(DataSource dataSource, RunLock lock) {
        super(dataSource);
        this.lock = lock;
    }

    RunLock lock() {
        return lock;
    }

    /** @throws RunLock.Lost when the run may be somebody else's */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            Connection opened = connection.unwrap(Connection.class); // of the driver, not what the pool lends
            if (!letIn.contains(opened)) {
                lock.check();
                letIn.add(opened);
            }
            return connection;
        } catch (SQLException | RunLock.Lost e) {
            connection.close();
            throw e;
        }
    }
}
