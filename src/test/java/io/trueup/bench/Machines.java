package io.trueup.bench;

import io.trueup.unattended.OutsideServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The first night of a clinic whose database is on a server, by one {@code serve} with a single thread, and by two of them: the second
 * takes partitions of match and reconcile from the first. Both stand on this machine, which has to have a core for each; the
 * database's own work is in the seconds of both nights.
 */
final class Machines {

    /** What fills two partitions is shared, small as the clinic is: the program's own bound is for nights that last minutes. */
    private static final Map<String, String> SHARED = Map.of("TRUEUP_WORTH_SHARING", "1");

    private final Path folder;
    private final long lines;

    /** @param lines service lines of the clinic */
    Machines(Path folder, long lines) {
        this.folder = folder;
        this.lines = lines;
    }

    /**
     * How a night went.
     *
     * @param match its seconds
     * @param reconcile its seconds
     * @param helped how many steps another server took part in
     */
    private record Night(double match, double reconcile, long helped) {

        double seconds() {
            return match + reconcile;
        }
    }

    Figure figure() throws Exception {
        try (OutsideServer database = OutsideServer.in(Files.createDirectories(folder))) {
            Night alone = night(database, 1);
            Night shared = night(database, 2);
            if (shared.helped() == 0) {
                throw new IOException("the second server took no part");
            }
            return Figure.atLeast(
                    1.6,
                    "match and reconcile of %,d lines by two `serve` of one thread".formatted(lines),
                    "by one alone",
                    alone.seconds() / shared.seconds(),
                    String.format(
                            Locale.US,
                            "%.1f s against %.1f s (match %.1f and %.1f, reconcile %.1f and %.1f); helped with %d of 2 steps",
                            shared.seconds(),
                            alone.seconds(),
                            shared.match(),
                            alone.match(),
                            shared.reconcile(),
                            alone.reconcile(),
                            shared.helped()));
        }
    }

    private Night night(OutsideServer database, int servers) throws Exception {
        String name = "by" + servers;
        database.create(name, "template1");
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(SHARED);
        BenchClinic clinic =
                new BenchClinic(folder.resolve(name)).generate(lines).at(database.url(name), environment);
        Files.writeString(clinic.path("jobs/nightly.yml"), "threads: 1\n", StandardOpenOption.APPEND);
        List<ServeProcess> up = new ArrayList<>();
        try {
            for (int i = 0; i < servers; i++) {
                up.add(ServeProcess.start(clinic.path("jobs"), folder.resolve(name + "-" + i + ".log"), environment));
            }
            ServeProcess.await(up, " runs next ", servers);
            due(database, name);
            ServeProcess.await(up, " run 1 (is done|failed)", 1);
            if (up.stream().mapToLong(server -> server.said(" run 1 failed")).sum() > 0) {
                throw new IOException("the night failed");
            }
            Map<String, Double> steps = clinic.steps();
            return new Night(
                    steps.getOrDefault("match", 0.0),
                    steps.getOrDefault("reconcile", 0.0),
                    up.stream()
                            .mapToLong(server -> server.said("took part in step"))
                            .sum());
        } finally {
            ServeProcess.close(up);
            clinic.delete();
        }
    }

    private static void due(OutsideServer database, String name) throws SQLException {
        try (Connection connection = database.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'nightly'");
        }
    }
}
