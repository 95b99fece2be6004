package io.trueup.bench;

import io.trueup.generator.SyntheticClinic;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A billing company: a job file and a database for each clinic, all on one server with its usual hundred connections, and three
 * {@code serve} on the same folder. Measured: until all are served, what they cost while there is nothing to do, and how long the nights
 * of small clinics take, all due at once, with a large clinic among them and without.
 */
final class ManyClinics {

    static final int SERVERS = 3;
    private static final int SMALL_DAYS = Integer.getInteger("bench.clinic.days", 130);
    private static final int LARGE_DAYS = Integer.getInteger("bench.clinic.large", 43_500);
    private static final int MOST_NIGHTS = Integer.getInteger("bench.clinic.nights", 100);
    private static final int REST_SECONDS = 60;
    private static final String TEMPLATE = "template_of_clinics";

    private final Path folder;
    private final int clinics;
    private final int nights;
    private final Path data;
    private Map<String, String> environment = Map.of();
    private String address = "";
    private long postmaster;

    ManyClinics(Path folder, int clinics) {
        this.folder = folder;
        this.clinics = clinics;
        this.nights = Math.min(clinics, MOST_NIGHTS);
        this.data = folder.resolve("server");
    }

    /**
     * What was measured.
     *
     * @param startSeconds until every clinic is served by all three
     * @param perClinic processor seconds in a minute of rest, of the programs and of the server, for each clinic and each program
     * @param alone seconds until the small ones were done, without the large one
     * @param beside the same while the large one was at work
     * @param largeSeconds until the large one was done
     */
    record Result(
            int clinics,
            double startSeconds,
            double perClinic,
            double queriesPerSecond,
            long connections,
            long threads,
            long megabytes,
            double alone,
            double beside,
            double largeSeconds) {}

    static Result measure(Path folder, int clinics) throws Exception {
        return new ManyClinics(folder, clinics).measure();
    }

    private Result measure() throws Exception {
        try (Database server = Database.open(Database.EMBEDDED, data, Map.of())) {
            List<String> postmasterFile = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            postmaster = Long.parseLong(postmasterFile.get(0).strip());
            address = "jdbc:postgresql://127.0.0.1:" + postmasterFile.get(3).strip() + "/";
            environment = Map.of(
                    "TRUEUP_DATABASE_USER",
                    "postgres",
                    "TRUEUP_DATABASE_PASSWORD",
                    Files.readString(data.resolve("password")).strip());
            server.giveBackConnections();
            execute("postgres", "CREATE DATABASE " + TEMPLATE);
            Database.open(address + TEMPLATE, data, environment).close();
            new SyntheticClinic(SMALL_DAYS, Math.max(10, SMALL_DAYS / 29), 1).writeTo(folder.resolve("small"));
            new SyntheticClinic(LARGE_DAYS, Math.max(10, LARGE_DAYS / 29), 1).writeTo(folder.resolve("large"));
            Rest rest = rest();
            Nights alone = nights(false);
            Nights beside = nights(true);
            return new Result(
                    clinics,
                    rest.startSeconds,
                    rest.perClinic,
                    rest.queriesPerSecond,
                    rest.connections,
                    rest.threads,
                    rest.megabytes,
                    alone.small,
                    beside.small,
                    beside.large);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address + database, "postgres", environment.get("TRUEUP_DATABASE_PASSWORD"));
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String question) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Path jobs(String name) {
        return folder.resolve(name + "/jobs");
    }

    /** A clinic that has not been run: an inbox of its own is the inbox of all like it, which no night changes. */
    private void clinic(String round, String name, String like) throws IOException, SQLException {
        String database = round + "_" + name;
        execute("postgres", "CREATE DATABASE " + database + " TEMPLATE " + TEMPLATE);
        Files.createDirectories(jobs(round));
        Files.writeString(
                jobs(round).resolve(name + ".yml"), """
                name: %1$s
                schedule: { cron: "0 30 2 29 2 *", zone: America/Chicago }
                inbox: %2$s/inbox
                archive: none
                reports: reports/%1$s
                reference: %2$s/jobs/reference
                database: "%3$s%4$s"
                today: 2026-02-27
                """.formatted(name, folder.resolve(like), address, database));
    }

