package io.trueup.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data folder says it has, alive or not: postmaster.pid has the pid on line 1 and the port on line 4.
 *
 * @param port 0 while the server has not said it yet
 */
record Postmaster(long pid, int port) {

    private static final String FILE = "postmaster.pid";

    /** Empty when the folder has no such file, or one that was cut short. */
    static Optional<Postmaster> of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        long pid = lines.isEmpty() ? 0 : number(lines.get(0));
        return pid == 0
                ? Optional.empty()
                : Optional.of(new Postmaster(pid, lines.size() < 4 ? 0 : (int) number(lines.get(3))));
    }

    private static long number(String line) {
        String digits = line.strip();
        return digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0;
    }

    /** The process itself, when it is there and is a PostgreSQL server. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    /**
     * Removes what a server left that is gone. PostgreSQL does so too, but not when another program has got its pid, as happens
     * in a container that is started again.
     */
    static void forgetStale(Path folder) throws IOException {
        if (of(folder).flatMap(Postmaster::process).isEmpty()) {
            Files.deleteIfExists(folder.resolve(FILE));
        }
    }
}
