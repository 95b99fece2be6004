package io.trueup.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows a process again, and asks one to end. */
public final class Processes {

    /** Where the start stands among the fields behind the name. */
    private static final int TICKS = 19;

    private Processes() {}

    /**
     * What tells a process from another that gets its pid later; blank when the system does not say. On Linux field 22 of its status, in
     * ticks since the machine started: unlike a time of day, setting the clock does not change it.
     */
    public static String started(long pid) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
            return fields[TICKS];
        } catch (IOException | RuntimeException noSuchFile) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().startInstant())
                    .map(Object::toString)
                    .orElse("");
        }
    }

    /** Asks a PostgreSQL server to cut off whoever is connected, and to end (SIGINT); does not wait for it. */
    public static void interruptServer(ProcessHandle server) throws IOException {
        String program = server.info().command().orElse("");
        new ProcessBuilder(OperatingSystem.current().interrupt(server.pid(), program)).start();
    }
}
