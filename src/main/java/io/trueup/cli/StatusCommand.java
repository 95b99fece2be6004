package io.trueup.cli;

import io.trueup.batch.RunWords;
import io.trueup.intake.InputFiles;
import io.trueup.ledger.Runs;
import io.trueup.report.RunRow;
import io.trueup.schedule.JobEntry;
import io.trueup.schedule.JobFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the last runs of each job went and when the next one is due. */
@Command(
        name = "status",
        description = {
            "The last runs of each job of the folder, and the next: when, how long, files, rejects, why one failed.",
            "With --all a line for each, the worst first, and their totals; with --workbook a workbook of them too.",
            "Exit status 1 when a database does not answer, 2 when a job has an error in its files."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup status --json", "         trueup status --all --jobs clinics/jobs --workbook"})
final class StatusCommand implements Callable<Integer> {

    private static final int RUNS = 10;
    private static final int RUNS_OF_OTHERS = 3;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Option(names = "--all", description = "A line for each job of the folder: how the clinic stands, worst first.")
    private boolean all;

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            description = "With --all: folder of job files (default: the one that holds the job file).")
    private @Nullable Path jobs;

    @Option(
            names = "--workbook",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE",
            description = "With --all: write the roll-up workbook, without patients"
                    + " (default: reports/roll-up-DATE.xlsx beside the folder).")
    private @Nullable Path workbook;

    @Override
    public Integer call() {
        if (all) {
            Path folder = jobs == null ? job.folder() : jobs;
            return new StatusOfAll(folder, json, spec.commandLine()).tell(workbook);
        }
        if (jobs != null || workbook != null) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "--jobs and --workbook go with --all.");
        }
        return each(jobs());
    }

    private int each(List<JobStatus> jobs) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, StatusJson.of(jobs));
        } else {
            jobs.forEach(status -> print(out, status));
            out.flush();
        }
        if (jobs.stream().anyMatch(status -> !status.entry().isSound())) {
            return ExitStatus.WRONG_USAGE;
        }
        return jobs.stream().allMatch(status -> status.trouble().isEmpty()) ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    /** The job that was asked for first. */
    private List<JobStatus> jobs() {
        Instant now = Instant.now();
        Path asked = job.file().toAbsolutePath().normalize();
        List<JobEntry> entries = new ArrayList<>(new JobFolder(job.folder(), Clock.systemUTC()).look());
        if (entries.stream().noneMatch(entry -> entry.file().equals(asked))) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "There is no job file " + job.file() + "; name one with --job, or make one with trueup init.");
        }
        entries.sort(Comparator.comparing(entry -> !entry.file().equals(asked)));
        return entries.stream()
                .map(entry -> JobStatus.of(entry, entry.file().equals(asked) ? RUNS : RUNS_OF_OTHERS, now))
                .toList();
    }

    private static void print(PrintWriter out, JobStatus status) {
        out.printf("Job %s, %s%n", status.entry().name(), next(status));
        if (!status.trouble().isEmpty()) {
            out.println("  It cannot run. " + status.trouble());
        }
        if (status.runs().isEmpty()) {
            out.println(status.trouble().isEmpty() ? "  No run yet." : "  Its runs are not known.");
            out.println();
            return;
        }
        out.printf(
                "%n%5s  %-6s  %-10s  %-16s  %8s  %5s  %7s  %s%n",
                "run", "kind", "status", "started", "seconds", "files", "rejects", "");
        status.runs().forEach(one -> print(out, status, one));
        if (status.work() != null) {
            out.printf("%nTo do: %s%n", RunWords.work(status.work()));
        }
        if (!status.bank().isEmpty()) {
            out.printf("%nBank: %s%n", status.bank());
        }
        out.println();
    }

    private static String next(JobStatus status) {
        ZonedDateTime next = status.next();
        if (next == null) {
            return "not scheduled";
        }
        String time = next.format(MINUTE) + " " + status.zone();
        return status.overdue()
                ? "due since " + time + "; no server is up to run it (trueup serve)"
                : "next run " + time;
    }

    private static void print(PrintWriter out, JobStatus status, RunRow one) {
        Runs.Run run = one.run();
        InputFiles.Counts counts = one.counts();
        Long seconds = one.seconds();
        out.printf(
                "%5d  %-6s  %-10s  %-16s  %8s  %5d  %7d  %s%n",
                run.id(),
                run.order().kind(),
                one.status().toLowerCase(Locale.ROOT),
                run.started(status.zone()).format(MINUTE),
                seconds == null ? "" : seconds.toString(),
                counts.files(),
                counts.rejects(),
                run.failure().isEmpty() ? run.workbook() : run.failure());
        if (!run.mail().isEmpty()) {
            out.printf("%5s  Mail %s%n", "", run.mail());
        }
    }
}
