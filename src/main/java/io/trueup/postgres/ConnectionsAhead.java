package io.trueup.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Connections that a pool opens while something else is done. It opens them one after another, and each takes seven round trips: a step
 * whose threads ask for one each at the same time would wait for all of them.
 */
public final class ConnectionsAhead {

    private ConnectionsAhead() {}

    /** Returns at once. Those that cannot be had now are opened when they are needed. */
    public static void open(DataSource pool, int many) {
        Thread thread = new Thread(() -> openAll(pool, many), "connections");
        thread.setDaemon(true);
        thread.start();
    }

    private static void openAll(DataSource pool, int many) {
        List<Connection> opened = new ArrayList<>();
        try {
            while (opened.size() < many) {
                opened.add(pool.getConnection());
            }
        } catch (SQLException e) {
            log("connections are not opened ahead", e);
        }
        opened.forEach(ConnectionsAhead::giveBack);
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log("a connection was not given back", e);
        }
    }

    private static void log(String words, SQLException e) {
        System.getLogger(ConnectionsAhead.class.getName()).log(System.Logger.Level.DEBUG, words, e);
    }
}
