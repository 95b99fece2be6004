package io.trueup.bench;

import io.trueup.desk.DeskBench;
import io.trueup.night.History;
import io.trueup.packet.LettersBench;
import io.trueup.postgres.Database;
import io.trueup.workbook.WorkbookBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the goals of speed, each against a yardstick in the same run on the same machine, prints them and writes
 * {@code docs/benchmarks.md}. Started by {@code ./mvnw -Pbench verify}; no test asserts a time.
 *
 * <p>{@code -Dbench.lines=}: service lines of the whole run (1,000,000); {@code -Dbench.largest=}: of the largest clinic
 * (10,000,000; 0 leaves it out); {@code -Dbench.only=parse,bills,letters,start,far,files,run,scale,cores,history,workbook,desk,clinics,machines}:
 * sections; {@code -Dbench.write=false} only prints. The section {@code cores} needs {@code taskset}; {@code far}, {@code clinics} and
 * {@code machines} start a PostgreSQL server of their own.
 */
public final class Bench {

    private static final long LINES = Long.getLong("bench.lines", 1_000_000);
    private static final long LARGEST = Long.getLong("bench.largest", 10_000_000);
    private static final long NIGHT = 5_000;
    private static final long SETTLED = 100_000;
    private static final String SECTIONS =
            "parse,bills,letters,start,far,files,run,scale,cores,history,workbook,desk,clinics,machines";
    private static final List<String> ONLY =
            List.of(System.getProperty("bench.only", SECTIONS).split(",", -1));
    private static final long FIRST_LOAD = 100_000;
    private static final long SHARED = 100_000;
    private static final int CLINICS = Integer.getInteger("bench.clinics", 100);
    private static final int FILES = 1_000;
    private static final double PAGE_SECONDS = 0.3;
    private static final long ITEMS = Long.getLong("bench.items", 200_000);

    private final Path folder;
    private final Report report = new Report(LINES, LARGEST);

