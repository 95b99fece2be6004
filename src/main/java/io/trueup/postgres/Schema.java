package io.trueup.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The tables of a database: made when they are missing, brought up to date, and left alone when a newer program made them. */
final class Schema {

    private static final long FIRST_OF_OWN_IDS = 1L << 20;

    /**
     * Ids of executions that no other database has. Spring Batch knows what a program is about by execution ids alone
     * ({@code StepSynchronizationManager}, {@code JobSynchronizationManager}), and a server runs jobs of several databases at the same
     * time: the second would work with the first one's step.
     */
    private static final String OWN_IDS = """
            SELECT setval('batch_job_execution_seq', base), setval('batch_step_execution_seq', base)
            FROM (SELECT (1 + floor(random() * 2147483647))::bigint * %d AS base) random""".formatted(FIRST_OF_OWN_IDS);

    /**
     * Whose ids they are: a database that was copied from another clinic's, with its folder or within its server, or restored from its
     * dump, gets others. The folder is told to those who may know it.
     */
    private static final String THIS = """
            SELECT 'ids of ' || d.oid || '/' || current_schema()
                || coalesce(' in ' || (SELECT setting FROM pg_settings WHERE name = 'data_directory'), '')
            FROM pg_database d
            WHERE d.datname = current_database()""";

    private static final String IDS_BELONG_TO =
            "SELECT obj_description(to_regclass('batch_step_execution_seq'), 'pg_class')";

    private static final String IS_MADE = "SELECT to_regclass('batch_job_instance') IS NOT NULL";

    /** There is one, and its ids are its own. */
    private static final String IS_OWN = IS_MADE + " AND (" + IDS_BELONG_TO + ") IS NOT DISTINCT FROM (" + THIS + ")";

    private static final String KEEP_OWNER = """
            DO $$
            BEGIN
                EXECUTE format('COMMENT ON SEQUENCE batch_step_execution_seq IS %L', (""" + THIS + """
            ));
            END
            $$""";

    private final DataSource dataSource;
    private final DataSource pool;

    /**
     * @param dataSource over which is asked whether all is there: of one connection, so that no other has to be opened for it
     * @param pool for migrations, which need several
     */
    Schema(DataSource dataSource, DataSource pool) {
        this.dataSource = dataSource;
        this.pool = pool;
    }

    /** A newer or changed program made the tables. */
    static final class Newer extends RuntimeException {
        private static final long serialVersionUID = 1;

        Newer(String version, Throwable cause) {
            super("schema version " + version, cause);
        }

        Newer(String version) {
            super("schema version " + version);
        }
    }

    /** @throws Newer when this program does not know all of it */
    void bringUpToDate() throws SQLException {
        if (!Migrations.allApplied(dataSource)) {
            migrate();
        }
        makeJobRepository();
        new PromisedViews(dataSource).bringUpToDate();
    }

    private void migrate() throws SQLException {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        MigrationInfo[] all = flyway.info().all();
        refuseNewer(all);
        if (new FirstMigrations(pool, all).areDone()) {
            return;
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new Newer("unknown", e);
        }
    }

    /** Flyway itself lets a newer schema pass. */
    private static void refuseNewer(MigrationInfo[] all) {
        MigrationVersion newest = MigrationVersion.fromVersion("0");
        MigrationVersion there = newest;
        for (MigrationInfo migration : all) {
            MigrationVersion version = migration.getVersion();
            if (version != null && migration.getState().isResolved()) {
                newest = version.compareTo(newest) > 0 ? version : newest;
            }
            if (version != null && migration.getState().isApplied()) {
                there = version.compareTo(there) > 0 ? version : there;
            }
        }
        if (there.compareTo(newest) > 0) {
            throw new Newer(there.getVersion());
        }
    }

    /** Spring Batch's own tables and sequences, all of them or none: a program killed in between finds none the next time. */
    private void makeJobRepository() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (isTrue(statement, IS_OWN)) {
                return;
            }
            if (!isTrue(statement, IS_MADE)) {
                connection.setAutoCommit(false);
                statement.execute(FirstMigrations.text("org/springframework/batch/core/schema-postgresql.sql"));
                connection.commit();
                connection.setAutoCommit(true);
            }
            if (!isTrue(statement, IS_OWN)) {
                statement.execute(OWN_IDS);
                statement.execute(KEEP_OWNER);
            }
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
