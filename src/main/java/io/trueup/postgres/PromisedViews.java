package io.trueup.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 * The views of schema {@code trueup} and who may read them (INTERFACES.md 7), made anew when their text changed or one is missing. A
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

    private static final String FILE = "/db/views.sql";
    private static final Pattern VIEW = Pattern.compile("CREATE OR REPLACE VIEW trueup\\.(\\w+)");

    private static final String AS_PROMISED = """
        SELECT obj_description(n.oid, 'pg_namespace') = ?
            AND (SELECT count(*) FROM pg_views WHERE schemaname = 'trueup' AND viewname = ANY (?)) = ?
            AND NOT EXISTS (
                SELECT
                FROM pg_roles r
                WHERE r.rolname = 'trueup_reader'
                AND NOT has_schema_privilege(r.oid, n.oid, 'USAGE'))
        FROM pg_namespace n
        WHERE n.nspname = 'trueup'\
        """;

    /** Several databases of one server share the role, and may make it at the same time. */
    private static final String READER = """
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'trueup_reader') THEN
                CREATE ROLE trueup_reader NOLOGIN;
            END IF;
        EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN
            RAISE NOTICE 'role trueup_reader is not made';
        END
        $$;
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'trueup_reader') THEN
                GRANT USAGE ON SCHEMA trueup TO trueup_reader;
                GRANT SELECT ON %s TO trueup_reader;
            END IF;
        END
        $$\
        """;

    /** Not allowed, not to be had in time, or needed by something that somebody built upon it. */
    private static final Set<String> GOES_ON = Set.of("42501", "55P03", "2BP01");

    private static final String CANNOT_BE_REPLACED = "42P16";

    private final DataSource dataSource;
    private final String text;
    private final List<String> names;

    PromisedViews(DataSource dataSource) {
        this.dataSource = dataSource;
        this.text = text();
        this.names = VIEW.matcher(text)
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
            connection.setAutoCommit(false);
            try {
                make(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                if (!GOES_ON.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                System.getLogger(PromisedViews.class.getName())
                        .log(
                                System.Logger.Level.DEBUG,
                                "The views of schema trueup are not brought up to date (SQL state " + e.getSQLState()
                                        + "); the next command tries again.");
            } finally {
                connection.setAutoCommit(true);
            }
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

    private void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '10s'; SELECT pg_advisory_xact_lock(7261902, 51)");
            if (areAsPromised(connection)) {
                return; // another program was first
            }
            if (!exists(statement)) {
                statement.execute("CREATE SCHEMA trueup");
            }
            Savepoint before = connection.setSavepoint();
            try {
                statement.execute(text);
            } catch (SQLException e) {
                if (!CANNOT_BE_REPLACED.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                statement.execute("DROP VIEW IF EXISTS " + qualified());
                statement.execute(text);
            }
            statement.execute(READER.formatted(qualified()));
            statement.execute("COMMENT ON SCHEMA trueup IS '" + comment() + "'");
        }
    }

    /** Asked first: who may not make a schema may have been given this one. */
    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT to_regnamespace('trueup') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private String qualified() {
        return String.join(", ", names.stream().map(name -> "trueup." + name).toList());
    }

    /** Says of the schema what it is, and of which text its views are made. */
    private String comment() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "Views for analysts, explained in docs/reference/data.md; made from "
                    + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
