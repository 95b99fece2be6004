package io.trueup.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what was measured and puts it into words. */
final class Report {

    private static final String HEAD = """
            # Benchmarks

            Written by `./mvnw -Pbench verify` on %s: %d cores, %s, Java %s, embedded PostgreSQL, the program with `-Xmx512m`.
            Every figure is held against its yardstick within this one run; other machines give other seconds and, it is hoped, \
            the same ratios.

            | work | yardstick | measured | goal | | seen |
            |---|---|---|---|---|---|
            """;

    private static final String HOW = """

            - The clinics are made by `mvn -Pclinic test-compile`: half an attended day, one log row and a few remarks for each service line.
            - Raw COPY takes in the rows that the run left, one table after the other, into tables with the same keys and indexes; \
            "bare" means without any.
            - Seconds of a run are those of the whole process, with the start of Java and of the embedded database, the letters \
            and the workbook. Processor seconds, user and system, are those of the program and of the embedded server, read from \
            `/proc` each tenth of a second: on a machine with other work they say more than the clock does.
            - One core against two: `taskset` binds the launcher, and with it the program and the embedded server. Two servers of \
            one night stand on this machine, one thread each, with the database on a third process; without a core for each they \
            cannot reach their goal.
            - The ten years are a clinic of a hundred thousand lines and copies of what it left in the database, under other \
            names and earlier dates, with nothing left to do; the rows that PostgreSQL reads on them are counted by \
            `mvn verify -Dhistory=true -Dtest=CostFollowsWhatIsNewTest`.
            """;

    /** Processor seconds that a million service lines may take. */
    private static final double PROCESSOR = 90;

    /** Seconds that a first load of a hundred thousand service lines may take. */
    private static final double FIRST_LOAD = 12;

    private final long lines;
    private final long largest;
    private final List<Figure> figures = new ArrayList<>();
    private final List<BenchClinic.Run> sizes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Report(long lines, long largest) {
        this.lines = lines;
        this.largest = largest;
    }