    private Bench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("trueup-bench");
        try {
            Bench bench = new Bench(folder);
            bench.report.leftOut(Stream.of(SECTIONS.split(",", -1))
                    .filter(section -> !ONLY.contains(section))
                    .toList());
            bench.section("parse", () -> bench.report.add(new Parsing(folder).figure()));
            bench.section("bills", bench::bills);
            bench.section("letters", bench::letters);
            bench.section("start", bench::start);
            bench.section("far", bench::far);
            bench.section("workbook", () -> bench.report.add(workbook()));
            bench.section("desk", bench::desk);
            bench.section("run", bench::run);
            bench.section("files", bench::files);
            bench.section("scale", bench::scale);
            bench.section("cores", () -> new Cores(folder, FIRST_LOAD).figures().forEach(bench.report::add));
            bench.section("history", bench::history);
            bench.section("clinics", bench::clinics);
            bench.section(
                    "machines", () -> bench.report.add(new Machines(folder.resolve("machines"), SHARED).figure()));
            System.out.println(bench.report.markdown());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private interface Section {
        void measure() throws Exception;
    }

    /** What cannot be measured here is said, and the rest goes on. The page is written after each, for the last takes longest. */
    private void section(String name, Section section) throws IOException {
        if (!ONLY.contains(name)) {
            return;
        }
        System.out.println("measuring: " + name);
        try {
            section.measure();
        } catch (Exception e) {
            report.failed(name, String.valueOf(e.getMessage()));
        }
        if (Boolean.parseBoolean(System.getProperty("bench.write", "true"))) {
            Files.writeString(Path.of("docs", "benchmarks.md"), report.markdown());
        }
    }

    private void start() throws IOException {
        BenchClinic clinic = new BenchClinic(folder.resolve("start")).generate(7_000);
        clinic.run();
        report.add(Figure.seconds(0.5, "`./trueup --help`", clinic.best("--help")));
        String job = clinic.path("jobs/nightly.yml").toString();
        report.add(Figure.seconds(1.5, "`status`", clinic.best("status", "--job", job)));
        report.add(Figure.seconds(5, "a run with nothing new", clinic.best("run", "--job", job)));
    }

    /** A letter and a packet against compressing and writing what stands in them. */
    private void letters() throws IOException {
        LettersBench.Result result = LettersBench.measure(Files.createDirectories(folder.resolve("letters")));
        report.add(Figure.atMost(
                5,
                "a letter and its packet, processor time",
                "deflating their text and writing two files of their size",
                (result.letter() + result.packet()) / result.bare(),
                String.format(
                        Locale.US,
                        "%.2f ms and %.2f ms against %.2f ms",
                        result.letter(),
                        result.packet(),
                        result.bare())));
    }

    /** The same nights with and without a long way to the database. */
    private void far() throws IOException {
        new FarDatabase(folder.resolve("away"), 4 * NIGHT, NIGHT).figures().forEach(report::add);
    }

    /** Three servers on the job files of many clinics, with nothing to do and with all nights due at once. */
    private void clinics() throws Exception {
        ManyClinics.Result result = ManyClinics.measure(Files.createDirectories(folder.resolve("clinics")), CLINICS);
        report.add(Figure.atMost(
                0.5,
                "three servers of %d clinics with nothing to do, and their database".formatted(result.clinics()),
                "one core",
                result.perClinic() * result.clinics() * ManyClinics.SERVERS / 60,
                String.format(
                        Locale.US,
                        "all served after %.0f s; at most %d connections; %d threads, %d MB a server",
                        result.startSeconds(),
                        result.connections(),
                        result.threads(),
                        result.megabytes())));
        report.add(Figure.atMost(
                2,
                "nights of small clinics while a large one is at work",
                "the same nights without it",
                result.beside() / result.alone(),
                String.format(
                        Locale.US,
                        "%.0f s against %.0f s; the large one took %.0f s",
                        result.beside(),
                        result.alone(),
                        result.largeSeconds())));
    }

    private static Figure workbook() throws IOException {
        WorkbookBench.Result result = WorkbookBench.measure(1_000_000);
        return Figure.atMost(
                1,
                "workbook of 1,000,000 findings",
                "bare SXSSF writing the same cells",
                result.ours() / result.bare(),
                String.format(Locale.US, "%.1f s against %.1f s", result.ours(), result.bare()));
    }

    /** Pages of a clinic with very much to do; each as often as a page without figures, which says what this machine takes for any. */
    private void desk() throws IOException {
        for (DeskBench.Result page : DeskBench.measure(Files.createDirectories(folder.resolve("desk")), ITEMS)) {
            report.add(new Figure(
                    "the desk's page: %s, of %,d things to do".formatted(page.page(), ITEMS),
                    "the clock",
                    page.seconds(),
                    "s",
                    PAGE_SECONDS,
                    false,
                    String.format(
                            Locale.US,
                            "median; %.1f times an empty page's %.0f ms",
                            page.seconds() / page.empty(),
                            page.empty() * 1_000)));
        }
    }

    /** What was billed costs no more than what was paid: the reader, and the ingest of as many lines. */
    private void bills() throws IOException {
        report.add(new BillReading(folder).figure());
        long batches = LINES / BillMaker.LINES_OF_A_BATCH;
        BenchClinic billed = new BenchClinic(folder.resolve("billed")).empty();
        BillMaker.write(Files.createDirectories(billed.path("inbox/bills")).resolve("all.837"), batches);
        Files.createDirectories(billed.path("inbox/remittances"));
        BenchClinic.Run bills = billed.run();
        billed.delete();
        BenchClinic paid = new BenchClinic(folder.resolve("paid")).empty();
        RemittanceMaker.write(
                Files.createDirectories(paid.path("inbox/remittances")).resolve("all.835"), 1, batches);
        BenchClinic.Run remittances = paid.run();
        paid.delete();
        report.add(Figure.atMost(
                1.2,
                "ingest of %,d billed lines".formatted(batches * BillMaker.LINES_OF_A_BATCH),
                "ingest of as many paid lines",
                bills.step("ingest") / remittances.step("ingest"),
                String.format(Locale.US, "%.1f s against %.1f s", bills.step("ingest"), remittances.step("ingest"))));
    }

    /** The same claims in one file and in a thousand; every payment has a thousand lines. */
    private void files() throws IOException {
        long payments = LINES / RemittanceMaker.LINES_OF_A_PAYMENT;
        BenchClinic one = new BenchClinic(folder.resolve("one")).empty();
        Path inbox = Files.createDirectories(one.path("inbox/remittances"));
        RemittanceMaker.write(inbox.resolve("all.835"), 1, payments);
        BenchClinic.Run whole = one.run();
        one.delete();
        BenchClinic many = new BenchClinic(folder.resolve("many")).empty();
        Path other = Files.createDirectories(many.path("inbox/remittances"));
        long each = Math.max(1, payments / FILES);
        for (long first = 1; first <= payments; first += each) {
            RemittanceMaker.write(other.resolve("part-%05d.835".formatted(first)), first, each);
        }
        BenchClinic.Run parts = many.run();
        many.delete();
        report.add(Figure.atMost(
                1,
                "one 835 of %,d lines".formatted(whole.lines()),
                "%,d files with the same lines".formatted(payments / each),
                whole.seconds() / parts.seconds(),
                String.format(
                        Locale.US,
                        "%.1f s against %.1f s (ingest %.1f and %.1f)",
                        whole.seconds(),
                        parts.seconds(),
                        whole.step("ingest"),
                        parts.step("ingest"))));
    }

    private void run() throws Exception {
        BenchClinic clinic = new BenchClinic(folder.resolve("run")).generate(LINES);
        BenchClinic.Run run = clinic.run();
        RawCopy.Seconds copy;
        try (Database database = clinic.open()) {
            copy = new RawCopy(Files.createDirectories(folder.resolve("copy"))).of(database);
        }
        FileSystemUtils.deleteRecursively(folder.resolve("copy"));
        report.size(run);
        report.whole(run, copy);
        new PandasScript(folder).seconds(clinic).ifPresentOrElse(report::pandas, report::noPandas);
        clinic.delete();
    }

    /** Ten times as much and a tenth: what a line costs, and what memory the program takes. */
    private void scale() throws IOException {
        report.firstLoad(size(LINES / 10, "small"));
        if (LARGEST > 0) {
            size(LARGEST, "large");
        }
    }

    private BenchClinic.Run size(long lines, String name) throws IOException {
        BenchClinic clinic = new BenchClinic(folder.resolve(name)).generate(lines);
        BenchClinic.Run run = clinic.run();
        report.size(run);
        clinic.delete();
        return run;
    }

    /** The same night, and the same month run again, with little stored and with ten settled years. */
    private void history() throws IOException {
        Nights little = nights(0, "little");
        if (LARGEST > 0) {
            report.history(little, nights(Math.max(1, LARGEST / SETTLED), "years"));
        }
    }

    /** A night that brought a few files more, and a month run again after it. */
    record Nights(BenchClinic.Run night, BenchClinic.Run rerun) {}

    /** @param copies how often what is stored before that night is laid under it, as earlier years */
    private Nights nights(long copies, String name) throws IOException {
        BenchClinic clinic = new BenchClinic(folder.resolve(name)).generate(SETTLED);
        HeldBack held = HeldBack.of(clinic, NIGHT);
        clinic.run();
        try (Database database = clinic.open()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            if (copies > 0) {
                History.lay(jdbc, Math.toIntExact(copies));
            }
            jdbc.sql("VACUUM (ANALYZE)").update();
        }
        held.arrive();
        System.out.println("a night of " + held.lines() + " lines");
        Nights nights = new Nights(clinic.run(), clinic.rerun("2026-01-01", "2026-01-31"));
        clinic.delete();
        return nights;
    }
}
