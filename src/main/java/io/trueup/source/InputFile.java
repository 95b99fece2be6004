package io.trueup.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

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

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static String hashOf(Path path) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
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
