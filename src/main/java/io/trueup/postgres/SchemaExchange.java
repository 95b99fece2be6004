package io.trueup.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Tables built beside those of a database and then exchanged for them, in one transaction that touches no row. Used in order: begin,
 * rows put into the tables of schema {@link #NAME}, bringUpToDate, carryOut; cleanUp in any case.
 */
public final class SchemaExchange {

    /** Schema of the tables that are built. */
    public static final String NAME = "trueup_restoring";

    private static final String REPLACED = "trueup_replaced";

    /** What moves: tables, views, sequences that belong to no column, functions; each as the statement that moves it. */
    private static final String MOVES = """
        SELECT format('ALTER %%s %%I.%%I SET SCHEMA %%s', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
            nspname, relname, '%3$s')
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = %1$s
        WHERE relkind IN ('r', 'v', 'S')
        AND EXISTS (SELECT FROM pg_class o WHERE o.relnamespace = '%2$s'::regnamespace AND o.relname = c.relname)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass
            AND d.refclassid = 'pg_class'::regclass)
        UNION ALL
        SELECT format('ALTER FUNCTION %%I.%%I(%%s) SET SCHEMA %%s', nspname, proname, pg_get_function_identity_arguments(p.oid), '%3$s')
        FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = %1$s
        WHERE EXISTS (SELECT FROM pg_proc o WHERE o.pronamespace = '%2$s'::regnamespace AND o.proname = p.proname)""";

    /** Views of somebody else's on our tables, which would be lost with them. */
    private static final String STRANGERS = """
        SELECT DISTINCT format('%I.%I', n.nspname, v.relname)
        FROM pg_rewrite w
        JOIN pg_class v ON v.oid = w.ev_class
        JOIN pg_namespace n ON n.oid = v.relnamespace
        JOIN pg_depend d ON d.objid = w.oid AND d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass
        JOIN pg_class t ON t.oid = d.refobjid AND t.relnamespace = quote_ident(current_schema())::regnamespace AND t.oid <> v.oid
        WHERE n.nspname <> """ + " (" + OwnSchema.VIEWS + ")\n" + """
        AND n.nspname <> 'trueup_restoring'
        AND NOT (n.nspname = current_schema()
            AND EXISTS (SELECT FROM pg_class o WHERE o.relnamespace = 'trueup_restoring'::regnamespace AND o.relname = v.relname))
        ORDER BY 1""";

    /** "Restore" as a number: the two schemas beside the tables are the database's, which several clinics may share. */
    private static final long LOCK = 0x5265_7374_6f72_65L;

    private final DataSource dataSource;
    private @Nullable Connection alone;

    public SchemaExchange(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The tables cannot be exchanged; the message says why, in a sentence. Nothing was changed. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * Makes empty tables as a version had them.
     *
     * @throws Refused when this program does not know the version, or while another clinic of the database is restored
     */
    public void begin(String version) throws SQLException {
        keepAlone();
        dropBoth();
        execute("CREATE SCHEMA " + NAME);
        boolean known = Arrays.stream(flyway("latest").info().all())
                .anyMatch(migration -> MigrationVersion.fromVersion(version).equals(migration.getVersion()));
        if (!known) {
            throw new Refused("It was made by a newer version of TrueUp (schema " + version + "); use that version.");
        }
        flyway(version).migrate();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL search_path = " + NAME);
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                    .populate(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** The tables with their rows become those of this program's version. */
    public void bringUpToDate() {
        flyway("latest").migrate();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .schemas(NAME)
                .createSchemas(false)
                .target(target)
                .load();
    }

    /** @throws Refused when somebody's views stand on the tables */
    public void carryOut() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                exchange(statement);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        dropBoth();
        new Schema(dataSource, dataSource).bringUpToDate();
    }

    private static void exchange(Statement statement) throws SQLException {
        List<String> strangers = list(statement, STRANGERS);
        if (!strangers.isEmpty()) {
            throw new Refused("Views that are not TrueUp's stand on its tables and would be lost: "
                    + String.join(", ", strangers) + ". Drop them first.");
        }
        String here = list(statement, "SELECT quote_ident(current_schema())").get(0);
        statement.execute(
                "SET LOCAL lock_timeout = '60s'; SET LOCAL synchronous_commit = on; CREATE SCHEMA " + REPLACED);
        List<String> out = list(statement, MOVES.formatted("current_schema()", NAME, REPLACED));
        List<String> in = list(statement, MOVES.formatted("'" + NAME + "'", NAME, here));
        for (String move : out) {
            statement.execute(move);
        }
        for (String move : in) {
            statement.execute(move);
        }
    }

    /** Until {@link #cleanUp} or the end of the connection. */
    private void keepAlone() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        alone = connection;
        try (Statement statement = connection.createStatement()) {
            if (!list(statement, "SELECT pg_try_advisory_xact_lock(" + LOCK + ")")
                    .equals(List.of("t"))) {
                release(connection);
                throw new Refused("Another clinic of the same database is being restored; wait until that is done.");
            }
        }
    }

    private void release(Connection connection) throws SQLException {
        alone = null;
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Whatever is left of tables that are not in their place. */
    public void cleanUp() throws SQLException {
        Connection held = alone;
        if (held != null) {
            dropBoth();
            release(held);
        }
    }

    private void dropBoth() throws SQLException {
        execute("DROP SCHEMA IF EXISTS " + NAME + " CASCADE");
        execute("DROP SCHEMA IF EXISTS " + REPLACED + " CASCADE");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> list(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
