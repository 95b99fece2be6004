package io.trueup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The last remittance files of a clinic, kept for another night: as many as bring so many service lines. */
final class HeldBack {

    private final Path inbox;
    private final Path kept;
    private final List<Path> files = new ArrayList<>();
    private long lines;

    private HeldBack(BenchClinic clinic) {
        this.inbox = clinic.path("inbox/remittances");
        this.kept = clinic.path("kept");
    }

    /** @param lines service lines at least */
    static HeldBack of(BenchClinic clinic, long lines) throws IOException {
        HeldBack held = new HeldBack(clinic);
        Files.createDirectories(held.kept);
        List<Path> newestFirst;
        try (Stream<Path> all = Files.list(held.inbox)) {
            newestFirst = all.filter(file -> file.toString().endsWith(".835"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : newestFirst) {
            if (held.lines >= lines) {
                break;
            }
            held.lines += serviceLines(file);
            held.files.add(Files.move(file, held.kept.resolve(file.getFileName())));
        }
        return held;
    }

    long lines() {
        return lines;
    }

    void arrive() throws IOException {
        for (Path file : files) {
            Files.move(file, inbox.resolve(file.getFileName()));
        }
    }

    private static long serviceLines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("SVC")).count();
        }
    }
}
