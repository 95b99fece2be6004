package io.trueup.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of our own with a name nobody can guess and nobody else may look into: made when it is first needed, and gone with all
 * that is in it when closed.
 */
public final class PrivateFolder implements Closeable {

    private final List<Path> files = new ArrayList<>();
    private @Nullable Path folder;

    public Path file(String name) throws IOException {
        folder = folder == null ? Files.createTempDirectory("trueup-") : folder;
        Path file = folder.resolve(name);
        files.add(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
