package io.trueup.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs, unpacked once for all data folders: that takes seconds, and sixty megabytes. The launcher names a folder for
 * them; without one each data folder has its own. Folders have links of the same files, or copies where the file system
 * has no links between them, so that none misses anything when another is removed, the shared one included.
 */
final class SharedPrograms {

    /** The system property by which the launcher names the folder, which may not be there yet. */
    static final String FOLDER = "trueup.programs";

    /** As the library marks what it has unpacked; no earlier than the rest. */
    private static final String COMPLETE = ".exists";

    private final Path shared;

    private SharedPrograms(Path shared) {
        this.shared = shared;
    }

    /** Those of this program, if it has a folder for them. */
    static Optional<SharedPrograms> ofThisProgram() {
        return Optional.ofNullable(System.getProperty(FOLDER)).map(folder -> new SharedPrograms(Path.of(folder)));
    }

    /** Has a data folder have what is shared. What cannot be had is unpacked. */
    void lendTo(Path programs) {
        share(shared, programs);
    }

    /** Shares what a data folder has. */
    void takeFrom(Path programs) {
        share(programs, shared);
    }

    private static void share(Path from, Path to) {
        try {
            for (Path version : versions(from)) {
                if (!Files.exists(to.resolve(version.getFileName()))) {
                    PrivateFiles.makeFolder(to);
                    link(version, to);
                }
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(SharedPrograms.class.getName())
                    .log(System.Logger.Level.DEBUG, "the server's programs are not shared", e);
        }
    }

    private static List<Path> versions(Path folder) throws IOException {
        if (!Files.isReadable(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(version -> Files.exists(version.resolve(COMPLETE)))
                    .toList();
        }
    }

    /** A version is there whole or not at all; of two programs that link it at once one comes too late, which is as good. */
    private static void link(Path version, Path to) throws IOException {
        Path unfinished = to.resolve(".new." + ProcessHandle.current().pid());
        PrivateFiles.deleteTree(unfinished);
        try {
            linkTree(version, unfinished);
            Files.createFile(unfinished.resolve(COMPLETE));
            Files.move(unfinished, to.resolve(version.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            PrivateFiles.deleteTree(unfinished);
        }
    }

    private static void linkTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path other = to.resolve(from.relativize(path));
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    PrivateFiles.makeFolder(other);
                } else if (!path.endsWith(COMPLETE)) {
                    linkFile(path, other);
                }
            }
        }
    }

    private static void linkFile(Path path, Path other) throws IOException {
        try {
            Files.createLink(other, path);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(path, other, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
