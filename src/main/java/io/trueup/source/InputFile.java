package io.trueup.source;

import io.trueup.platform.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was when it was listed; its hash is how a file is known again (INTERFACES.md 3).
 *
 * @param name the file's name without its folder, as people see it
 * @param sha256 of the bytes on disk, before decompression, in lower-case hex
 * @param size bytes on disk
 * @param modified when it was last written
 */
public record InputFile(Path path, String name, String sha256, long size, Instant modified) {

    private static final int BUFFER = 1 << 16;

    /** The file as it is now, read once for its hash. */
    public static InputFile of(Path path) throws IOException {
        FileState look = FileState.at(path);
        return new InputFile(path, nameOf(path), hashOf(path), look.size(), look.modified());
    }

    /** A file of our own under the name people know it by. */
    static InputFile named(Path path, String name) throws IOException {
        InputFile file = of(path);
        return new InputFile(path, name, file.sha256, file.size, file.modified);
    }

    static String nameOf(Path path) {
        return FileNames.of(path);
    }

    private static String hashOf(Path path) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The file's bytes from its start; at their end they are those of the hash, or {@link FileChanged} is thrown. */
    VerifiedStream open() throws IOException {
        return new VerifiedStream(Files.newInputStream(path), sha256);
    }

    /**
     * The same file in a place of our own, for formats that are not read from start to end; null when its bytes are not those of the
     * hash any more.
     */
    public @Nullable InputFile copiedTo(Path target) throws IOException {
        Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        return hashOf(target).equals(sha256) ? new InputFile(target, name, sha256, size, modified) : null;
    }

    /** A zip or an old Office file, whose parts are found from its end. */
    public boolean needsRandomAccess() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && (start[0] == 'P' && start[1] == 'K' || (start[0] & 0xFF) == 0xD0);
        }
    }

    /** Whether the file is still there with the size and time it was listed with. */
    public boolean isAsListed() {
        try {
            return FileState.at(path).equals(new FileState(size, modified));
        } catch (IOException gone) {
            return false;
        }
    }

    /** The ending that says what the file is, lower case, without the dot and without a final {@code .gz}; blank when none. */
    public String extension() {
        String bare = name.toLowerCase(Locale.ROOT);
        if (bare.endsWith(".gz")) {
            bare = bare.substring(0, bare.length() - 3);
        }
        int dot = bare.lastIndexOf('.');
        return dot < 0 ? "" : bare.substring(dot + 1);
    }
}