    private static List<String> small(int clinics) {
        return Stream.iterate(1, n -> n + 1)
                .limit(clinics)
                .map(n -> "small%03d".formatted(n))
                .toList();
    }

    private List<ServeProcess> serve(String round) throws IOException {
        List<ServeProcess> servers = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            servers.add(ServeProcess.start(jobs(round), folder.resolve(round + "-" + i + ".log"), environment));
        }
        return servers;
    }

    private record Rest(
            double startSeconds,
            double perClinic,
            double queriesPerSecond,
            long connections,
            long threads,
            long megabytes) {}

    private Rest rest() throws Exception {
        for (String name : small(clinics)) {
            clinic("rest", name, "small");
        }
        List<ServeProcess> servers = serve("rest");
        try {
            double start = ServeProcess.await(servers, " runs next ", (long) SERVERS * clinics);
            TimeUnit.SECONDS.sleep(REST_SECONDS); // what the start needed is given back
            double programs = processorSeconds(servers);
            double server = ProcessorTime.ofServer(postmaster);
            long queries = number("SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database");
            long connections = 0;
            for (int second = 0; second < REST_SECONDS; second++) {
                TimeUnit.SECONDS.sleep(1);
                connections = Math.max(
                        connections, number("SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'rest%'"));
            }
            double spentByPrograms = processorSeconds(servers) - programs;
            double spentByServer = ProcessorTime.ofServer(postmaster) - server;
            long asked = number("SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database") - queries;
            System.out.printf(
                    "start %.1f s; a minute of rest: programs %.2f s, server %.2f s, %d transactions, %d connections%n",
                    start, spentByPrograms, spentByServer, asked, connections);
            return new Rest(
                    start,
                    (spentByPrograms + spentByServer) / clinics / SERVERS,
                    (double) asked / REST_SECONDS,
                    connections,
                    servers.stream().mapToLong(ServeProcess::threads).max().orElse(0),
                    servers.stream()
                            .mapToLong(ServeProcess::residentMegabytes)
                            .max()
                            .orElse(0));
        } finally {
            ServeProcess.close(servers);
        }
    }

    private static double processorSeconds(List<ServeProcess> servers) {
        return servers.stream().mapToDouble(ServeProcess::processorSeconds).sum();
    }

    private record Nights(double small, double large) {}

    private Nights nights(boolean withLarge) throws Exception {
        String round = withLarge ? "beside" : "alone";
        for (String name : small(nights)) {
            clinic(round, name, "small");
        }
        if (withLarge) {
            clinic(round, "large", "large");
        }
        List<ServeProcess> servers = serve(round);
        try {
            ServeProcess.await(servers, " runs next ", (long) SERVERS * (nights + (withLarge ? 1 : 0)));
            TimeUnit.SECONDS.sleep(REST_SECONDS / 3);
            if (withLarge) {
                due(round, "large"); // it is at work when the others become due
                TimeUnit.SECONDS.sleep(REST_SECONDS / 3);
            }
            long begun = System.nanoTime();
            for (String name : small(nights)) {
                due(round, name);
            }
            double small = 0;
            long most = 0;
            ServeProcess.await(servers, "small\\d+ run 1 is done", nights);
            small = (System.nanoTime() - begun) / 1e9;
            if (withLarge) {
                ServeProcess.await(servers, "large run 1 is done", 1);
            }
            most = servers.stream()
                    .mapToLong(ServeProcess::residentMegabytes)
                    .max()
                    .orElse(0);
            System.out.printf("%s: small ones done after %.1f s, at most %d MB%n", round, small, most);
            once(servers, withLarge);
            return new Nights(small, (System.nanoTime() - begun) / 1e9);
        } finally {
            ServeProcess.close(servers);
        }
    }

    private void due(String round, String name) throws SQLException {
        execute(
                round + "_" + name,
                "UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = '" + name + "'");
    }

    private void once(List<ServeProcess> servers, boolean withLarge) throws IOException {
        long done = servers.stream()
                .mapToLong(server -> server.said(" run \\d+ is done"))
                .sum();
        if (done != nights + (withLarge ? 1 : 0)) {
            throw new IOException(done + " nights of " + nights + " clinics");
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(measure(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
    }
}
