package io.trueup.cli;

import io.trueup.backup.Backup;
import io.trueup.backup.Counted;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All of a job's database in one file. */
@Command(
        name = "backup",
        description = {
            "Write all of the database into one file, embedded or a server's, all of one moment; nights and pages go on.",
            "It holds patients and the users of the desk: keep it where only those may look who may see patients.",
            "jobs/ with its reference files, and archive or inbox, are files: copy them beside it."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup backup /backup/trueup-2025-05-12.backup"})
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(paramLabel = "FILE", description = "Where to; a name that is not taken yet.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Replace the file when it is there.")
    private boolean replace;

    @Override
    public Integer call() {
        if (Files.isDirectory(file) || Files.exists(file) && !replace) {
            throw CommandFailure.ofUsage(file + " is there already; name another file"
                    + (Files.isDirectory(file) ? "." : ", or --replace it."));
        }
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        try (Database database = sound.openExisting(ExitStatus.FAILED)) {
            tell(new Backup(database.dataSource()).write(file, OffsetDateTime.now(ZoneOffset.UTC)));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.FAILED, file + " cannot be written: " + BackupWords.reason(e) + ". No backup was made.");
        }
        return ExitStatus.DONE;
    }

    private void tell(Counted counted) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Backed up to " + file + ": " + BackupWords.of(counted) + ".");
        out.println("Only you can open it; it holds patients. trueup restore " + file + " brings it back.");
        out.flush();
    }
}
