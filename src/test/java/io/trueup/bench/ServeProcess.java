package io.trueup.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code serve} on a folder of job files, with the memory of a small machine, and what the system says of it. */
final class ServeProcess implements AutoCloseable {

    private static final String LAUNCHER = System.getProperty(
            "bench.launcher", Path.of("trueup").toAbsolutePath().toString());

    /** Of {@code /proc}: USER_HZ is 100 on every Linux. */
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final Path log;

    private ServeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServeProcess start(Path jobs, Path log, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        LAUNCHER, "serve", "--jobs", jobs.toString(), "--port", "0", "--desk", "0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("TRUEUP_JAVA_OPTIONS", BenchClinic.MEMORY);
        return new ServeProcess(builder.start(), log);
    }

    /** Lines of its log that hold the words. */
    long said(String words) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(Pattern.compile(words).asPredicate()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double processorSeconds() {
        return processorSeconds(process.pid());
    }

    /** User and system, of the process alone. */
    static double processorSeconds(long pid) {
        return ticks(pid, 11, 12) / TICKS_PER_SECOND;
    }

    /** With its children that have ended. */
    static double processorSecondsOfAll(long pid) {
        return ticks(pid, 11, 12, 13, 14) / TICKS_PER_SECOND;
    }

    /** Fields of {@code /proc/pid/stat} behind the name, added up; 0 of a process that has ended. */
    private static long ticks(long pid, int... fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            List<String> parts =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(parts.get(field));
            }
            return sum;
        } catch (IOException e) {
            return 0;
        }
    }

    long threads() {
        return status("Threads");
    }

    long residentMegabytes() {
        return status("VmRSS") / 1024;
    }

    private long status(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
