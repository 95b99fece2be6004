package io.trueup.bench;

import io.trueup.generator.SyntheticClinic;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A clinic in a folder, and the program as a process of its own that works on it with the memory of a small machine. */
final class BenchClinic {

    static final String MEMORY = "-Xmx512m";
    private static final int POLL_MILLISECONDS = 100;
    private static final Path LAUNCHER = Path.of("trueup").toAbsolutePath();

    private final Path home;
    private final String database;
    private final Map<String, String> environment;
    private final List<String> launcher;

    BenchClinic(Path home) {
        this(home, Database.EMBEDDED, Map.of(), List.of(LAUNCHER.toString()));
    }

    private BenchClinic(Path home, String database, Map<String, String> environment, List<String> launcher) {
        this.home = home;
        this.database = database;
        this.environment = environment;
        this.launcher = launcher;
    }

    /**
     * The same clinic on a server's database from now on.
     *
     * @param url its JDBC address
     * @param user who the program is there, in its environment
     */
    BenchClinic at(String url, Map<String, String> user) throws IOException {
        Path job = path("jobs/nightly.yml");
        Files.writeString(job, Files.readString(job).replaceFirst("(?m)^database:.*$", "database: " + url));
        return new BenchClinic(home, url, user, launcher);
    }

    /** The same clinic, its program started by another one, which is given the launcher and its arguments. */
    BenchClinic startedBy(List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.addAll(launcher);
        return new BenchClinic(home, database, environment, all);
    }

    /**
     * How a run went.
     *
     * @param seconds from start to end of the process
     * @param steps seconds of each step of the last run
     * @param lines service lines stored
     * @param peakMegabytes of resident memory of the program, without its database; 0 where the system does not say
     * @param processorSeconds of the program and its embedded server; of the program alone with a server elsewhere
     */
    record Run(double seconds, Map<String, Double> steps, long lines, long peakMegabytes, double processorSeconds) {

        /** Seconds of a step; 0 when the run has none of that name. */
        double step(String name) {
            return steps.getOrDefault(name, 0.0);
        }

        double microsecondsPerLine() {
            return seconds * 1e6 / lines;
        }

        double processorMicrosecondsPerLine() {
            return processorSeconds * 1e6 / lines;
        }
    }

    Path path(String below) {
        return home.resolve(below);
    }

    /** A synthetic clinic of about so many service lines: an attended day is billed in 2.3 of them. */
    BenchClinic generate(long lines) throws IOException {
        long days = Math.max(100, lines * 10 / 23);
        new SyntheticClinic(days, Math.max(10, days / 29), 1).writeTo(home);
        return this;
    }

    /** A clinic without a log: only a job, a contract and what comes in. */
    BenchClinic empty() throws IOException {
        write("jobs/nightly.yml", """
                name: nightly
                inbox: inbox
                archive: none
                reports: reports
                reference: jobs/reference
                database: embedded
                data: data
                today: 2026-02-27
                """);
        write("jobs/reference/contracts.yml", """
                - id: hourly
                  payer: [BENCHPAYER]
                  line: workers-comp
                  effective: { from: 2025-01-01 }
                  accredited: true
                  basis: per-hour
                  terms: { rate: 100.00 }
                  source: contract of the bench
                  confidence: high
                """);
        return this;
    }

    private void write(String below, String text) throws IOException {
        Path file = Files.createDirectories(path(below).getParent())
                .resolve(path(below).getFileName());
        Files.writeString(file, text);
    }

    Run run() throws IOException {
        return measured("run", "--job", path("jobs/nightly.yml").toString());
    }

    Run rerun(String from, String to) throws IOException {
        return measured("rerun", "--job", path("jobs/nightly.yml").toString(), "--from", from, "--to", to);
    }

    private Run measured(String... arguments) throws IOException {
        Started started = start(arguments);
        try (Database database = open()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            long lines = jdbc.sql("SELECT count(*) FROM service_line")
                    .query(Long.class)
                    .single();
            return new Run(started.seconds(), steps(jdbc), lines, started.peakMegabytes(), started.processorSeconds());
        }
    }

    /** @return seconds of each step of the last run, whoever ran it */
    Map<String, Double> steps() {
        try (Database database = open()) {
            return steps(JdbcClient.create(database.dataSource()));
        }
    }

    private static Map<String, Double> steps(JdbcClient jdbc) {
        Map<String, Double> steps = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT step_name, extract(epoch FROM end_time - start_time) AS seconds
                FROM batch_step_execution
                WHERE job_execution_id = (SELECT max(job_execution_id) FROM batch_job_execution)
                AND step_name NOT LIKE '%Part%'
                ORDER BY start_time""").query(row -> {
            steps.put(row.getString(1), row.getDouble(2));
        });
        return steps;
    }

    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    Database open() {
        return Database.open(database, path("data"), environment);
    }

    /** @return seconds of a command that does next to nothing, the best of five */
    double best(String... arguments) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            best = Math.min(best, start(arguments).seconds());
        }
        return best;
    }

    private record Started(double seconds, long peakMegabytes, double processorSeconds) {}

    private Started start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile("trueup-bench", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("TRUEUP_JAVA_OPTIONS", MEMORY);
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process process = builder.start();
        ProcessorTime processor = new ProcessorTime(process.pid(), path("data"));
        long peak = 0;
        try {
            while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, residentMegabytes(process.pid()));
                processor.sample();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", arguments) + " ended with " + process.exitValue() + ": "
                    + Files.readString(output));
        }
        Files.delete(output);
        return new Started(seconds, peak, processor.seconds());
    }

    /** The most the process ever had, as Linux counts it. */
    private static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended, or this is no Linux
        }
    }
}
