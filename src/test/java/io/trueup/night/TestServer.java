package io.trueup.night;

import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The one embedded server of a test JVM; started when the first test needs it, emptied before each. */
public final class TestServer {

    private static final String EMPTIED = """
        DO $$
        DECLARE
            one RECORD;
        BEGIN
            SET LOCAL session_replication_role = replica;
            FOR one IN
                SELECT oid::regclass AS name, pg_relation_size(oid) > 262144 AS grown
                FROM pg_class
                WHERE relnamespace = 'public'::regnamespace
                AND relkind = 'r'
                AND relname <> 'flyway_schema_history'
                AND pg_relation_size(oid) > 0
            LOOP
                IF one.grown THEN
                    EXECUTE format('TRUNCATE %s CASCADE', one.name);
                ELSE
                    EXECUTE format('DELETE FROM %s', one.name);
                END IF;
            END LOOP;
            PERFORM setval(s.seqrelid::regclass, s.seqstart, FALSE)
            FROM pg_sequence s
            JOIN pg_depend d ON d.objid = s.seqrelid AND d.classid = 'pg_class'::regclass AND d.deptype = 'i';
        END
        $$\
        """;

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

    /**
     * Lends another folder a server of its own that was started before: a copy of a database that has the schema and no rows. A new one
     * takes seconds to make.
     */
    public static void lendServer(Path other) {
        try {
            Path from = made();
            Files.createDirectories(other);
            for (String part : List.of("password", "initialised", "postgres")) {
                try (Stream<Path> all = Files.walk(from.resolve(part))) {
                    for (Path path : all.toList()) {
                        Path to = other.resolve(from.relativize(path).toString());
                        Files.copy(path, to, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is copied. Whoever opens a copy gives executions numbers of its own. */
    private static synchronized Path made() {
        Path made = data.resolve("made");
        if (!Files.exists(made)) {
            Database.open(Database.EMBEDDED, made, Map.of()).close();
        }
        return made;
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

    /**
     * The database with its schema and no rows. Tables of a few pages are deleted from: to truncate one makes it and its indexes anew,
     * and every connection has to learn them again. One that has grown is truncated, or its empty pages would be read by all who follow.
     */
    public static Database emptied() {
        JdbcClient.create(DATABASE.dataSource()).sql(EMPTIED).update();
        return DATABASE;
    }

    /** One connection of it, on which a temporary table stays; {@code destroy()} gives it back, so such a table is dropped before. */
    public static SingleConnectionDataSource oneConnection() {
        try {
            return new SingleConnectionDataSource(emptied().dataSource().getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException("the test's server does not answer", e);
        }
    }
}
