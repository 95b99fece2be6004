package io.trueup.cli;

import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample clinic in a folder of its own, and somebody who types commands about it. */
record ClinicFolder(Path home) {

    /** The job file, the reference folder and the inbox, before the first run. */
    static ClinicFolder copiedTo(Path home) {
        for (String folder : List.of("jobs", "sample-data")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                for (Path path : all.toList()) {
                    Files.copy(path, home.resolve(path.toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ClinicFolder(home);
    }

    /** The same with a server that stays up until it is closed, so that not every command has to start one. */
    Database server() {
        TestServer.lendServer(home.resolve("data"));
        return Database.open(Database.EMBEDDED, home.resolve("data"), Map.of());
    }

    Path file(String path) {
        return home.resolve(path);
    }

    /** A command about the clinic's job. */
    Typed types(String command, String... words) {
        List<String> all = new ArrayList<>(
                List.of(command, "--job", file("jobs/nightly.yml").toString()));
        all.addAll(List.of(words));
        return Typed.command(all.toArray(String[]::new));
    }

    ClinicFolder write(String path, String text) {
        try {
            Files.writeString(file(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClinicFolder delete(String path) {
        try {
            Files.delete(file(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody edits a file; a text that is not there would leave the test testing nothing. */
    ClinicFolder edit(String path, String was, String is) {
        try {
            String text = Files.readString(file(path));
            if (!text.contains(was)) {
                throw new IllegalArgumentException(path + " does not say " + was);
            }
            return write(path, text.replace(was, is));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