    void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure.row());
    }

    void failed(String section, String why) {
        remarks.add("`" + section + "` failed: " + why.lines().findFirst().orElse(""));
        System.out.println("failed: " + section + ": " + why);
    }

    /** Said on the page, so that nobody takes it for all there is. */
    void leftOut(List<String> sections) {
        if (!sections.isEmpty()) {
            remarks.add("Not measured this time: `" + String.join("`, `", sections) + "` (`-Dbench.only=`).");
        }
    }

    /** A step table's column. */
    void size(BenchClinic.Run run) {
        sizes.add(run);
        System.out.printf(
                Locale.US,
                "%,d lines: %.1f s, %.1f processor seconds, %d MB, steps %s%n",
                run.lines(),
                run.seconds(),
                run.processorSeconds(),
                run.peakMegabytes(),
                run.steps());
    }

    void whole(BenchClinic.Run run, RawCopy.Seconds copy) {
        double ingest = run.step("ingest");
        add(Figure.atLeast(
                0.6,
                "ingest of %,d service lines, the log beside them".formatted(run.lines()),
                "raw COPY of the same rows",
                copy.ingestKeyed() / ingest,
                seconds(ingest, copy.ingestKeyed())));
        add(Figure.atMost(
                2.5,
                "whole run to the workbook",
                "raw COPY of all rows written",
                run.seconds() / copy.allKeyed(),
                seconds(run.seconds(), copy.allKeyed())
                        + String.format(Locale.US, "; %.1f s into bare tables", copy.allBare())));
        linesASecond(20_000, "whole run with the workbook", run, run.seconds());
        linesASecond(30_000, "whole run without the workbook", run, run.seconds() - run.step("workbook"));
        processor(run, copy);
    }

    private void linesASecond(double goal, String work, BenchClinic.Run run, double seconds) {
        String seen = String.format(Locale.US, "%,d lines in %.1f s", run.lines(), seconds);
        add(new Figure(work, "the clock", run.lines() / seconds, "lines/s", goal, true, seen));
    }

    private void processor(BenchClinic.Run run, RawCopy.Seconds copy) {
        if (run.processorSeconds() == 0) {
            remarks.add("This system does not say what processes have used: no processor seconds.");
            return;
        }
        add(new Figure(
                "processor seconds of program and server, whole run of %,d lines".formatted(run.lines()),
                "what the system counts, %.0f for a million".formatted(PROCESSOR),
                run.processorSeconds(),
                "s",
                inProportion(PROCESSOR, run.lines(), 1_000_000),
                false,
                String.format(
                        Locale.US,
                        "%.0f µs a line; raw COPY of all rows takes %.1f s of the server's alone",
                        run.processorMicrosecondsPerLine(),
                        copy.allKeyedProcessor())));
    }

    /** A goal of another size, to a tenth. */
    private static double inProportion(double goal, long lines, long ofLines) {
        return Math.round(goal * lines / ofLines * 10) / 10.0;
    }

    void firstLoad(BenchClinic.Run run) {
        add(new Figure(
                "a first load of %,d lines".formatted(run.lines()),
                "the clock, %.0f s for 100,000".formatted(FIRST_LOAD),
                run.seconds(),
                "s",
                inProportion(FIRST_LOAD, run.lines(), 100_000),
                false,
                String.format(Locale.US, "%.1f processor seconds", run.processorSeconds())));
    }

    private static String seconds(double ours, double theirs) {
        return String.format(Locale.US, "%.1f s against %.1f s", ours, theirs);
    }

    void pandas(double seconds) {
        double ours = sizes.get(sizes.size() - 1).seconds();
        add(Figure.atLeast(
                4,
                "whole run",
                "a pandas and openpyxl script doing its main part",
                seconds / ours,
                seconds(ours, seconds)));
    }

    void noPandas() {
        remarks.add("No pandas, openpyxl and PyYAML on this machine: the script was not run.");
    }

    void history(Bench.Nights little, Bench.Nights years) {
        history("a night of 5,000 lines", little.night(), years.night());
        history("a month run again", little.rerun(), years.rerun());
    }

    private void history(String work, BenchClinic.Run little, BenchClinic.Run years) {
        add(Figure.atMost(
                1.2,
                "%s, ten years and %,d lines stored".formatted(work, years.lines()),
                "the same with %,d stored".formatted(little.lines()),
                years.seconds() / little.seconds(),
                seconds(years.seconds(), little.seconds())));
        System.out.println(little.steps() + "\n" + years.steps());
    }

    String markdown() {
        List<Figure> all = new ArrayList<>(figures);
        BenchClinic.Run most = largest();
        sizes.stream()
                .filter(size -> size.lines() > lines / 2 && most.lines() > size.lines() * 2)
                .findFirst()
                .ifPresent(size -> all.add(Figure.atMost(
                        1.2,
                        "time per line at %,d lines".formatted(most.lines()),
                        "at %,d".formatted(size.lines()),
                        most.microsecondsPerLine() / size.microsecondsPerLine(),
                        String.format(
                                Locale.US,
                                "%.0f µs against %.0f",
                                most.microsecondsPerLine(),
                                size.microsecondsPerLine()))));
        Runtime machine = Runtime.getRuntime();
        return HEAD.formatted(
                        LocalDate.now(ZoneId.systemDefault()),
                        machine.availableProcessors(),
                        System.getProperty("os.name"),
                        Runtime.version().feature())
                + all.stream().map(f -> f.row() + "\n").collect(Collectors.joining())
                + "\n"
                + remarks.stream().map(r -> "- " + r + "\n").collect(Collectors.joining())
                + curve()
                + HOW;
    }

    private BenchClinic.Run largest() {
        return sizes.stream()
                .reduce((a, b) -> a.lines() > b.lines() ? a : b)
                .orElse(new BenchClinic.Run(0, Map.of(), largest, 0, 0));
    }

    /** Microseconds per service line of each step, by size. */
    private String curve() {
        if (sizes.isEmpty()) {
            return "";
        }
        List<BenchClinic.Run> bySize = sizes.stream()
                .sorted((a, b) -> Long.compare(a.lines(), b.lines()))
                .toList();
        StringBuilder table = new StringBuilder("\n## Microseconds per service line\n\n| step |");
        bySize.forEach(run -> table.append(" %,d lines |".formatted(run.lines())));
        table.append("\n|---|").append("--:|".repeat(bySize.size())).append('\n');
        for (String step : bySize.get(0).steps().keySet()) {
            table.append("| ").append(step).append(" |");
            bySize.forEach(
                    run -> table.append(String.format(Locale.US, " %.1f |", run.step(step) * 1e6 / run.lines())));
            table.append('\n');
        }
        table.append("| whole process |");
        bySize.forEach(run -> table.append(String.format(Locale.US, " %.1f |", run.microsecondsPerLine())));
        if (bySize.get(0).processorSeconds() > 0) {
            table.append("\n| processor, whole |");
            bySize.forEach(
                    run -> table.append(String.format(Locale.US, " %.1f |", run.processorMicrosecondsPerLine())));
        }
        table.append("\n| peak memory, MB |");
        bySize.forEach(run -> table.append(" %d |".formatted(run.peakMegabytes())));
        return table.append('\n').toString();
    }
}
