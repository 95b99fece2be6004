package io.trueup.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The data files that come with the program; one that is missing is a bug and throws. */
public final class ShippedFile {

    private ShippedFile() {}

    /** @param reader the class beside which the file lies */
    public static String text(Class<?> reader, String file) {
        return new String(bytes(reader, file), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(Class<?> reader, String file) {
        try (InputStream in = reader.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
