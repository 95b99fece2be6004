package io.trueup.cli;

import io.trueup.ledger.Runs;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One nightly pass now. */
@Command(
        name = "run",
        description = "One nightly pass now: take what is in the inbox, reconcile what it touched, write the workbook.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup run --job jobs/nightly.yml --today 2025-05-12"})
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(names = "--today", paramLabel = "D", description = "Stands in for the clock, YYYY-MM-DD.")
    private @Nullable LocalDate today;

    @Override
    public Integer call() {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        if (!Files.isDirectory(sound.job().inbox())) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "The inbox " + sound.job().inbox() + " is not there; make it, or say in "
                            + sound.job().file() + " where it is. Nothing was run.");
        }
        return new Night(sound, spec.commandLine())
                .carryOut(Runs.Order.nightly(sound.job().name(), sound.today(today)));
    }
}
