package io.trueup.bench;

import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The yardstick of all writing: the rows a run left, taken in again by COPY, one table after the other on one connection, by the
 * same server with the same settings. Once into tables with the same keys and indexes, once into bare ones.
 */
final class RawCopy {

    private static final List<String> OF_INGEST = List.of(
            "payment",
            "claim_payment",
            "service_line",
            "claim_key",
            "provider_adjustment",
            "provider_adjustment_key",
            "log_row",
            "account_key",
            "episode",
            "program_authorization",
            "reject");

    private final Path folder;

    RawCopy(Path folder) {
        this.folder = folder;
    }

    /**
     * Seconds of COPY.
     *
     * @param allKeyedProcessor processor seconds of the server's process that took the rows in; 0 where the system does not say
     */
    record Seconds(double ingestKeyed, double allKeyed, double allBare, double allKeyedProcessor) {}

    Seconds of(Database database) throws SQLException, IOException {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        List<String> tables = jdbc.sql("""
                SELECT relname
                FROM pg_class
                WHERE relnamespace = 'public'::regnamespace
                AND relkind = 'r'
                AND relname NOT LIKE 'batch%'
                AND relname NOT IN ('flyway_schema_history', 'scheduled_tasks')
                ORDER BY relname""").query(String.class).list();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : tables) {
                out(connection, table);
            }
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            double before = ProcessorTime.of(process);
            Map<String, Double> keyed = in(connection, "keyed", " (LIKE public.%1$s INCLUDING ALL)", tables);
            double processor = ProcessorTime.of(process) - before;
            Map<String, Double> bare = in(connection, "bare", " AS TABLE public.%1$s WITH NO DATA", tables);
            double ingest = OF_INGEST.stream().mapToDouble(keyed::get).sum();
            return new Seconds(ingest, sum(keyed), sum(bare), processor);
        }
    }

    private static double sum(Map<String, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }

    private void out(Connection connection, String table) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(file(table))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY public." + table + " TO STDOUT", out);
        }
    }

    private Map<String, Double> in(Connection connection, String schema, String like, List<String> tables)
            throws SQLException, IOException {
        Map<String, Double> seconds = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
            for (String table : tables) {
                statement.execute("CREATE TABLE " + schema + "." + table + like.formatted(table));
                long begun = System.nanoTime();
                try (InputStream in = Files.newInputStream(file(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + schema + "." + table + " FROM STDIN", in);
                }
                seconds.put(table, (System.nanoTime() - begun) / 1e9);
            }
            statement.execute("DROP SCHEMA " + schema + " CASCADE");
        }
        return seconds;
    }
}
