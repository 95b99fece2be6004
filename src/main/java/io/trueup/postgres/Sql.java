package io.trueup.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.dao.DataAccessResourceFailureException;

/** Statements without parameters on a connection that a COPY also uses. */
public final class Sql {

    private Sql() {}

    public static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database refused a statement", e);
        }
    }
}
