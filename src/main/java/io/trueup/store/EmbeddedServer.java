package io.trueup.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own below the data folder: loopback only, scram, a random password in a file of mode 0600. A server
 * that an earlier program left running is used as it is; it is stopped at the end only by whoever started it, or when its
 * starter is gone.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(30);
    private static final String USER = "postgres";

    private final Path data;
    private final String password;
    private final int port;
    private final @Nullable EmbeddedPostgres started;
    private final boolean adopted;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(Path data, String password, int port, @Nullable EmbeddedPostgres started, boolean adopted) {
        this.data = data;
        this.password = password;
        this.port = port;
        this.started = started;
        this.adopted = adopted;
    }

    static boolean isMade(Path data) {
        return Files.exists(data.resolve("initialised"));
    }

    private static Path folder(Path data) {
        return data.resolve("postgres");
    }

    /**
     * Finds the running server of a data folder, or starts one.
     *
     * @throws IOException when the folder cannot be written or the server does not start
     */
    static EmbeddedServer open(Path data) throws IOException {
        PrivateFiles.makeFolder(data);
        Path folder = folder(data);
        String password = password(data.resolve("password"));
        boolean orphan = !isAlive(owner(data));
        if (orphan) {
            awaitEndOfShutdown(folder, password);
        }
        Optional<Integer> running = runningPort(folder, password);
        if (running.isPresent()) {
            if (orphan) {
                endForgottenQueries(running.get(), password);
                PrivateFiles.write(
                        data.resolve("owner"),
                        Long.toString(ProcessHandle.current().pid()));
            }
            return new EmbeddedServer(data, password, running.get(), null, orphan);
        }
        if (!isMade(data)) {
            PrivateFiles.deleteTree(folder);
            PrivateFiles.deleteTree(data.resolve("server"));
        }
        return start(data, folder, password);
    }

    private static EmbeddedServer start(Path data, Path folder, String password) throws IOException {
        Path binaries = data.resolve("server");
        PrivateFiles.makeFolder(binaries);
        Postmaster.forgetStale(folder);
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(freshLog(data).toFile());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPgBinaryResolver(new ServerBinaries())
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", data.resolve("password").toString())
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
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
        PrivateFiles.makeFolder(binaries);
        PrivateFiles.write(
                data.resolve("owner"), Long.toString(ProcessHandle.current().pid()));
        if (!isMade(data)) {
            secure(folder, server.getPort(), password);
            PrivateFiles.write(data.resolve("initialised"), "");
        }
        return new EmbeddedServer(data, password, server.getPort(), server, false);
    }

    /** What the server says of itself from this start on: without statements, since those hold patients. */
    private static Path freshLog(Path data) throws IOException {
        Path log = data.resolve("server.log");
        PrivateFiles.write(log, "");
        return log;
    }

    /** initdb asks for the password from the first moment; this takes away every other way in. */
    private static void secure(Path folder, int port, String password) throws IOException {
        try (Connection connection = connect(port, password);
                Statement statement = connection.createStatement()) {
            PrivateFiles.write(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the new database could not be closed to others", e);
        }
    }

    /** A server that lives but takes no connection ends at the latest when it is told to drop what still runs. */
    private static void awaitEndOfShutdown(Path folder, String password) throws IOException {
        if (runningPort(folder, password).isEmpty()) {
            Optional<ProcessHandle> server = Postmaster.of(folder).flatMap(Postmaster::process);
            if (server.isPresent()) {
                stop(server.get());
            }
        }
    }

    /** SIGINT: whoever is still connected is cut off; SIGTERM would wait for them. */
    private static void stop(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        server.onExit()
                .orTimeout(START_WAIT.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(problem -> server)
                .join();
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

    /** Only a server that takes our password counts. */
    private static Optional<Integer> runningPort(Path folder, String password) throws IOException {
        Optional<Postmaster> there = Postmaster.of(folder);
        if (there.isEmpty() || there.get().port() == 0 || there.get().process().isEmpty()) {
            return Optional.empty();
        }
        int port = there.get().port();
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
        PrivateFiles.write(file, password);
        return password;
    }

    /**
     * This server while it answers, else the one that is started in its place.
     *
     * @throws IOException when it is on its way down or up, or does not start
     */
    EmbeddedServer reopened() throws IOException {
        Path folder = folder(data);
        Optional<Integer> running = runningPort(folder, password);
        if (running.isPresent() && running.get() == port) {
            return this;
        }
        if (running.isEmpty()
                && Postmaster.of(folder).flatMap(Postmaster::process).isPresent()) {
            throw new IOException("the server does not take connections yet");
        }
        close();
        EmbeddedServer again = open(data);
        again.stopWithTheProgram();
        return again;
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
            // gives back the library's lock on the folder too, also when the server itself is gone
            started.close();
        } else if (adopted) {
            stopAdopted();
        }
    }

    private void stopAdopted() throws IOException {
        Optional<ProcessHandle> server = Postmaster.of(folder(data)).flatMap(Postmaster::process);
        if (server.isPresent()) {
            stop(server.get());
        }
    }
}
