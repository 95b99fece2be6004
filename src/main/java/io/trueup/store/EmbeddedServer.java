package io.trueup.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own below the data folder: loopback only, scram, a random password in a file of mode 0600. A server
 * that an earlier program left running is used as it is; it is stopped at the end only by whoever started it, or when its
 * starter is gone.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(30);
    private static final String USER = "postgres";

    private final Path folder;
    private final String password;
    private final int port;
    private final @Nullable EmbeddedPostgres started;
    private final boolean adopted;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(
            Path folder, String password, int port, @Nullable EmbeddedPostgres started, boolean adopted) {
        this.folder = folder;
        this.password = password;
        this.port = port;
        this.started = started;
        this.adopted = adopted;
    }

    static boolean isMade(Path data) {
        return Files.exists(data.resolve("initialised"));
    }

    /**
     * Finds the running server of a data folder, or starts one.
     *
     * @throws IOException when the folder cannot be written or the server does not start
     */
    static EmbeddedServer open(Path data) throws IOException {
        privateFolder(data);
        Path folder = data.resolve("postgres");
        String password = password(data.resolve("password"));
        boolean orphan = !isAlive(owner(data));
        if (orphan) {
            awaitEndOfShutdown(folder, password);
        }
        Optional<Integer> running = runningPort(folder, password);
        if (running.isPresent()) {
            if (orphan) {
                endForgottenQueries(running.get(), password);
                write(
                        data.resolve("owner"),
                        Long.toString(ProcessHandle.current().pid()));
            }
            return new EmbeddedServer(folder, password, running.get(), null, orphan);
        }
        if (!isMade(data)) {
            deleteTree(folder);
            deleteTree(data.resolve("server"));
        }
        return start(data, folder, password);
    }

    private static EmbeddedServer start(Path data, Path folder, String password) throws IOException {
        Path binaries = data.resolve("server");
        privateFolder(binaries);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setLocaleConfig("locale", "C")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("jit", "off")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("maintenance_work_mem", "128MB")
                .setConnectConfig("password", password)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
        privateFolder(binaries);
        write(data.resolve("owner"), Long.toString(ProcessHandle.current().pid()));
        if (!isMade(data)) {
            secure(folder, server.getPort(), password);
            write(data.resolve("initialised"), "");
        }
        return new EmbeddedServer(folder, password, server.getPort(), server, false);
    }

    /** The password first, then the rule that asks for it; cut short in between, the next start does it again. */
    private static void secure(Path folder, int port, String password) throws IOException {
        try (Connection connection = connect(port, password);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            write(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the new database could not be given its password", e);
        }
    }

    /** A server that lives but takes no connection ends at the latest when it is told to drop what still runs. */
    private static void awaitEndOfShutdown(Path folder, String password) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (Files.exists(file) && runningPort(folder, password).isEmpty()) {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            Optional<ProcessHandle> server = ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
            if (server.isPresent()) {
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
                server.get()
                        .onExit()
                        .orTimeout(START_WAIT.toSeconds(), TimeUnit.SECONDS)
                        .exceptionally(problem -> server.get())
                        .join();
            }
        }
    }

    /** What a killed program had begun: its connections do not notice that nobody waits for them. */
    private static void endForgottenQueries(int port, String password) throws IOException {
        try (Connection connection = connect(port, password);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid)
                    FROM pg_stat_activity
                    WHERE backend_type = 'client backend'
                    AND application_name = 'trueup'
                    AND pid <> pg_backend_pid()""");
        } catch (SQLException e) {
            throw new IOException("the running database does not answer", e);
        }
    }

    /** postmaster.pid says pid on line 1 and port on line 4; only a server that takes our password counts. */
    private static Optional<Integer> runningPort(Path folder, String password) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4 || !isAlive(Long.parseLong(lines.get(0).strip()))) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(3).strip());
        try (Connection connection = connect(port, password)) {
            return connection.isValid(5) ? Optional.of(port) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection(url(port), USER, password);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static long owner(Path data) throws IOException {
        Path file = data.resolve("owner");
        return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : -1;
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        write(file, password);
        return password;
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void privateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A program that is asked to end (SIGTERM) takes its server with it. */
    void stopWithTheProgram() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnce, "stop-database"));
    }

    private void stopOnce() {
        try {
            close();
        } catch (IOException e) {
            System.getLogger(EmbeddedServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "the embedded database did not stop", e);
        }
    }

    String url() {
        return url(port);
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (started != null) {
            started.close();
        } else if (adopted) {
            stopAdopted();
        }
    }

    private void stopAdopted() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (Files.exists(file)) {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            ProcessHandle.of(pid).ifPresent(server -> {
                server.destroy();
                server.onExit()
                        .orTimeout(30, TimeUnit.SECONDS)
                        .exceptionally(e -> server)
                        .join();
            });
        }
    }
}
