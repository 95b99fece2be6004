package io.trueup.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two families of systems. */
class OperatingSystemTest {

    @ParameterizedTest
    @CsvSource({"Linux,POSIX", "Mac OS X,POSIX", "Darwin,POSIX", "Windows 11,WINDOWS", "Windows Server 2022,WINDOWS"})
    void a_system_goes_by_its_name(String name, OperatingSystem system) {
        assertThat(OperatingSystem.named(name)).isEqualTo(system);
    }

    @Test
    void posix_systems_send_a_signal() {
        assertThat(OperatingSystem.POSIX.interrupt(42, "/data/bin/postgres")).containsExactly("kill", "-INT", "42");
    }

    @Test
    void on_windows_the_servers_own_program_sends_it() {
        assertThat(OperatingSystem.WINDOWS.interrupt(42, "C:\\data\\server\\PG-1\\bin\\postgres.exe"))
                .containsExactly("C:\\data\\server\\PG-1\\bin\\pg_ctl.exe", "kill", "INT", "42");
    }

    @Test
    void a_process_is_known_by_its_start() {
        long own = ProcessHandle.current().pid();
        assertThat(Processes.started(own)).isNotBlank().isEqualTo(Processes.started(own));
        assertThat(Processes.started(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void no_other_room_asks_which_system_it_is_on() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> asking = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("platform"))
                    .filter(OperatingSystemTest::asks)
                    .toList();
            assertThat(asking).isEmpty();
        }
    }

    private static boolean asks(Path source) {
        try {
            String text = Files.readString(source);
            return text.contains("PosixFilePermission") || text.contains("\"os.name\"") || text.contains("\"/proc\"");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
