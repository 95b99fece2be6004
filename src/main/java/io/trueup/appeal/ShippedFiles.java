package io.trueup.appeal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The data files that come with the program; one that is missing is a bug and throws. */
final class ShippedFiles {

    private ShippedFiles() {}

    static String text(String file) {
        try (InputStream in = ShippedFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
