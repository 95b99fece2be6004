package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.AdvisoryLock;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code backup} and {@code restore}, as a person types them. */
class BackupCommandTest {

    @TempDir
    private Path home = Path.of("");

    /** Every row of every table as text, but for what the backup does not promise. */
    private static List<String> rows(Database database) {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        List<String> tables = jdbc.sql(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'"
                                + " ORDER BY 1")
                .query(String.class)
                .list();
        return tables.stream()
                .flatMap(table -> jdbc
                        .sql("SELECT '" + table + ' ' + "' || t::text FROM " + table + " t ORDER BY 1")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    @Test
    void fault_239_what_was_backed_up_comes_back_row_by_row_and_nights_go_on_from_there() throws IOException {
        FirstNight first = FirstNight.made();
        Path file = home.resolve("one.backup");
        Typed told = first.clinic().types("backup", file.toString());
        assertThat(told.status()).isEqualTo(ExitStatus.DONE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        List<String> before = rows(first.database());

        ClinicFolder other = ClinicFolder.copiedTo(Files.createDirectory(home.resolve("other")));
        try (Database database = other.server()) {
            assertThat(other.types("restore", file.toString()).status()).isEqualTo(ExitStatus.DONE);
            assertThat(rows(database)).isEqualTo(before).hasSizeGreaterThan(1_000);
            Typed again = other.types("run");
            assertThat(again.lines()).anySatisfy(line -> assertThat(line).contains("Files     0 taken"));
            assertThat(again.lines()).anySatisfy(line -> assertThat(line).contains("none; nothing changed"));
            List<String> later = rows(database);

            Typed asked = other.types("restore", file.toString());
            assertThat(asked.status()).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(asked.out()).contains("--yes does it");
            assertThat(rows(database)).isEqualTo(later);

            assertThat(other.types("restore", file.toString(), "--yes").status())
                    .isEqualTo(ExitStatus.DONE);
            assertThat(rows(database)).isEqualTo(before);
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("SELECT count(*) FROM trueup.findings")
                            .query(Long.class)
                            .single())
                    .isPositive();
        }
    }

    @Test
    void fault_240_a_damaged_backup_is_refused_before_anything_changes() throws IOException {
        FirstNight first = FirstNight.made();
        Path whole = home.resolve("whole.backup");
        first.clinic().types("backup", whole.toString());
        List<String> before = rows(first.database());
        byte[] bytes = Files.readAllBytes(whole);
        for (int place : new int[] {bytes.length / 3, bytes.length / 2, bytes.length - 30}) {
            byte[] damaged = bytes.clone();
            damaged[place] ^= 0x55;
            assertRefused(first, damaged, "cannot be");
        }
        assertRefused(first, Arrays.copyOf(bytes, bytes.length / 2), "no backup of TrueUp, or it is damaged");
        assertRefused(first, "a letter".getBytes(StandardCharsets.UTF_8), "no backup of TrueUp");
        assertThat(rows(first.database())).isEqualTo(before);
    }

    private void assertRefused(FirstNight first, byte[] bytes, String why) throws IOException {
        Path file = home.resolve("damaged.backup");
        Files.write(file, bytes);
        Typed refused = first.clinic().types("restore", file.toString(), "--yes");
        assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(refused.err()).contains(why).contains("Nothing was changed.");
    }

    @Test
    void a_file_that_is_there_is_not_replaced_unasked() throws IOException {
        ClinicFolder clinic = FirstNight.made().clinic();
        Path file = home.resolve("there.backup");
        Files.writeString(file, "something else");
        Typed refused = clinic.types("backup", file.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(Files.readString(file)).isEqualTo("something else");
        assertThat(clinic.types("backup", file.toString(), "--replace").status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(clinic.types("backup", home.resolve("no/folder/x").toString())
                        .err())
                .contains("No backup was made");
    }

    @Test
    void fault_241_nothing_is_restored_beside_a_run_or_below_somebodys_views() {
        FirstNight first = FirstNight.made();
        Path file = home.resolve("one.backup");
        first.clinic().types("backup", file.toString());
        JdbcClient jdbc = JdbcClient.create(first.database().dataSource());
        Connection lock = new AdvisoryLock(first.database().dataSource()).lock().orElseThrow();
        try {
            assertThat(first.clinic().types("restore", file.toString(), "--yes").err())
                    .contains("A run is working");
        } finally {
            AdvisoryLock.unlock(lock);
        }
        jdbc.sql("CREATE VIEW mine AS SELECT count(*) FROM finding").update();
        try {
            List<String> before = rows(first.database());
            Typed refused = first.clinic().types("restore", file.toString(), "--yes");
            assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(refused.err()).contains("public.mine").contains("Drop them first");
            assertThat(rows(first.database())).isEqualTo(before);
            assertThat(jdbc.sql("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'trueup\\_re%'")
                            .query(Long.class)
                            .single())
                    .isZero();
        } finally {
            jdbc.sql("DROP VIEW mine").update();
        }
    }
}
