package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One synthetic clinic, one outside server and one undisturbed second night for all tests of a JVM; made when first needed. */
final class Fixture {

    static final int DAYS = 400;
    private static final Fixture SHARED = make();

    private final OutsideServer server;
    private final Nights nights;
    private final ClinicContent undisturbed;
    private final Map<String, Long> durations;
    private final AtomicInteger names = new AtomicInteger();

    private Fixture(OutsideServer server, Nights nights, ClinicContent undisturbed, Map<String, Long> durations) {
        this.server = server;
        this.nights = nights;
        this.undisturbed = undisturbed;
        this.durations = durations;
    }

    static Fixture shared() {
        return SHARED;
    }

    private static Fixture make() {
        try {
            Path folder = Files.createTempDirectory("trueup-unattended");
            OutsideServer server = OutsideServer.in(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
            Nights nights = Nights.made(folder, server, DAYS);
            ClinicContent undisturbed = nights.undisturbed("calm");
            try (Watch watch = Watch.outside(server, "calm")) {
                Map<String, Long> durations = watch.durations(Nights.SECOND);
                assertThat(durations.keySet()).containsExactlyInAnyOrderElementsOf(Watch.STEPS);
                return new Fixture(server, nights, undisturbed, durations);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the calm night cannot be read", e);
        }
    }

    private static void remove(OutsideServer server, Path folder) {
        server.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutsideServer server() {
        return server;
    }

    Nights nights() {
        return nights;
    }

    ClinicContent undisturbed() {
        return undisturbed;
    }

    /** Milliseconds a step took when nothing disturbed it. */
    long duration(String step) {
        return durations.getOrDefault(step, 0L);
    }

    /** A name that no other clinic or database has. */
    String name() {
        return "night" + names.incrementAndGet();
    }
}
