package io.trueup.unattended;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * A PostgreSQL server that is not the program's own, as a clinic's database people run it: the program's role owns its database
 * and may nothing else. It can be stopped and started again at the same port.
 */
public final class OutsideServer implements AutoCloseable {

    private static final String ROLE = "trueup_night";
    private static final String SECRET = "n0t-in-any-file";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private OutsideServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.server = start();
    }

    public static OutsideServer in(Path folder) {
        OutsideServer server = new OutsideServer(folder, freePort());
        server.execute("CREATE ROLE " + ROLE + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                + " PASSWORD '" + SECRET + "'");
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start() {
        try {
            Path password = Files.writeString(folder.resolve("outside-password"), "postgres");
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setConnectConfig("password", "postgres")
                    .setDataDirectory(folder.resolve("outside"))
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            folder.resolve("outside-server").toFile())
                    .setRegisterShutdownHook(true)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setPort(port)
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "off")
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of the program's role, empty or as another one stands; nobody may be connected to that one. */
    public void create(String database, String template) {
        execute("CREATE DATABASE " + database + " TEMPLATE " + template + " OWNER " + ROLE);
    }

    void drop(String database) {
        execute("DROP DATABASE " + database + " WITH (FORCE)");
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** fast: connections are cut, what was committed is there afterwards. */
    synchronized void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void startAgain() {
        server = start();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** As the program gets them. */
    public Map<String, String> environment() {
        return Map.of("TRUEUP_DATABASE_USER", ROLE, "TRUEUP_DATABASE_PASSWORD", SECRET);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), ROLE, SECRET);
    }

    @Override
    public void close() {
        stop();
    }
}
