package io.trueup.night;

import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one embedded server of a test JVM; started when the first test needs it, emptied before each. */
public final class TestServer {

    private static Path data = Path.of("");
    private static final Database DATABASE = start();

    private TestServer() {}

    private static Database start() {
        try {
            data = Files.createTempDirectory("trueup-test-data");
            Database database = Database.open(Database.EMBEDDED, data, Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, data)));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Database database, Path data) {
        database.close();
        try (Stream<Path> all = Files.walk(data)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lends the programs of this server to one that is to start in another folder: to unpack them takes seconds. */
    public static void lendPrograms(Path other) {
        Path programs = data.resolve("server");
        try (Stream<Path> all = Files.walk(programs)) {
            FileAttribute<?> own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(other, own);
            for (Path path : all.toList()) {
                Path lent = other.resolve("server").resolve(programs.relativize(path));
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(lent, own);
                } else if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(lent, Files.readSymbolicLink(path));
                } else {
                    Files.createLink(lent, path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User and password of the server, as the environment would hold them. */
    public static Map<String, String> environment() {
        try {
            return Map.of(
                    "TRUEUP_DATABASE_USER",
                    "postgres",
                    "TRUEUP_DATABASE_PASSWORD",
                    Files.readString(data.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database on the server, for a test that keeps its rows to itself; its JDBC address. */
    public static String newDatabase(String name) {
        JdbcClient.create(DATABASE.dataSource()).sql("CREATE DATABASE " + name).update();
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            return connection.getMetaData().getURL().replaceFirst("/[^/?]*(\\?.*)?$", "/" + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the test's server does not answer", e);
        }
    }

    /** The database with its schema and no rows; a table that has none is left alone, for it costs as much to empty as a full one. */
    public static Database emptied() {
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        String filled = jdbc.sql("""
                        SELECT string_agg(format('SELECT %1$L AS name WHERE EXISTS (SELECT FROM %1$I)', tablename), ' UNION ALL ')
                        FROM pg_tables
                        WHERE schemaname = 'public'
                        AND tablename <> 'flyway_schema_history'""").query(String.class).single();
        List<String> tables = jdbc.sql(filled).query(String.class).list();
        if (!tables.isEmpty()) {
            jdbc.sql("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY")
                    .update();
        }
        return DATABASE;
    }
}
