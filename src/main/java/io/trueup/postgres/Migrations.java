package io.trueup.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Whether a database has had exactly the migrations of this program. Flyway would say so too, but loads more classes for it than the
 * rest of a short command.
 */
final class Migrations {

    private static final String FILES = "classpath:db/migration/V*__*.sql";

    /** There is no such table: nothing was applied. */
    private static final String NO_HISTORY = "42P01";

    private Migrations() {}

    static boolean allApplied(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return applied(statement).equals(known());
        } catch (SQLException e) {
            if (NO_HISTORY.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static Set<String> applied(Statement statement) throws SQLException {
        Set<String> versions = new TreeSet<>();
        try (ResultSet row = statement.executeQuery("""
                SELECT coalesce(version, ''), success
                FROM flyway_schema_history
                WHERE type = 'SQL'""")) {
            while (row.next()) {
                versions.add(row.getBoolean(2) ? row.getString(1) : "failed");
            }
        }
        return versions;
    }

    private static Set<String> known() {
        Set<String> versions = new TreeSet<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = Objects.requireNonNullElse(file.getFilename(), "");
                versions.add(name.substring(1, name.indexOf("__")));
            }
        } catch (IOException e) {
            return Set.of();
        }
        return versions;
    }
}
