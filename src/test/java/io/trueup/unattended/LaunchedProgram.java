package io.trueup.unattended;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built program as a process of its own, the way a timer starts it at night. */
final class LaunchedProgram {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;

    private LaunchedProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param environment added to what there is, as the user and password of a server are */
    static LaunchedProgram start(Path home, Map<String, String> environment, String... arguments) {
        return start(home, environment, BuiltProgram.command(), arguments);
    }

    /** @param shell words before the program: {@code sh -c "umask 000; exec \"$@\"" sh} */
    static LaunchedProgram startBy(
            List<String> shell, Path home, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(shell);
        command.addAll(BuiltProgram.command());
        return start(home, environment, command, arguments);
    }

    /** @param program the words before the arguments */
    static LaunchedProgram start(
            Path home, Map<String, String> environment, List<String> program, String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("trueup-output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new LaunchedProgram(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9. */
    void strike() {
        process.destroyForcibly();
        await();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Lets it go on for a while; true when it came to its end meanwhile. */
    boolean endsWithin(Duration while_) {
        try {
            return process.waitFor(while_.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Its exit status. */
    int await() {
        if (!endsWithin(LONGEST)) {
            process.destroyForcibly();
            throw new IllegalStateException("the program does not end; it said: " + output());
        }
        return process.exitValue();
    }

    /** Everything it said. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
