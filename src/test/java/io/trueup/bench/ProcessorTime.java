package io.trueup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor seconds, user and system, of a program at work and of the embedded database server that it starts, as Linux counts them in
 * {@code /proc} (proc(5)); 0 on other systems. What a process used is gone with it, so samples are taken while it works: they only
 * grow, and the highest is the last whole one. The time between it and the end is missed.
 */
final class ProcessorTime {

    /** USER_HZ is 100 on every Linux. */
    private static final double TICKS_PER_SECOND = 100;

    /** Of {@code /proc/pid/stat}, behind the name: user, system. */
    private static final List<Integer> OWN = List.of(11, 12);

    /** Those of children that have ended and were waited for: user, system. */
    private static final List<Integer> ENDED_CHILDREN = List.of(13, 14);

    private final long program;
    private final Path postmasterFile;
    private double most;

    /**
     * @param program its process number
     * @param data where its embedded database lives; one elsewhere does not count
     */
    ProcessorTime(long program, Path data) {
        this.program = program;
        this.postmasterFile = data.resolve("postgres/postmaster.pid");
    }

    /** The program before its server: one that ends in between is missed until the next sample, and never counted twice. */
    void sample() {
        double ofProgram = withEndedChildren(program);
        most = Math.max(most, ofProgram + ofServer());
    }

    double seconds() {
        return most;
    }

    private double ofServer() {
        try {
            List<String> lines = Files.readAllLines(postmasterFile);
            return lines.isEmpty() ? 0 : ofServer(Long.parseLong(lines.get(0).strip()));
        } catch (IOException | NumberFormatException e) {
            return 0; // it is not up yet, or not any more
        }
    }

    /** A server's: that of its processes that have ended counts with the postmaster, which started them. */
    static double ofServer(long postmaster) {
        double withoutThoseAtWork = withEndedChildren(postmaster);
        return withoutThoseAtWork
                + ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> of(child.pid()))
                        .sum();
    }

    /** Of the process alone; 0 of one that has ended. */
    static double of(long pid) {
        return ticks(stat(pid), OWN) / TICKS_PER_SECOND;
    }

    private static double withEndedChildren(long pid) {
        String stat = stat(pid);
        return (ticks(stat, OWN) + ticks(stat, ENDED_CHILDREN)) / TICKS_PER_SECOND;
    }

    private static String stat(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat"));
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Fields behind the name, added up. The name stands in brackets and may hold blanks and brackets itself.
     *
     * @param stat a process's line; blank when there is none
     */
    static long ticks(String stat, List<Integer> fields) {
        if (stat.isEmpty()) {
            return 0;
        }
        List<String> parts = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return fields.stream()
                .mapToLong(field -> Long.parseLong(parts.get(field)))
                .sum();
    }
}
