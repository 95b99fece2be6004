package io.trueup.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Backups that another version of the program made. */
class OlderBackupTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-05-12T08:00:00Z");

    @TempDir
    private Path home = Path.of("");

    private static Database open(String name) {
        return Database.open(TestServer.newDatabase(name), Path.of(""), TestServer.environment());
    }

    @Test
    void fault_242_a_backup_of_an_older_version_is_brought_up_to_date_and_one_of_a_newer_is_refused()
            throws IOException {
        String address = TestServer.newDatabase("backup_older");
        DriverManagerDataSource older = new DriverManagerDataSource(
                address,
                TestServer.environment().getOrDefault("TRUEUP_DATABASE_USER", ""),
                TestServer.environment().getOrDefault("TRUEUP_DATABASE_PASSWORD", ""));
        Flyway.configure().dataSource(older).target("1").load().migrate();
        JdbcClient.create(older).sql("""
                INSERT INTO run (id, job, kind, today, started_at, ended_at, status)
                VALUES (7, 'nightly', 'run', '2025-05-12', now(), now(), 'DONE')""").update();
        Path file = home.resolve("older.backup");
        assertThat(new Backup(older).write(file, NOW).of("run")).isEqualTo(1);

        try (Database database = open("backup_target")) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            new Restore(database.dataSource()).carryOut(file);
            assertThat(jdbc.sql("SELECT id || ' ' || mail FROM run")
                            .query(String.class)
                            .list())
                    .containsExactly("7 ");

            jdbc.sql("UPDATE flyway_schema_history SET version = '9999' WHERE version = (SELECT max(version::int)::text"
                            + " FROM flyway_schema_history)")
                    .update();
            Path newer = home.resolve("newer.backup");
            new Backup(database.dataSource()).write(newer, NOW);
            assertThatThrownBy(() -> new Restore(database.dataSource()).carryOut(newer))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("newer version");
            assertThat(jdbc.sql("SELECT count(*) FROM run").query(Long.class).single())
                    .isEqualTo(1);
        }
    }
}
