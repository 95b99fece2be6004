package io.trueup.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The files of a run, hidden until they are all there. */
class FolderOfRunTest {

    @TempDir
    private Path reports;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fault_265_a_file_written_again_has_nothing_left_of_what_a_killed_program_began() throws IOException {
        FolderOfRun folder = new FolderOfRun(reports, "letters", 7);
        folder.write("a.txt", bytes("a long letter"));

        assertThat(folder.write("a.txt", bytes("short"))).isEqualTo("letters-7/a.txt");
        assertThat(reports.resolve("letters-7")).doesNotExist();
        folder.publish();

        assertThat(reports.resolve("letters-7/a.txt")).hasContent("short");
        assertThat(reports.resolve("letters-7")).isDirectoryContaining(file -> file.endsWith("a.txt"));
    }

    @Test
    void a_folder_that_was_removed_or_published_meanwhile_is_made_again() throws IOException {
        FolderOfRun folder = new FolderOfRun(reports, "letters", 7);
        folder.write("a.txt", bytes("a"));
        folder.removeHidden();
        folder.write("b.txt", bytes("b"));
        folder.publish();
        folder.write("c.txt", bytes("c"));
        folder.publish();

        assertThat(reports.resolve("letters-7"))
                .isDirectoryContaining("glob:**/b.txt")
                .isDirectoryContaining("glob:**/c.txt")
                .isDirectoryNotContaining("glob:**/a.txt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folder_and_files_are_their_owners_alone() throws IOException {
        FolderOfRun folder = new FolderOfRun(reports, "letters", 7);
        folder.write("a.txt", bytes("a"));
        folder.write("b.txt", bytes("b"));
        folder.publish();

        for (String file : new String[] {"a.txt", "b.txt"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            reports.resolve("letters-7").resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(reports.resolve("letters-7"))))
                .isEqualTo("rwx------");
    }
}
