package io.trueup.cli;

import io.trueup.schedule.NextRun;
import io.trueup.store.Database;
import io.trueup.store.InputFiles;
import io.trueup.store.Runs;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the last runs went and when the next one is due. */
@Command(
        name = "status",
        description = "The last runs, the next scheduled one, files taken and rejected.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup status --json"})
final class StatusCommand implements Callable<Integer> {

    private static final int RUNS_SHOWN = 10;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Override
    public Integer call() {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        ZonedDateTime next =
                NextRun.of(sound.job(), ZonedDateTime.now(sound.job().zone())).orElse(null);
        try (Database database = sound.openDatabase()) {
            List<Runs.Run> runs = new Runs(database.dataSource()).last(RUNS_SHOWN);
            InputFiles files = new InputFiles(database.dataSource());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(out, values(sound, runs, files, next));
            } else {
                print(out, sound, runs, files, next);
            }
        }
        return ExitStatus.DONE;
    }

    private static Map<String, Object> values(
            JobOption.Sound sound, List<Runs.Run> runs, InputFiles files, @Nullable ZonedDateTime next) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("job", sound.job().name());
        values.put("next_run", next == null ? "" : next.toOffsetDateTime().toString());
        List<Map<String, Object>> list = new ArrayList<>();
        for (Runs.Run run : runs) {
            InputFiles.Counts counts = files.counts(run.id());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("run", run.id());
            one.put("job", run.order().job());
            one.put("kind", run.order().kind());
            one.put("today", run.order().today().toString());
            one.put("status", run.status());
            one.put("started", run.startedAt().toString());
            OffsetDateTime ended = run.endedAt();
            one.put("ended", ended == null ? "" : ended.toString());
            one.put("files_taken", counts.files());
            one.put("files_rejected", counts.rejectedFiles());
            one.put("rejects", counts.rejects());
            one.put("notices", counts.notices());
            one.put("failure", run.failure());
            one.put("workbook", run.workbook());
            list.add(one);
        }
        values.put("runs", list);
        return values;
    }

    private static void print(
            PrintWriter out,
            JobOption.Sound sound,
            List<Runs.Run> runs,
            InputFiles files,
            @Nullable ZonedDateTime next) {
        out.println("Job " + sound.job().name() + ", next run "
                + (next == null
                        ? "not scheduled"
                        : next.format(MINUTE) + " " + sound.job().zone()));
        if (runs.isEmpty()) {
            out.println("No run yet.");
        } else {
            out.printf(
                    "%n%5s  %-6s  %-10s  %-16s  %8s  %5s  %7s  %s%n",
                    "run", "kind", "status", "started", "seconds", "files", "rejects", "");
        }
        for (Runs.Run run : runs) {
            InputFiles.Counts counts = files.counts(run.id());
            OffsetDateTime ended = run.endedAt();
            out.printf(
                    "%5d  %-6s  %-10s  %-16s  %8s  %5d  %7d  %s%n",
                    run.id(),
                    run.order().kind(),
                    run.status().toLowerCase(Locale.ROOT),
                    run.started(sound.job().zone()).format(MINUTE),
                    ended == null
                            ? ""
                            : Long.toString(
                                    Duration.between(run.startedAt(), ended).toSeconds()),
                    counts.files(),
                    counts.rejects(),
                    run.failure().isEmpty() ? run.workbook() : run.failure());
        }
        out.flush();
    }
}
