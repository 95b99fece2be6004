package io.trueup.cli;

import io.trueup.access.AccessLog;
import io.trueup.batch.JobFile;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.Purge;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes the patients of closed years. */
@Command(
        name = "purge",
        description = {
            "Remove patient data of claims whose last service, payment and open item lie before a day.",
            "Payments keep their cents, so that every one of them still ties out. Without --yes nothing is removed:",
            "it only says what would be. Rows of the access log go when they are older than six years, and never before."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup purge --before 2019-01-01", "         trueup purge --before 2019-01-01 --yes"})
final class PurgeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(names = "--before", required = true, paramLabel = "D", description = "First day that is kept, YYYY-MM-DD.")
    private LocalDate before = LocalDate.MIN;

    @Option(names = "--yes", description = "Remove it; it cannot be brought back.")
    private boolean yes;

    @Override
    public Integer call() {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        if (before.isAfter(sound.today(null))) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "--before " + before + " has not come yet.");
        }
        if (!Database.exists(sound.job().database(), sound.job().data())) {
            throw new CommandFailure(ExitStatus.FAILED, "There is nothing to purge: no run has been made yet.");
        }
        try (Database database = sound.openDatabase()) {
            Runs runs = new Runs(database.dataSource());
            Connection lock = new AdvisoryLock(database.dataSource())
                    .lock()
                    .orElseThrow(() -> new CommandFailure(
                            ExitStatus.FAILED, "A run is working on this database; purge when it is done."));
            try {
                if (runs.isUnsettled()) {
                    throw new CommandFailure(
                            ExitStatus.FAILED, "The last run did not come to its end; run again, then purge.");
                }
                tell(sound.job(), purged(new Purge(database.dataSource())));
                tellOfLog(new AccessLog(database.dataSource()));
            } finally {
                AdvisoryLock.unlock(lock);
            }
        }
        return ExitStatus.DONE;
    }

    private Purge.Removed purged(Purge purge) {
        return yes ? purge.carryOut(before, OffsetDateTime.now(ZoneOffset.UTC)) : purge.tryOut(before);
    }

    private void tell(JobFile job, Purge.Removed removed) {
        PrintWriter out = spec.commandLine().getOut();
        if (removed.isNothing()) {
            out.println("Nothing to purge: no claim came to its end before " + before + ".");
        } else {
            out.println((yes ? "Purged" : "Would purge") + " what came to its end before " + before + ":");
            removed.counts().forEach((what, count) -> out.printf("  %,10d  %s%n", count, what));
            out.println("Payments are kept with their cents, without patients; every one of them ties out as before.");
            if (!yes) {
                out.println("Nothing was removed yet; --yes removes it. There is no way back but a backup.");
            }
        }
        list(out, "These originals hold nothing else any more; delete them:", originals(job, removed.files()));
        list(
                out,
                "These workbooks are older; delete them when they are not needed:",
                removed.workbooks().stream().map(Path::of).filter(Files::exists).toList());
        out.flush();
    }

    /** Of the access log six years are kept, whatever day was asked for. */
    private void tellOfLog(AccessLog log) {
        long rows = yes ? log.removeOld() : log.old();
        if (rows > 0) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "%s %,d %s of the access log older than six years.%n",
                    yes ? "Purged" : "Would purge", rows, rows == 1 ? "row" : "rows");
            out.flush();
        }
    }

    private static void list(PrintWriter out, String heading, List<Path> files) {
        if (!files.isEmpty()) {
            out.println(heading);
            files.forEach(file -> out.println("  " + file));
        }
    }

    /** Where the files are now: in the archive, or still in the inbox. */
    private static List<Path> originals(JobFile job, List<Purge.EmptiedFile> files) {
        return files.stream()
                .map(file -> Stream.of(
                                Optional.ofNullable(job.archive())
                                        .map(archive ->
                                                archive.resolve(file.takenOn().toString())),
                                Optional.of(job.inbox()))
                        .flatMap(Optional::stream)
                        .map(folder -> folder.resolve(file.folder()).resolve(file.name()))
                        .filter(Files::exists)
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }
}
