package io.trueup.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** The data files that come with the program; one that is missing is a bug and throws. */
public final class ShippedFile {

    private static final Map<Class<?>, Object> READ = new ConcurrentHashMap<>();

    private ShippedFile() {}

    /**
     * What the file of a class says. It is read when it is first needed and only once, for all who ask: it never changes, and what is
     * read from it must not either.
     */
    public static <T> T read(Class<T> reader, String file, BiFunction<String, String, RuleReading<T>> read) {
        Object known = READ.get(reader);
        if (known == null) { // two who come at once may both read it
            known = read.apply(file, text(reader, file)).sound();
            READ.put(reader, known);
        }
        return reader.cast(known);
    }

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
