package io.trueup.cli;

import io.trueup.configuration.ConfigurationProblem;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Validates everything a run rests on, without running anything. */
@Command(
        name = "check",
        description = "Validate job, contracts, fee schedules and rules: every error with file and line.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup check --job jobs/nightly.yml"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Override
    public Integer call() {
        JobOption.Configured configured = job.read();
        PrintWriter out = spec.commandLine().getOut();
        configured.problems().forEach(out::println);
        long errors = configured.problems().stream()
                .filter(ConfigurationProblem::isError)
                .count();
        long warnings = configured.problems().size() - errors;
        out.println(
                errors == 0
                        ? "No errors"
                                + (warnings == 0 ? "." : ", " + warnings + (warnings == 1 ? " warning." : " warnings."))
                        : errors + (errors == 1 ? " error" : " errors") + "; nothing would be run.");
        out.flush();
        return errors == 0 ? ExitStatus.DONE : ExitStatus.WRONG_USAGE;
    }
}
