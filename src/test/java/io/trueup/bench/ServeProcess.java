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

    /** @return seconds until all that the servers have said of it is as much as is expected */
    static double await(List<ServeProcess> servers, String words, long expected) throws Exception {
        long begun = System.nanoTime();
        while (servers.stream().mapToLong(server -> server.said(words)).sum() < expected) {
            if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(30)) {
                throw new IOException("not within half an hour: " + words);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    static void close(List<ServeProcess> servers) {
        servers.parallelStream().forEach(ServeProcess::close);
    }

    double processorSeconds() {
        return ProcessorTime.of(process.pid());
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
