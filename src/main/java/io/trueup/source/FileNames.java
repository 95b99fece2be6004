package io.trueup.source;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Names of files whatever the locale: a system that runs without one (cron) takes every accent for a question mark, and an old
 * system writes names that are not UTF-8. Here a name is its bytes, as UTF-8 where they are, else as ISO-8859-1 (FAULTS.md 56).
 */
public final class FileNames {

    private static final List<Charset> READINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

    private FileNames() {}

    /** The name of a file without its folder. */
    public static String of(Path path) {
        Path name = path.getFileName();
        String text = name == null ? path.toString() : name.toString();
        return isPlain(text) ? text : read(bytes(path));
    }

    /** A file of a folder by its name, there or not. */
    public static Path in(Path folder, String name) {
        if (isPlain(name)) {
            return folder.resolve(name);
        }
        Path first = null;
        for (Charset reading : READINGS) {
            Path path = Path.of(URI.create(withSlash(folder) + encoded(name.getBytes(reading))));
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return path;
            }
            first = first == null ? path : first;
        }
        return first == null ? folder : first;
    }

    /** A name alone, or a member's within its zip, as patterns of names are held against. */
    public static Path asPath(String name) {
        Path here = Path.of("").toAbsolutePath();
        return here.relativize(in(here, name.substring(name.lastIndexOf('/') + 1)));
    }

    private static String withSlash(Path folder) {
        String uri = folder.toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    /** No character that a locale may read or write in its own way. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '?');
    }

    /** The bytes of a path's last part: an URI holds them as they are, where a string holds what the locale made of them. */
    private static byte[] bytes(Path path) {
        String uri = path.toUri().getRawPath();
        String whole = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        String last = whole.substring(whole.lastIndexOf('/') + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < last.length(); i++) {
            boolean escaped = last.charAt(i) == '%';
            bytes.write(escaped ? Integer.parseInt(last, i + 1, i + 3, 16) : last.charAt(i));
            i += escaped ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static String read(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String encoded(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append("%%%02X".formatted(b));
        }
        return text.toString();
    }
}
