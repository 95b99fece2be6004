package io.trueup.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes files below one folder; never writes over one that is there. */
final class GeneratedFiles {

    private final Path folder;

    GeneratedFiles(Path folder) {
        this.folder = folder;
    }

    BufferedWriter open(String name) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    void copy(String shipped, String name) throws IOException {
        try (BufferedWriter out = open(name)) {
            out.write(Shipped.text(shipped));
        }
    }

    void folder(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
    }
}
