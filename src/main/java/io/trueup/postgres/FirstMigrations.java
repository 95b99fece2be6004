package io.trueup.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;

/**
 * All migrations of a database that has no tables yet, in one transaction and a handful of messages: Flyway asks twenty times for each,
 * which takes half a minute where the server is 20 ms away. The history says the same as Flyway's own, which carries out whatever comes
 * later.
 */
final class FirstMigrations {

    private static final long LOCK = 7_261_902_065L;

    private static final String IS_EMPTY = """
            SELECT NOT EXISTS (
                SELECT
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = current_schema())""";

    /** As Flyway makes it (flyway-database-postgresql, {@code PostgreSQLDatabase.getRawCreateScript}). */
    private static final String HISTORY = """
            CREATE TABLE flyway_schema_history (
                installed_rank INT NOT NULL,
                version VARCHAR(50),
                description VARCHAR(200) NOT NULL,
                type VARCHAR(20) NOT NULL,
                script VARCHAR(1000) NOT NULL,
                checksum INTEGER,
                installed_by VARCHAR(100) NOT NULL,
                installed_on TIMESTAMP NOT NULL DEFAULT now(),
                execution_time INTEGER NOT NULL,
                success BOOLEAN NOT NULL,
                CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank));
            CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success)""";

    private static final String DONE = """
            INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                execution_time, success)
            SELECT rank, version, description, 'SQL', script, checksum, current_user, 0, TRUE
            FROM unnest(?, ?, ?, ?::int[]) WITH ORDINALITY AS done (version, description, script, checksum, rank)""";

    private final DataSource dataSource;
    private final List<MigrationInfo> migrations;

    /** @param all migrations, in their order */
    FirstMigrations(DataSource dataSource, MigrationInfo[] all) {
        this.dataSource = dataSource;
        this.migrations = Arrays.asList(all);
    }

    /** @return whether the database was empty, and has the tables now */
    boolean areDone() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
                boolean empty = isEmpty(statement);
                if (empty) {
                    carryOut(connection, statement);
                }
                connection.commit();
                return empty;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** A question of its own: under the lock it sees what another program has just made. */
    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(IS_EMPTY)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void carryOut(Connection connection, Statement statement) throws SQLException {
        statement.execute(HISTORY);
        StringBuilder scripts = new StringBuilder();
        migrations.forEach(migration ->
                scripts.append(text("db/migration/" + migration.getScript())).append(";\n"));
        statement.execute(scripts.toString());
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            done.setArray(
                    1, texts(connection, migration -> migration.getVersion().getVersion()));
            done.setArray(2, texts(connection, MigrationInfo::getDescription));
            done.setArray(3, texts(connection, MigrationInfo::getScript));
            done.setArray(4, texts(connection, migration -> String.valueOf(migration.getChecksum())));
            done.execute();
        }
    }

    private Array texts(Connection connection, Function<MigrationInfo, String> value) throws SQLException {
        return connection.createArrayOf(
                "text",
                migrations.stream()
                        .map(migration -> Objects.requireNonNull(value.apply(migration), "of a migration"))
                        .toArray());
    }

    static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
