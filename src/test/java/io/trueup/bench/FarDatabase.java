package io.trueup.bench;

import io.trueup.night.FarServer;
import io.trueup.night.RoundTrips;
import io.trueup.night.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The nights of a clinic whose database server is far away, against the same nights through the same door with no delay. */
final class FarDatabase {

    private static final Duration ROUND_TRIP = Duration.ofMillis(20);
    private static final List<String> NIGHTS = List.of("a first load", "a usual night", "a night with nothing new");

    private final Path folder;
    private final long lines;
    private final long night;

    /**
     * @param lines service lines of the first load
     * @param night those of the second night, at least
     */
    FarDatabase(Path folder, long lines, long night) {
        this.folder = folder;
        this.lines = lines;
        this.night = night;
    }

    private record Night(double seconds, int roundTrips) {}

    List<Figure> figures() throws IOException {
        List<Night> near = nights("near", Duration.ZERO);
        List<Night> far = nights("far", ROUND_TRIP);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < NIGHTS.size(); i++) {
            figures.add(Figure.atMost(
                    2,
                    "%s, %d ms to the database".formatted(NIGHTS.get(i), ROUND_TRIP.toMillis()),
                    "the same with none",
                    far.get(i).seconds() / near.get(i).seconds(),
                    String.format(
                            Locale.US,
                            "%.1f s against %.1f s, %,d round trips",
                            far.get(i).seconds(),
                            near.get(i).seconds(),
                            far.get(i).roundTrips())));
        }
        return figures;
    }

    private List<Night> nights(String name, Duration roundTrip) throws IOException {
        URI server = URI.create(TestServer.newDatabase("bench_" + name).substring("jdbc:".length()));
        RoundTrips trips = new RoundTrips(() -> name);
        try (FarServer far = new FarServer(server.getPort(), roundTrip, trips)) {
            BenchClinic clinic = new BenchClinic(folder.resolve(name))
                    .generate(lines + night)
                    .at("jdbc:postgresql://127.0.0.1:" + far.port() + server.getPath(), TestServer.environment());
            HeldBack held = HeldBack.of(clinic, night);
            List<Night> nights = new ArrayList<>();
            nights.add(one(clinic, trips));
            held.arrive();
            nights.add(one(clinic, trips));
            nights.add(one(clinic, trips));
            return nights;
        }
    }

    private static Night one(BenchClinic clinic, RoundTrips trips) throws IOException {
        int before = trips.sum();
        double seconds = clinic.run().seconds();
        return new Night(seconds, trips.sum() - before);
    }
}
