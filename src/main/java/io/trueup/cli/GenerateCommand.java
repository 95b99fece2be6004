package io.trueup.cli;

import io.trueup.generator.SyntheticClinic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a clinic to try the product on, with the right answers beside it. */
@Command(
        name = "generate",
        description =
                "A synthetic clinic: an inbox, jobs/ with its reference data, and truth.csv, the right answer for each"
                        + " finding.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: trueup generate --out clinic --days 3000 --patients 120 --seed 1",
            "         trueup run --job clinic/jobs/nightly.yml"
        })
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to make it in; nothing there is written over.")
    private Path out = Path.of("");

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Attended program days (default: ${DEFAULT-VALUE}).")
    private long days;

    @Option(
            names = "--patients",
            paramLabel = "N",
            defaultValue = "120",
            description = "Patients (default: ${DEFAULT-VALUE}).")
    private long patients;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed makes the same files (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        if (days < 1 || patients < 1) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "--days and --patients are at least 1.");
        }
        try {
            SyntheticClinic.Made made = new SyntheticClinic(days, patients, seed).writeTo(out);
            PrintWriter console = spec.commandLine().getOut();
            console.printf("%d claims with %d attended days are in %s.%n", made.claims(), made.days(), out);
            console.printf(
                    "Run them:  trueup run --job %s%n", out.resolve("jobs").resolve("nightly.yml"));
            console.printf("Compare with %s: one right answer for each finding.%n", out.resolve("truth.csv"));
            console.flush();
            return ExitStatus.DONE;
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE, e.getFile() + " is already there; choose a folder without a clinic in it.");
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.FAILED, "The clinic could not be written: " + e.getMessage() + ".");
        }
    }
}
