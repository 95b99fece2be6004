package io.trueup.cli;

import io.trueup.backup.BackupRefused;
import io.trueup.backup.Counted;
import io.trueup.backup.Restore;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A backup in the place of what a job's database holds. */
@Command(
        name = "restore",
        description = {
            "Put a backup in the place of what the database holds. The file is checked whole first, and the tables are built",
            "beside those that are there and exchanged for them at the end: whatever fails leaves the database as it is.",
            "A backup of an older version is brought up to date."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup restore /backup/trueup-2025-05-12.backup --yes"})
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(paramLabel = "FILE", description = "That trueup backup wrote.")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "Replace what is stored; it cannot be brought back.")
    private boolean yes;

    @Override
    public Integer call() {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.ofUsage("There is no file " + file + ".");
        }
        try {
            Counted holds = Restore.verify(file);
            try (Database database = sound.openDatabase()) {
                return restore(database, holds);
            }
        } catch (BackupRefused e) {
            throw new CommandFailure(
                    ExitStatus.FAILED, file + " cannot be restored. " + e.getMessage() + " Nothing was changed.");
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.FAILED, file + " cannot be read: " + BackupWords.reason(e) + ". Nothing was changed.");
        }
    }

    private int restore(Database database, Counted holds) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Runs runs = new Runs(database.dataSource());
        Connection lock = new AdvisoryLock(database.dataSource())
                .lock()
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.FAILED, "A run is working on this database; restore when it is done."));
        try {
            if (!yes && !runs.last(1).isEmpty()) {
                out.println(file + " of " + holds.made() + " is whole: " + BackupWords.of(holds) + ".");
                out.println("The database holds runs already, the last of "
                        + runs.last(1).get(0).order().today()
                        + "; they would be replaced. Nothing was changed; --yes does it.");
                out.flush();
                return ExitStatus.WRONG_USAGE;
            }
            Counted restored = new Restore(database.dataSource()).carryOut(file);
            out.println("Restored " + file + " of " + restored.made() + ": " + BackupWords.of(restored) + ".");
            out.flush();
            return ExitStatus.DONE;
        } finally {
            AdvisoryLock.unlock(lock);
        }
    }
}
