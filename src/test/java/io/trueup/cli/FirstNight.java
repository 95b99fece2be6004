package io.trueup.cli;

import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The sample clinic after its first night, made when a test first needs it: for commands that leave it as it is. */
record FirstNight(ClinicFolder clinic, Typed run, Database database) {

    private static final FirstNight MADE = make();

    static FirstNight made() {
        return MADE;
    }

    private static FirstNight make() {
        try {
            Path home = Files.createTempDirectory("trueup-first-night");
            ClinicFolder clinic = ClinicFolder.copiedTo(home);
            Database database = clinic.server();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(database, home)));
            return new FirstNight(clinic, clinic.types("run"), database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Database database, Path home) {
        database.close();
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
