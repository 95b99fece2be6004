package io.trueup.postgres;

import io.trueup.platform.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The views for analysts, in their own schema ({@link OwnSchema#VIEWS}), and who may read them (INTERFACES.md 7), made anew when their text changed or one is missing. A
 * night does not need them: where the database's owner may not make a schema or a role, or somebody reads a view for long, it goes on
 * without, or with those of before (docs/decisions/0051).
 */
final class PromisedViews {

    /**
     * A user whose name is the schema's finds its tables where they were: PostgreSQL looks into a schema of the user's name first, and a
     * new table would go there.
     */
    static final String TABLES_STAY_WHERE_THEY_ARE = """
        SELECT set_config('search_path',
            regexp_replace(current_setting('search_path'), '"?[$]user"?[[:space:]]*,[[:space:]]*', ''), FALSE)
        WHERE current_user = 'trueup'
        AND to_regclass('trueup.flyway_schema_history') IS NULL
        AND (to_regnamespace('trueup') IS NULL
            OR EXISTS (SELECT FROM pg_class WHERE relname = 'flyway_schema_history'))\
        """;

    /** "Views" as a number: programs make them one after another. */
    private static final String LOCK = "7261902051";

    private static final String FILE = "/db/views.sql";
    private static final Pattern VIEW = Pattern.compile("CREATE OR REPLACE VIEW trueup\\.(\\w+)");

    private static final String AS_PROMISED = """
        SELECT obj_description(n.oid, 'pg_namespace') = ?
            AND (SELECT count(*) FROM pg_views WHERE schemaname = n.nspname AND viewname = ANY (?)) = ?
            AND NOT EXISTS (
                SELECT
                FROM pg_roles r
                WHERE r.rolname = n.nspname || '_reader'
                AND NOT has_schema_privilege(r.oid, n.oid, 'USAGE'))
        FROM pg_namespace n
        WHERE n.nspname =\s""" + "(" + OwnSchema.VIEWS + ")";

    /** Several databases of one server share the role, and may make it at the same time. */
    private static final String READER = """
        DO $make$
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = %3$s) THEN
                CREATE ROLE %2$s NOLOGIN;
            END IF;
        EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN
            RAISE NOTICE 'the role that reads is not made';
        END
        $make$;
        DO $grant$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = %3$s) THEN
                GRANT USAGE ON SCHEMA %1$s TO %2$s;
                GRANT SELECT ON %4$s TO %2$s;
            END IF;
        END
        $grant$\
        """;

    /** Not allowed, not to be had in time, or needed by something that somebody built upon it. */
    private static final Set<String> GOES_ON = Set.of("42501", "55P03", "2BP01");

    private static final String CANNOT_BE_REPLACED = "42P16";

    private final DataSource dataSource;
    private final String promised;
    private final List<String> names;

    PromisedViews(DataSource dataSource) {
        this.dataSource = dataSource;
        this.promised = text();
        this.names = VIEW.matcher(promised)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String text() {
        try (InputStream file = PromisedViews.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws SQLException when the database does not answer, or does not understand */
    void bringUpToDate() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (areAsPromised(connection)) {
                return;
            }
            String schema = schema(connection);
            connection.setAutoCommit(false);
            try {
                make(connection, schema);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                if (!GOES_ON.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                System.getLogger(PromisedViews.class.getName())
                        .log(
                                System.Logger.Level.DEBUG,
                                "The views for analysts are not brought up to date (SQL state " + e.getSQLState()
                                        + "); the next command tries again.");
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return OwnSchema.views(statement);
        }
    }

    private boolean areAsPromised(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(AS_PROMISED)) {
            Array views = connection.createArrayOf("text", names.toArray());
            question.setString(1, comment());
            question.setArray(2, views);
            question.setInt(3, names.size());
            try (ResultSet row = question.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void make(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET LOCAL lock_timeout = '10s'; SELECT pg_advisory_xact_lock(" + OwnSchema.lock(LOCK) + ")");
            if (areAsPromised(connection)) {
                return; // another program was first
            }
            String quoted = quoted(schema);
            if (!exists(statement, schema)) {
                statement.execute("CREATE SCHEMA " + quoted);
            }
            String views = promised.replace(" trueup.", " " + quoted + ".");
            String all = String.join(
                    ", ", names.stream().map(name -> quoted + "." + name).toList());
            Savepoint before = connection.setSavepoint();
            try {
                statement.execute(views);
            } catch (SQLException e) {
                if (!CANNOT_BE_REPLACED.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                statement.execute("DROP VIEW IF EXISTS " + all);
                statement.execute(views);
            }
            String reader = schema + "_reader";
            statement.execute(READER.formatted(quoted, quoted(reader), literal(reader), all));
            statement.execute("COMMENT ON SCHEMA " + quoted + " IS '" + comment() + "'");
        }
    }

    /** Asked first: who may not make a schema may have been given this one. */
    private static boolean exists(Statement statement, String schema) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = " + literal(schema) + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Says of the schema what it is, and of which text its views are made. */
    private String comment() {
        return "Views for analysts, explained in docs/reference/data.md; made from "
                + HexFormat.of().formatHex(Sha256.of(promised), 0, 8);
    }
}
