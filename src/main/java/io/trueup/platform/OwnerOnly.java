package io.trueup.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that nobody but their owner may open. Where the file system has POSIX permissions they are so from the moment they
 * are there, whatever the umask; where it has access control lists, as on Windows, a list with the owner alone is set right after; where it
 * has neither, as on a memory stick, they are as the file system makes them.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    /** With which a file is made where there are POSIX permissions; a umask can only narrow it. */
    static final FileAttribute<Set<PosixFilePermission>> MODE_OF_FILES = PosixFilePermissions.asFileAttribute(FILE);

    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rw-rw-");

    private OwnerOnly() {}

    /** Whether others than its owner may read or write a file, as far as its file system says. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        return isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    }

    /** Makes a folder, with those above it that are missing. One that is there already stays as it is. */
    public static void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, attributes(folder, FOLDER));
        closeList(folder);
    }

    /** Makes a folder, or closes one that is there to others. */
    public static void closeFolder(Path folder) throws IOException {
        makeFolders(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, FOLDER);
        } else {
            closeList(folder);
        }
    }

    /** Opens a file for writing; one that this makes is its owner's alone. */
    public static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
        boolean there = Files.exists(file);
        FileChannel channel = FileChannel.open(file, options, attributes(file, FILE));
        try {
            if (!there && isPosix(file)) {
                Files.setPosixFilePermissions(file, FILE);
            } else if (!there) {
                closeList(file);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static void closeList(Path path) throws IOException {
        AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (list == null || isPosix(path)) {
            return;
        }
        AclEntry.Builder owner = AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(list.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class));
        if (Files.isDirectory(path)) {
            owner.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
        }
        list.setAcl(List.of(owner.build()));
    }

    /** Asked of the folder that is there: a mounted stick may differ from what it is mounted in. */
    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && storeIsPosix(path.toAbsolutePath());
    }

    private static boolean storeIsPosix(Path path) {
        Path parent = path.getParent();
        if (!Files.exists(path) && parent != null) {
            return storeIsPosix(parent);
        }
        try {
            return Files.getFileStore(path).supportsFileAttributeView("posix");
        } catch (IOException e) {
            return true;
        }
    }
}
