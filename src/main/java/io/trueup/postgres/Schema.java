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
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of a database: made when they are missing, brought up to date, and left alone when a newer program made them. */
final class Schema {

    private final DataSource dataSource;

    Schema(DataSource dataSource) {
        this.dataSource = dataSource;
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
    }

    private void migrate() {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        refuseNewer(flyway);
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new Newer("unknown", e);
        }
    }

    /** Flyway itself lets a newer schema pass. */
    private static void refuseNewer(Flyway flyway) {
        MigrationVersion newest = MigrationVersion.fromVersion("0");
        MigrationVersion there = newest;
        for (MigrationInfo migration : flyway.info().all()) {
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
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_regclass('batch_job_instance') IS NOT NULL")) {
            if (row.next() && !row.getBoolean(1)) {
                connection.setAutoCommit(false);
                new ResourceDatabasePopulator(
                                new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                        .populate(connection);
                connection.commit();
            }
        }
    }
}
