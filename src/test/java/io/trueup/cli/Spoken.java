package io.trueup.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program as a process of its own, heard line by line; it is gone when the test is over. */
final class Spoken implements AutoCloseable {

    private static final Path JAR =
            Path.of(System.getProperty("trueup.jar", "target/trueup.jar")).toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;
    private final BufferedReader lines;
    private final List<String> said = new ArrayList<>();

    private Spoken(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        process.onExit()
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly());
    }

    static Spoken by(Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return new Spoken(new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** The first line with these words, said already or still to come. */
    String awaitLine(String words) throws IOException {
        for (String line : said) {
            if (line.contains(words)) {
                return line;
            }
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("it ended without saying \"" + words + "\", but: " + String.join("\n", said));
    }

    /** SIGTERM, by its handle: the process itself would close what it still has to say. */
    void askToEnd() {
        process.toHandle().destroy();
    }

    /** Its exit status, when it has said everything. */
    int await() throws IOException, InterruptedException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
        }
        return process.waitFor();
    }

    List<String> said() {
        return said;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
    }
}
