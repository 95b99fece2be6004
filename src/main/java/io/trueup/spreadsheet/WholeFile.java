package io.trueup.spreadsheet;

import io.trueup.platform.OwnerOnly;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes a file so that its name only ever stands for the whole of it, and nobody but the owner can read it. */
public final class WholeFile {

    private static final Set<StandardOpenOption> PIECE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /** Writes the content. */
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Private files beside the one that is written, gone when it is. For several threads. */
    public interface Beside {
        /** A new one, empty, to be written and read back; whoever opens it closes it. */
        FileChannel open() throws IOException;
    }

    /** Writes the content, of which some is kept in other files until it is wanted. */
    public interface BodyInPieces {
        void writeTo(OutputStream out, Beside beside) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes beside the target, forces it to disk, then moves it there in one step. The file beside is gone afterwards, whatever
     * happens; one left by a killed run is removed. Its name is never used twice: a program that was frozen in the middle, and wakes
     * up when another writes the same file, finds its own or none.
     */
    public static void write(Path target, Body body) throws IOException {
        write(target, (out, pieces) -> body.writeTo(out));
    }

    /** The same of a body that needs files of its own, which are gone afterwards too. */
    public static void write(Path target, BodyInPieces body) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        OwnerOnly.makeFolders(folder);
        removeUnfinished(target);
        Path beside = unfinished(folder, target);
        Queue<Path> pieces = new ConcurrentLinkedQueue<>();
        try {
            writeBeside(
                    beside,
                    out -> body.writeTo(out, () -> {
                        Path piece = unfinished(folder, target);
                        pieces.add(piece);
                        return OwnerOnly.open(piece, PIECE);
                    }));
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(beside);
            for (Path piece : pieces) {
                Files.deleteIfExists(piece);
            }
        }
        force(folder);
    }

    private static Path unfinished(Path folder, Path target) {
        return folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** What programs that were killed, or are frozen, had begun of a file. */
    public static void removeUnfinished(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        String begins = "." + target.getFileName() + ".";
        if (folder != null && Files.isDirectory(folder)) {
            DirectoryStream.Filter<Path> unfinished = file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith(begins) && name.endsWith(".part");
            };
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, unfinished)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void writeBeside(Path beside, Body body) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = OwnerOnly.open(beside, options)) {
            body.writeTo(new KeptOpen(Channels.newOutputStream(channel)));
            channel.force(true);
        }
    }

    /** The move itself survives a power failure only when the folder is on disk too; not every file system lets us ask. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** The channel must outlive the body, to be forced. */
    private static final class KeptOpen extends FilterOutputStream {

        private KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
