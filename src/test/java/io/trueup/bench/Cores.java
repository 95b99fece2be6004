package io.trueup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same first load on one core and on more. {@code taskset} binds the launcher to them, and with it what it starts: the program, which
 * takes as many threads as it may use cores, and the embedded server.
 */
final class Cores {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    private final Path folder;
    private final long lines;

    /** @param lines service lines of the clinic */
    Cores(Path folder, long lines) {
        this.folder = folder;
        this.lines = lines;
    }

    /**
     * Four cores against two have a goal. Two against one have none: on a single core the server's work and the program's wait for each
     * other, which says little of how a machine with more is used.
     */
    List<Figure> figures() throws IOException {
        List<String> allowed = allowed(Files.readString(STATUS));
        if (allowed.size() < 2) {
            throw new IOException("this program may use one core only");
        }
        List<Figure> figures = new ArrayList<>();
        BenchClinic.Run two = run(allowed, 2);
        BenchClinic.Run one = run(allowed, 1);
        figures.add(Figure.withoutGoal(
                "a first load of %,d lines on two cores".formatted(lines),
                "the same on one",
                one.seconds() / two.seconds(),
                seen(two, one)));
        if (allowed.size() >= 4) {
            BenchClinic.Run four = run(allowed, 4);
            figures.add(Figure.atLeast(
                    1.7,
                    "a first load of %,d lines on four cores".formatted(lines),
                    "the same on two",
                    two.seconds() / four.seconds(),
                    seen(four, two)));
        }
        return figures;
    }

    private static String seen(BenchClinic.Run ours, BenchClinic.Run theirs) {
        return String.format(
                Locale.US,
                "%.1f s against %.1f s; %.1f and %.1f processor seconds",
                ours.seconds(),
                theirs.seconds(),
                ours.processorSeconds(),
                theirs.processorSeconds());
    }

    private BenchClinic.Run run(List<String> allowed, int cores) throws IOException {
        List<String> bound = List.of("taskset", "-c", String.join(",", allowed.subList(0, cores)));
        BenchClinic clinic =
                new BenchClinic(folder.resolve("cores" + cores)).generate(lines).startedBy(bound);
        BenchClinic.Run run = clinic.run();
        clinic.delete();
        return run;
    }

    /**
     * Numbers of the cores that this program may use.
     *
     * @param status as {@code /proc/self/status} has them: {@code 0-3,8}
     */
    static List<String> allowed(String status) {
        return status.lines()
                .filter(line -> line.startsWith(ALLOWED))
                .flatMap(line ->
                        Stream.of(line.substring(ALLOWED.length()).strip().split(",", -1)))
                .flatMap(Cores::range)
                .collect(Collectors.toList());
    }

    private static Stream<String> range(String range) {
        String[] ends = range.split("-", -1);
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .mapToObj(Integer::toString);
    }
}
