package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import io.trueup.inspection.Inspection;
import io.trueup.inspection.Inspector;
import io.trueup.remittance.CodeReading;
import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a file is and holds, without touching a database. */
@Command(
        name = "inspect",
        description = {
            "What any file is: the folder of the inbox it belongs into, its first rows as they are understood, its problems",
            "grouped, and of a remittance its sums. Exit status 3 when some of it would be rejected. Nothing is stored."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup inspect strange-payer.835"})
final class InspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Any file: an 835, a table (.csv, .xlsx), a zip, whatever came.")
    private Path file = Path.of("");

    @Option(
            names = "--job",
            paramLabel = "FILE",
            defaultValue = "jobs/nightly.yml",
            description = "Job file whose columns: a table is read with, if it is there (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of("jobs/nightly.yml");

    @Option(names = "--today", paramLabel = "D", description = "Stands in for the clock, YYYY-MM-DD.")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    Files.isDirectory(file)
                            ? file + " is a folder; name a file in it."
                            : "There is no file " + file + ".");
        }
        if (!Files.isReadable(file)) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "You have no permission to read " + file + ".");
        }
        JobFile sound = soundJob();
        Inspection inspection = inspector(sound).inspect(InputFile.of(file));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, InspectionJson.of(inspection));
        } else {
            new InspectionText(
                            out, file, sound == null ? null : sound.inbox(), sound == null ? "" : JobOption.words(job))
                    .print(inspection);
            out.flush();
        }
        return inspection.hasRejects() ? ExitStatus.SOME_REJECTED : ExitStatus.DONE;
    }

    /** A job file that is not there, or not sound, gives no headings: a strange file must be readable all the same. */
    private @Nullable JobFile soundJob() throws IOException {
        if (!Files.isRegularFile(job)) {
            return null;
        }
        JobFile sound = JobFile.read(job).job();
        if (sound == null) {
            spec.commandLine()
                    .getErr()
                    .println("trueup: " + job + " has errors (trueup check names them), so its columns: are not used.");
        }
        return sound;
    }

    /** With what a run has: the headings of the job, the day, and the codes of its contracts, fee schedules and lists. */
    private Inspector inspector(@Nullable JobFile sound) throws IOException {
        if (sound == null) {
            ColumnMaps none = ColumnMaps.NONE.on(today == null ? LocalDate.now() : today);
            return new Inspector(none, CodeReading.STANDARD);
        }
        LocalDate own = sound.today();
        LocalDate day = today != null ? today : own != null ? own : LocalDate.now(sound.zone());
        ColumnMaps columns = sound.columns().on(day);
        if (!Files.isRegularFile(sound.reference().resolve("contracts.yml"))) {
            return new Inspector(columns, CodeReading.STANDARD);
        }
        RuleBook rules = RuleBook.read(sound.reference(), day);
        return new Inspector(columns.withCodes(rules.rates().programCodes()), rules.codeReading());
    }
}
