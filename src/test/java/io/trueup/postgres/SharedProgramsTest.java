package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.night.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL's programs, unpacked once for several data folders. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SharedProgramsTest {

    @TempDir
    private Path home = Path.of("");

    private final @Nullable String before = System.getProperty(SharedPrograms.FOLDER);

    private Path shared() {
        return home.resolve("shared");
    }

    @BeforeEach
    void name_a_folder() {
        System.setProperty(SharedPrograms.FOLDER, shared().toString());
    }

    @AfterEach
    void name_that_of_all_tests() {
        if (before == null) {
            System.clearProperty(SharedPrograms.FOLDER);
        } else {
            System.setProperty(SharedPrograms.FOLDER, before);
        }
    }

    private Database open(String clinic) {
        return Database.open(Database.EMBEDDED, home.resolve(clinic), Map.of());
    }

    /** In a language whose library the server loads only then. */
    private static void assertAnswers(Database database) {
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("DO $$ BEGIN PERFORM count(*) FROM run; END $$")
                        .update())
                .isZero();
    }

    /** The programs of a clinic, and nothing else beside them. */
    private static Path version(Path programs) throws IOException {
        try (Stream<Path> all = Files.list(programs)) {
            List<Path> versions = all.toList();
            assertThat(versions).hasSize(1);
            return versions.get(0);
        }
    }

    private Path server(String clinic) throws IOException {
        return version(home.resolve(clinic).resolve("server")).resolve("bin/postgres");
    }

    private static Object file(Path path) throws IOException {
        return Files.getAttribute(path, "unix:ino");
    }

    @Test
    void fault_299_who_has_the_programs_misses_nothing_when_the_shared_ones_go() throws IOException {
        TestServer.lendServer(home.resolve("first"));
        open("first").close();
        Path postgres = version(shared()).resolve("bin/postgres");
        assertThat(file(postgres)).isEqualTo(file(server("first")));
        Path linked = Path.of("lib/libpq.so");
        assertThat(Files.readSymbolicLink(version(shared()).resolve(linked)))
                .isEqualTo(Files.readSymbolicLink(
                        version(home.resolve("first/server")).resolve(linked)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared())))
                .isEqualTo("rwx------");

        try (Database second = open("second")) {
            assertThat(file(server("second"))).isEqualTo(file(postgres));
            PrivateFiles.deleteTree(shared());
            PrivateFiles.deleteTree(home.resolve("first"));
            assertAnswers(second);
        }
        try (Database second = open("second")) {
            assertAnswers(second);
        }
        assertThat(file(version(shared()).resolve("bin/postgres"))).isEqualTo(file(server("second")));
    }

    @Test
    void fault_299_what_was_not_shared_to_its_end_is_not_taken() throws IOException {
        TestServer.lendServer(home.resolve("first"));
        open("first").close();
        Path cut = version(shared());
        Files.delete(cut.resolve(".exists"));
        Files.delete(cut.resolve("bin/postgres"));
        Files.writeString(Files.createDirectories(shared().resolve(".new.1")).resolve("part"), "");

        try (Database second = open("second")) {
            assertAnswers(second);
        }

        assertThat(server("second")).isExecutable();
        assertThat(home.resolve("second/server").resolve(cut.getFileName()).resolve(".exists"))
                .exists();
    }

    @Test
    void folders_that_cannot_be_had_are_done_without() throws IOException {
        TestServer.lendServer(home.resolve("first"));
        Files.writeString(shared(), "a file");
        try (Database first = open("first")) {
            assertAnswers(first);
        }
        assertThat(Files.isRegularFile(shared(), LinkOption.NOFOLLOW_LINKS)).isTrue();
    }
}
