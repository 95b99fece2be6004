package io.trueup.unattended;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Looks at a run from outside, through a connection of its own that comes and goes with the server. */
final class Watch implements AutoCloseable {

    /** In the order of a night. */
    static final List<String> STEPS = List.of(
            "list",
            "ingest",
            "prepare",
            "matchBills",
            "match",
            "recoup",
            "deposit",
            "reconcile",
            "insight",
            "letters",
            "workbook",
            "archive");

    private final Server server;
    private @org.jspecify.annotations.Nullable Connection connection;

    private Watch(Server server) {
        this.server = server;
    }

    /** A way in, while there is one. */
    interface Server {
        Connection connect() throws SQLException, IOException;
    }

    static Watch outside(OutsideServer server, String database) {
        return new Watch(() -> server.connect(database));
    }

    /** Of an embedded server whose port and password stand in the data folder. */
    static Watch embedded(NightClinic clinic) {
        return new Watch(() -> DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pidFile(clinic).get(3).strip() + "/postgres",
                "postgres",
                Files.readString(clinic.path("data/password"))));
    }

    private static List<String> pidFile(NightClinic clinic) throws IOException {
        List<String> lines = Files.readAllLines(clinic.path("data/postgres/postmaster.pid"));
        if (lines.size() < 4) {
            throw new IOException("the server is not up yet");
        }
        return lines;
    }

    /** The pid of an embedded clinic's server, when it has one. */
    static OptionalLong serverPid(NightClinic clinic) {
        Path file = clinic.path("data/postgres/postmaster.pid");
        try {
            return Files.exists(file)
                    ? OptionalLong.of(Long.parseLong(pidFile(clinic).get(0).strip()))
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** How many steps of a run have begun; 0 also when nobody answers. */
    int stepsBegun(int run) {
        return (int) number("""
                SELECT count(DISTINCT s.step_name)
                FROM batch_step_execution s
                JOIN batch_job_execution_params p USING (job_execution_id)
                WHERE p.parameter_value = '%d'
                AND s.step_name NOT LIKE '%%Part%%'""".formatted(run));
    }

    boolean isDone(int run) {
        return number("SELECT count(*) FROM run WHERE status = 'DONE' AND id = " + run) == 1;
    }

    private long number(String sql) {
        try (Statement statement = open().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException | IOException e) {
            close();
            return 0;
        }
    }

    /** Milliseconds each step of a run took. */
    Map<String, Long> durations(int run) throws SQLException, IOException {
        Map<String, Long> durations = new LinkedHashMap<>();
        try (Statement statement = open().createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT s.step_name, extract(epoch FROM max(s.end_time) - min(s.start_time)) * 1000
                        FROM batch_step_execution s
                        JOIN batch_job_execution_params p USING (job_execution_id)
                        WHERE p.parameter_value = '%d'
                        AND s.step_name NOT LIKE '%%Part%%'
                        GROUP BY s.step_name""".formatted(run))) {
            while (row.next()) {
                durations.put(row.getString(1), row.getLong(2));
            }
        }
        return durations;
    }

    Connection open() throws SQLException, IOException {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = server.connect();
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a connection does not close", e);
            }
        }
    }
}
