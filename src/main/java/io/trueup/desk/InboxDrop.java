package io.trueup.desk;

import io.trueup.platform.OwnerOnly;
import io.trueup.source.FileNames;
import io.trueup.source.Inbox;
import io.trueup.source.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts files into folders of the inbox so that a night sees each whole or not at all, and none in the place of another: first under a
 * name that runs pass over, then at once under its own.
 */
final class InboxDrop {

    private static final int MOST_OF_ONE_NAME = 1000;

    private final Path inbox;

    InboxDrop(Path inbox) {
        this.inbox = inbox;
    }

    /**
     * Moves a file in.
     *
     * @param name cleaned; one that is taken gets a number
     * @return the name it has there
     * @throws IOException when it could not be; then it is where it was, or gone with its own folder
     */
    String put(Path file, String folder, String name) throws IOException {
        if (!Files.isDirectory(inbox)) {
            throw new IOException("the inbox is not there");
        }
        Path target = inbox.resolve(folder);
        Files.createDirectories(target);
        Path hidden = target.resolve("." + file.getFileName() + ".part");
        bring(file, hidden);
        try {
            return shown(hidden, target, name);
        } catch (IOException | RuntimeException e) {
            bring(hidden, file);
            throw e;
        }
    }

    /** The name under which the same bytes stand in a folder of the inbox. */
    Optional<String> sameIn(String folder, InputFile file) throws IOException {
        Path target = inbox.resolve(folder);
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(target)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = FileNames.of(path);
                if (!Inbox.isPassedOver(name)
                        && Files.size(path) == file.size()
                        && InputFile.of(path).sha256().equals(file.sha256())) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** Folders may lie on different disks; then it is copied, still under a name that nobody reads. */
    private static void bring(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            try (InputStream in = Files.newInputStream(from);
                    OutputStream out = Channels.newOutputStream(
                            OwnerOnly.open(to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)))) {
                in.transferTo(out);
            } catch (IOException e) {
                Files.deleteIfExists(to);
                throw e;
            }
            Files.delete(from);
        }
    }

    private static String shown(Path hidden, Path folder, String name) throws IOException {
        for (int number = 1; number <= MOST_OF_ONE_NAME; number++) {
            String free = UploadName.numbered(name, number);
            if (isShown(hidden, FileNames.in(folder, free))) {
                return free;
            }
        }
        throw new IOException("there are a thousand files of that name");
    }

    /**
     * A second link to the same file never replaces another; where there are no links, nobody else may come in between.
     *
     * @return false when the name is taken
     */
    private static boolean isShown(Path hidden, Path target) throws IOException {
        try {
            Files.createLink(target, hidden);
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (UnsupportedOperationException | IOException noLinks) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
        Files.delete(hidden);
        return true;
    }
}
