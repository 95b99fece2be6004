package io.trueup.postgres;

import io.trueup.platform.Processes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own below the data folder: loopback only, scram, a random password in a file of mode 0600. Programs
 * share it: whoever comes first starts it, whoever leaves last stops it ({@link ServerUsers}); one that a killed program left
 * running is used as it is.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final String USER = "postgres";

    private final Path data;
    private final String password;
    private final int port;
    private final @Nullable EmbeddedPostgres started;
    private final Path mark;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch down = new CountDownLatch(1);

    private EmbeddedServer(Path data, String password, int port, @Nullable EmbeddedPostgres started, Path mark) {
        this.data = data;
        this.password = password;
        this.port = port;
        this.started = started;
        this.mark = mark;
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
        ServerUsers users = new ServerUsers(data);
        return users.alone(() -> open(data, users));
    }

    private static EmbeddedServer open(Path data, ServerUsers users) throws IOException {
        Path folder = folder(data);
        String password = PrivateFiles.secret(data.resolve("password"));
        Set<Long> present = users.present();
        if (present.isEmpty()) {
            awaitEndOfShutdown(folder, password);
        }
        Optional<Integer> running = runningPort(folder, password);
        if (running.isPresent()) {
            if (!isMade(data)) {
                finish(data, running.get(), password);
            }
            try (Connection connection = connect(running.get(), password)) {
                ServerUsers.endForgottenQueries(connection, present);
            } catch (SQLException e) {
                throw new IOException("the running database does not answer", e);
            }
            return new EmbeddedServer(data, password, running.get(), null, users.enter());
        }
        if (!isMade(data)) {
            Orphans.of(data.resolve("server")).end();
            PrivateFiles.deleteTree(folder);
            PrivateFiles.deleteTree(data.resolve("server"));
        }
        try {
            EmbeddedPostgres server = start(data, folder, password);
            return new EmbeddedServer(data, password, server.getPort(), server, users.enter());
        } catch (IOException | RuntimeException e) {
            if (present.isEmpty()) {
                Orphans.of(data.resolve("server")).end(); // a server that lives and cannot be used
            }
            throw e;
        }
    }

    private static EmbeddedPostgres start(Path data, Path folder, String password) throws IOException {
        Path binaries = data.resolve("server");
        PrivateFiles.makeFolder(binaries);
        Optional<SharedPrograms> shared = SharedPrograms.ofThisProgram();
        shared.ifPresent(programs -> programs.lendTo(binaries));
        Postmaster.forgetStale(folder);
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(freshLog(data).toFile());
        Scratch.prepare(data);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(new ServerBinaries())
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", data.resolve("password").toString())
                .setConnectConfig("password", password)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        ServerSettings.of(ServerMemory.ofThisMachine()).forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        Scratch.tidy(data);
        PrivateFiles.makeFolder(binaries);
        shared.ifPresent(programs -> programs.takeFrom(binaries));
        if (!isMade(data)) {
            finish(data, server.getPort(), password);
        }
        return server;
    }

    /** What is left to do after the first start; a program that was killed before leaves it to the next. */
    private static void finish(Path data, int port, String password) throws IOException {
        secure(folder(data), port, password);
        PrivateFiles.write(data.resolve("initialised"), "");
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

    /** Whoever is still connected is cut off; to be asked politely it would wait for them. */
    private static void stop(ProcessHandle server) throws IOException {
        Processes.interruptServer(server);
        server.onExit()
                .orTimeout(START_WAIT.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(problem -> server)
                .join();
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

    /**
     * This server while it answers, else the one that is started in its place.
     *
     * @throws IOException when it is on its way down or up, or does not start
     */
    EmbeddedServer reopened() throws IOException {
        ServerUsers users = new ServerUsers(data);
        return users.alone(() -> reopened(users));
    }

    private EmbeddedServer reopened(ServerUsers users) throws IOException {
        Path folder = folder(data);
        Optional<Integer> running = runningPort(folder, password);
        if (running.isPresent() && running.get() == port) {
            return this;
        }
        if (running.isEmpty()
                && Postmaster.of(folder).flatMap(Postmaster::process).isPresent()) {
            throw new IOException("the server does not take connections yet");
        }
        closed.set(true);
        down.countDown();
        users.leave(mark);
        if (running.isEmpty()) {
            stop();
        }
        EmbeddedServer again = open(data, users);
        again.stopWithTheProgram();
        return again;
    }

    /** A program that is asked to end (SIGTERM) leaves its server when it is done with it, or when it does not come to its end. */
    void stopWithTheProgram() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnce, "stop-database"));
        } catch (IllegalStateException e) {
            System.getLogger(EmbeddedServer.class.getName()).log(System.Logger.Level.DEBUG, "on its way out already");
        }
    }

    private void stopOnce() {
        try {
            if (!down.await(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.getLogger(EmbeddedServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "the embedded database did not stop", e);
        }
    }

    String url() {
        return url(port);
    }

    DatabaseUser user() {
        return new DatabaseUser(USER, password);
    }

    /** The last one stops the server. */
    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        down.countDown();
        ServerUsers users = new ServerUsers(data);
        users.alone(() -> {
            users.leave(mark);
            if (users.present().isEmpty()) {
                stop();
            }
            return true;
        });
    }

    private void stop() throws IOException {
        if (started != null) {
            // gives back the library's lock on the folder too, also when the server itself is gone
            started.close();
            return;
        }
        Optional<ProcessHandle> server = Postmaster.of(folder(data)).flatMap(Postmaster::process);
        if (server.isPresent()) {
            stop(server.get());
        }
    }
}
