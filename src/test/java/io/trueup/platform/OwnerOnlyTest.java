package io.trueup.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On this machine's own file system, and on those that Windows and memory sticks have. */
class OwnerOnlyTest {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private static void write(Path file) throws IOException {
        try (FileChannel channel = OwnerOnly.open(file, NEW)) {
            channel.write(ByteBuffer.wrap(new byte[] {'a'}));
        }
    }

    @Test
    void here_nobody_else_may_look(@TempDir Path home) throws IOException {
        Path folder = home.resolve("a/b");
        OwnerOnly.makeFolders(folder);
        write(folder.resolve("file"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("file"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_folder_that_is_open_can_be_closed(@TempDir Path home) throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnerOnly.makeFolders(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwxr-xr-x");
        OwnerOnly.closeFolder(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void on_windows_the_access_list_names_the_owner_alone() throws IOException {
        Configuration windows = Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "acl", "user")
                .build();
        try (FileSystem drive = Jimfs.newFileSystem(windows)) {
            Path folder = drive.getPath("C:\\clinic\\reports");
            OwnerOnly.closeFolder(folder);
            write(folder.resolve("book.xlsx"));
            for (Path path : new Path[] {folder, folder.resolve("book.xlsx")}) {
                AclFileAttributeView list =
                        Objects.requireNonNull(Files.getFileAttributeView(path, AclFileAttributeView.class));
                assertThat(list.getAcl()).singleElement().satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
                    assertThat(entry.principal()).isEqualTo(list.getOwner());
                });
            }
        }
    }

    @Test
    void a_memory_stick_takes_files_as_they_are() throws IOException {
        Configuration stick =
                Configuration.windows().toBuilder().setAttributeViews("basic").build();
        try (FileSystem drive = Jimfs.newFileSystem(stick)) {
            Path folder = drive.getPath("C:\\reports");
            OwnerOnly.closeFolder(folder);
            write(folder.resolve("book.xlsx"));
            assertThat(Files.size(folder.resolve("book.xlsx"))).isEqualTo(1);
        }
    }
}
