package io.trueup.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A folder of its owner's alone that takes many files, each in three calls of the system: what its file system knows of permissions is
 * asked once and not for each of them. May be used by several threads.
 */
final class PrivateFolder {

    private static final Set<OpenOption> WHOLE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private final Path folder;
    private final boolean posix;

    private PrivateFolder(Path folder, boolean posix) {
        this.folder = folder;
        this.posix = posix;
    }

    /** Makes the folder where it is missing. */
    static PrivateFolder make(Path folder) throws IOException {
        OwnerOnly.makeFolders(folder);
        return new PrivateFolder(folder, OwnerOnly.isPosix(folder));
    }

    /** Writes one file, in place of an earlier one of its name. A program killed meanwhile leaves a part of it. */
    void write(String file, byte[] content) throws IOException {
        try (FileChannel out = open(folder.resolve(file))) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
        }
    }

    private FileChannel open(Path file) throws IOException {
        return posix ? FileChannel.open(file, WHOLE, OwnerOnly.MODE_OF_FILES) : OwnerOnly.open(file, WHOLE);
    }
}
