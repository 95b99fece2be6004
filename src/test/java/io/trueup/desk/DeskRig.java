package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.access.DeskUsers;
import io.trueup.access.Role;
import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.Runs;
import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import io.trueup.schedule.JobFolder;
import io.trueup.schedule.ScheduledNight;
import io.trueup.schedule.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The sample clinic after its first night in a folder and a database of its own, served, with the desk open and three users:
 * {@code vera} looks, {@code will} works, {@code ada} is an admin; all with {@link #PASSWORD}.
 */
public final class DeskRig implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";

    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path home;
    private final Server server;
    private final Desk desk;
    private final int port;

    private DeskRig(Path home) {
        this.home = home;
        copySample(home);
        String name = "desk_" + MADE.incrementAndGet();
        edit("jobs/nightly.yml", "database: embedded", "database: " + TestServer.newDatabase(name));
        JobFolder look = new JobFolder(home.resolve("jobs"), CLOCK);
        this.server = new Server(
                look,
                TestServer.environment(),
                new ScheduledNight(look, "test", Progress.NONE, new StopRequest(), CLOCK),
                CLOCK);
        for (int again = 0; again < 8 && server.served().isEmpty(); again++) {
            server.refresh(); // waits for a new database, but not for as long as a busy machine may need
        }
        night(LocalDate.of(2025, 5, 12));
        DeskUsers users = new DeskUsers(database().dataSource());
        users.add("vera", Role.VIEWER, HASH, CLOCK.instant());
        users.add("will", Role.WORKER, HASH, CLOCK.instant());
        users.add("ada", Role.ADMIN, HASH, CLOCK.instant());
        this.port = freePort();
        this.desk = new Desk(server, CLOCK);
        desk.answerOn(port);
    }

    /** One for tests that leave it as it is (access log and sessions apart); made when the first asks, kept for all of the program. */
    public static DeskRig shared() {
        return Shared.RIG;
    }

    private static final class Shared {
        static final DeskRig RIG = make();

        private static DeskRig make() {
            try {
                Path home = Files.createTempDirectory("trueup-desk");
                DeskRig rig = new DeskRig(home);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
                return rig;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One of its own, for tests that change something. @param home an empty folder */
    public static DeskRig in(Path home) {
        return new DeskRig(home);
    }

    /** A night of the clinic as the scheduler would make it, ended well. */
    public Runner.Result night(LocalDate today) {
        Runner runner = new Runner(database(), CLOCK, "test", Progress.NONE, new StopRequest());
        Runner.Result result = runner.run(job(), rules(today), Runs.Order.nightly("nightly", today));
        assertThat(result.failure()).isEmpty();
        return result;
    }

    private RuleBook rules(LocalDate today) {
        try {
            return RuleBook.read(job().reference(), today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JobFile job() {
        try {
            JobFile.Read read = JobFile.read(home.resolve("jobs/nightly.yml"));
            assertThat(read.problems()).isEmpty();
            return Objects.requireNonNull(read.job());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Database database() {
        assertThat(server.served()).hasSize(1);
        return server.served().get(0).database();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database().dataSource());
    }

    Desk desk() {
        return desk;
    }

    public Path home() {
        return home;
    }

    public Server server() {
        return server;
    }

    /** @param path from the first slash on */
    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public int port() {
        return port;
    }

    /** Somebody at a browser without script, signed in. */
    public Surfer signIn(String name) {
        return new Surfer(this).signIn(name, PASSWORD);
    }

    /** Edits a file of the clinic. */
    public DeskRig edit(String path, String was, String is) {
        try {
            Path file = home.resolve(path);
            String text = Files.readString(file);
            if (!text.contains(was)) {
                throw new IllegalArgumentException(path + " does not say " + was);
            }
            Files.writeString(file, text.replace(was, is));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copySample(Path home) {
        for (String folder : List.of("jobs", "sample-data")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                for (Path path : all.toList()) {
                    Files.copy(path, home.resolve(path.toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path home) {
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        desk.close();
        server.close();
    }
}
