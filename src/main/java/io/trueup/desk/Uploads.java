package io.trueup.desk;

import io.trueup.platform.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that came over the web and were neither taken nor discarded yet: each under a name of chance in a folder of the program's own, for
 * its owner's eyes alone, for a day. Beside each stands a small file with its owner and its name; without one it is not whole, and is
 * nobody's.
 */
final class Uploads {

    /** Bytes of one file. */
    static final long MOST_BYTES = 100L << 20;

    /** Files of one person that wait at a time. */
    static final int MOST_WAITING = 50;

    static final Duration KEPT = Duration.ofDays(1);

    private static final int BUFFER = 1 << 16;
    private static final int TOKEN_BYTES = 24;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{48}");
    private static final String ABOUT = ".about";
    private static final String PART = ".part";

    private final Path folder;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Uploads(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Keeps a file; whatever goes wrong on the way leaves nothing.
     *
     * @param told its name as the browser says it
     * @throws UploadRefused for its size, its name, or because too many wait already
     * @throws IOException when the stream breaks off, or there is no room
     */
    Upload receive(String owner, String told, InputStream bytes) throws IOException, UploadRefused {
        String name = UploadName.of(told);
        String ending = UploadName.endingOfProgram(name);
        if (!ending.isEmpty()) {
            throw new UploadRefused(
                    "A file whose name ends in " + ending + " is a program or a web page, which no run reads;"
                            + " ask for an 835, or for a table (CSV or Excel).");
        }
        sweep();
        if (of(owner).size() >= MOST_WAITING) {
            throw new UploadRefused(
                    MOST_WAITING + " files of yours wait for your word already; take or discard some first.");
        }
        OwnerOnly.closeFolder(folder);
        String token = token();
        Path part = folder.resolve(token + PART);
        Path whole = folder.resolve(token);
        try {
            write(part, bytes);
            writeAbout(folder.resolve(token + ABOUT), owner + "\n" + name);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UploadRefused | RuntimeException broken) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(folder.resolve(token + ABOUT));
            throw broken;
        }
        return find(owner, token).orElseThrow(() -> new IOException("an upload is gone"));
    }

    private static void write(Path part, InputStream bytes) throws IOException, UploadRefused {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel out = created(part)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > MOST_BYTES) {
                    throw new UploadRefused("It is larger than " + (MOST_BYTES >> 20)
                            + " MB, which is the most the desk takes; copy it into the inbox's folder instead.");
                }
                writeAll(out, ByteBuffer.wrap(buffer, 0, n));
            }
            out.force(true);
        }
        if (size == 0) {
            throw new UploadRefused("It is empty; fetch it again, or ask for it again.");
        }
    }

    private static void writeAbout(Path file, String text) throws IOException {
        try (FileChannel out = created(file)) {
            writeAll(out, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static FileChannel created(Path file) throws IOException {
        return OwnerOnly.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private String token() {
        byte[] token = new byte[TOKEN_BYTES];
        chance.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** Empty when there is none, when it is somebody else's, or when its day is over. */
    Optional<Upload> find(String owner, String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(token);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || isOver(file)) {
                return Optional.empty();
            }
            String[] about = Files.readString(folder.resolve(token + ABOUT)).split("\n", 2);
            return about.length == 2 && about[0].equals(owner)
                    ? Optional.of(new Upload(token, owner, about[1], file, Files.size(file), received(file)))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Those of one person, in the order they came. */
    List<Upload> of(String owner) throws IOException {
        List<Upload> all = new ArrayList<>();
        for (Path file : files()) {
            find(owner, file.getFileName().toString()).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Upload::received).thenComparing(Upload::name));
        return all;
    }

    /** Nothing of it is left; one that is gone already is well gone. */
    void discard(Upload upload) throws IOException {
        Files.deleteIfExists(upload.file());
        forget(upload);
    }

    /** Of one that was moved elsewhere. */
    void forget(Upload upload) throws IOException {
        Files.deleteIfExists(folder.resolve(upload.token() + ABOUT));
    }

    /** Deletes what nobody asked for within its day, and what a broken connection or program left. */
    void sweep() throws IOException {
        for (Path file : files()) {
            if (isOver(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean isOver(Path file) {
        try {
            return received(file).plus(KEPT).isBefore(clock.instant());
        } catch (IOException gone) {
            return true;
        }
    }

    private static Instant received(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }
}
