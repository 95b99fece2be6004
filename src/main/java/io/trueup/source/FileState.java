package io.trueup.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** One look at a file's size and time. Two equal looks a moment apart: the file is not growing. */
record FileState(long size, Instant modified) {

    static FileState at(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileState(attributes.size(), attributes.lastModifiedTime().toInstant());
    }
}
