package io.trueup.cli;

import io.trueup.ledger.Runs;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A payment period again, from what is stored. */
@Command(
        name = "rerun",
        description = {
            "Recompute a payment period from what is stored, and show what changed.",
            "With --rates-as-of the result is shown beside what is stored and changes nothing."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup rerun --from 2025-04-01 --to 2025-04-30 --payer PSMUT"})
final class RerunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(names = "--from", required = true, paramLabel = "D", description = "First payment date, YYYY-MM-DD.")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "D", description = "Last payment date, YYYY-MM-DD.")
    private LocalDate to = LocalDate.MAX;

    @Option(names = "--payer", paramLabel = "ID", description = "Only this payer, by any of its names.")
    private @Nullable String payer;

    @Option(
            names = "--rates-as-of",
            paramLabel = "D",
            description = "Contracts and schedules as the last run on or before this day used them.")
    private @Nullable LocalDate ratesAsOf;

    @Option(names = "--today", paramLabel = "D", description = "Stands in for the clock, YYYY-MM-DD.")
    private @Nullable LocalDate today;

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "--to " + to + " is before --from " + from + ".");
        }
        String asked = payer == null ? "" : payer.strip();
        if (payer != null && asked.isEmpty()) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "--payer names no payer.");
        }
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        return new Night(sound, spec.commandLine())
                .carryOut(new Runs.Order(sound.job().name(), "rerun", from, to, asked, ratesAsOf, sound.today(today)));
    }
}
