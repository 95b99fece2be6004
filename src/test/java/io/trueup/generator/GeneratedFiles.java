package io.trueup.generator;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** Makes files below one folder; never writes over one that is there. */
final class GeneratedFiles {

    private final Path folder;

    GeneratedFiles(Path folder) {
        this.folder = folder;
    }

    BufferedWriter open(String name) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(stream(name), StandardCharsets.UTF_8));
    }

    /** Text, packed when the name says so. */
    Writer text(String name) throws IOException {
        return name.endsWith(".gz")
                ? new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(stream(name)), StandardCharsets.UTF_8))
                : open(name);
    }

    OutputStream stream(String name) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
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
