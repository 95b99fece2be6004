package io.trueup.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.backup.Backup;
import io.trueup.backup.Restore;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two clinics in one database, a schema each, which are made by the first command that opens them. */
class ClinicsInOneDatabaseTest {

    private final Map<String, String> environment = TestServer.environment();

    @TempDir
    private Path home = Path.of("");

    private String address = "";

    private BilledFor clinic(String job, String schema, String patient) {
        return new BilledFor(home, job, environment)
                .job(address + "?currentSchema=" + schema, "2025-05-05")
                .contract("ACMEMUT", "Acme Mutual", "100.00")
                .log("march.csv", "ACMEMUT", patient, "WC-" + job, "2025-03-03,08:00,14:00")
                .paid(
                        "april.csv",
                        "ACMEMUT,Acme Mutual," + job + ",2025-04-10,600.00",
                        patient,
                        "WC-" + job,
                        "2025-03-03,600.00,600.00,");
    }

    private Database open(String schema) {
        return Database.open(address + "?currentSchema=" + schema, home.resolve("none"), environment);
    }

    private static List<String> patients(Database database, String table) {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT DISTINCT patient FROM " + table)
                .query(String.class)
                .list();
    }

    @Tag("thorough")
    @Test
    void fault_255_clinics_in_schemas_of_one_database_see_nothing_of_each_other_and_do_not_wait() throws Exception {
        address = TestServer.newDatabase("shared_by_clinics");
        clinic("north", "north", "QUILLFEATHER").night("2025-05-05");
        clinic("east", "%22East%20Side%22", "ZANZIBARIAN").night("2025-05-05");
        try (Database north = open("north");
                Database east = open("%22East%20Side%22")) {
            viewsAreTheirOwn(north, east);
            Path backup = home.resolve("north.backup");
            new Backup(north.dataSource()).write(backup, OffsetDateTime.now());
            Connection atWork = new AdvisoryLock(north.dataSource()).lock().orElseThrow();
            clinic("east", "%22East%20Side%22", "ZANZIBARIAN").night("2025-05-06");
            assertThat(new AdvisoryLock(north.dataSource()).isLocked()).isTrue();
            assertThat(new AdvisoryLock(east.dataSource()).isLocked()).isFalse();
            assertThat(new AdvisoryLock(north.dataSource()).lock()).isEmpty();
            AdvisoryLock.unlock(atWork);
            JdbcClient.create(north.dataSource()).sql("DELETE FROM reject").update();
            JdbcClient.create(north.dataSource())
                    .sql("UPDATE finding SET patient = 'NOBODY'")
                    .update();
            new Restore(north.dataSource()).carryOut(backup);
            viewsAreTheirOwn(north, east);
        }
    }

    @Test
    void fault_258_a_database_that_was_copied_from_another_clinics_numbers_its_executions_anew() {
        address = TestServer.newDatabase("first_clinic");
        Database.open(address, home.resolve("none"), environment).close();
        JdbcClient.create(TestServer.emptied().dataSource())
                .sql("CREATE DATABASE copied_clinic TEMPLATE first_clinic")
                .update();
        String copy = address.replace("first_clinic", "copied_clinic");
        long first = firstExecution(address);
        long copied = firstExecution(copy);
        assertThat(copied).isNotEqualTo(first);
        assertThat(firstExecution(copy)).as("once").isEqualTo(copied);
    }

    private long firstExecution(String database) {
        try (Database open = Database.open(database, home.resolve("none"), environment)) {
            return JdbcClient.create(open.dataSource())
                    .sql("SELECT last_value FROM batch_step_execution_seq")
                    .query(Long.class)
                    .single();
        }
    }

    private void viewsAreTheirOwn(Database north, Database east) throws Exception {
        assertThat(patients(north, "trueup_north.findings")).isEqualTo(patients(north, "findings"));
        assertThat(patients(north, "findings")).singleElement().asString().contains("QUILLFEATHER");
        assertThat(patients(east, "findings")).singleElement().asString().contains("ZANZIBARIAN");
        assertThat(JdbcClient.create(north.dataSource())
                        .sql(
                                "SELECT has_table_privilege('trueup_north_reader', '\"trueup_East Side\".findings', 'SELECT')"
                                        + " OR NOT has_table_privilege('trueup_north_reader', 'trueup_north.findings', 'SELECT')")
                        .query(Boolean.class)
                        .single())
                .as("who reads one clinic reads that one")
                .isFalse();
    }
}
