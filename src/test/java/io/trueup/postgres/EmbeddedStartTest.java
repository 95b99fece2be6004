package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.night.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can go wrong while an embedded server starts (FAULTS.md; each test begins with its number). */
class EmbeddedStartTest {

    @TempDir
    private static Path damaged = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static CompletableFuture<Database> openedDamaged;

    @TempDir
    private Path home = Path.of("");

    private Path data() {
        return home.resolve("data");
    }

    private Database open() {
        return Database.open(Database.EMBEDDED, data(), Map.of());
    }

    private static void assertAnswers(Database database) {
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("SELECT count(*) FROM run")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A program of its own that opens the database and keeps it until it is killed. */
    private Process program() throws IOException {
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-D" + SharedPrograms.FOLDER + "=" + System.getProperty(SharedPrograms.FOLDER, home + "/programs"),
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseKeeper.class.getName(),
                data().toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean runs(Process program, String what) {
        return program.descendants()
                .anyMatch(child -> child.info().command().orElse("").endsWith("/" + what));
    }

    private List<ProcessHandle> ofOurData() throws IOException {
        return of(data());
    }

    private static List<ProcessHandle> of(Path data) throws IOException {
        Path binaries = data.toRealPath().resolve("server");
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(binaries.toString()))
                .toList();
    }

    @Test
    @Timeout(120)
    void fault_80_a_program_killed_while_initdb_runs_is_followed_by_one_that_starts_at_once() throws Exception {
        Process killed = program();
        while (killed.isAlive() && !runs(killed, "initdb")) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        assertThat(killed.isAlive()).isTrue();
        killed.destroyForcibly();
        try (Database database = open()) {
            assertAnswers(database);
        }
        assertThat(Database.exists(Database.EMBEDDED, data())).isTrue();
        assertThat(ofOurData()).isEmpty();
    }

    @Test
    @Timeout(120)
    void fault_93_nothing_of_a_start_is_left_among_the_temporary_files_not_even_of_one_that_was_killed()
            throws Exception {
        Process killed = program();
        assertThat(killed.inputReader().readLine()).isEqualTo("open");
        killed.destroyForcibly().waitFor();
        assertThat(home.resolve("tmp")).isEmptyDirectory();
        try (Database database = open()) {
            assertAnswers(database);
        }
        assertThat(ofOurData()).isEmpty();
    }

    @Test
    void fault_83_what_others_put_where_temporary_files_go_does_not_stop_a_start() throws IOException {
        String before = System.getProperty("java.io.tmpdir");
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        Files.writeString(temporary.resolve("embedded-pg"), "a file where the library would want a folder");
        Path theirs = Files.createDirectories(home.resolve("theirs"));
        Files.createSymbolicLink(temporary.resolve("detect_linux_distribution_1.sh"), theirs);
        System.setProperty("java.io.tmpdir", temporary.toString());
        try (Database database = open()) {
            assertAnswers(database);
            assertThat(theirs).isDirectory();
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }

    /**
     * The server itself comes up, and nobody can connect to the database: it is waited for as long as a start may take, beside the other
     * tests.
     */
    @BeforeAll
    static void open_a_damaged_folder() throws IOException {
        TestServer.lendServer(damaged);
        Path database;
        try (Stream<Path> all = Files.list(damaged.resolve("postgres/base"))) {
            database = all.max(Path::compareTo).orElseThrow();
        }
        Files.delete(database.resolve("pg_filenode.map"));
        openedDamaged = CompletableFuture.supplyAsync(() -> Database.open(Database.EMBEDDED, damaged, Map.of()));
    }

    @Test
    @Timeout(180)
    void fault_92_of_a_damaged_data_folder_the_server_is_ended_and_it_is_said() throws IOException {
        assertThatThrownBy(openedDamaged::join)
                .cause()
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("damaged");
        assertThat(of(damaged)).isEmpty();
    }
}
