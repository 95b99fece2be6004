package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        JobFile read = configured.job();
        RuleBook rules = configured.rules();
        List<ConfigurationProblem> problems = new ArrayList<>(configured.problems());
        problems.addAll(inbox(read));
        List<String> payers =
                read == null || rules == null ? List.of() : new UnnamedPayers(read, rules.rates()).sentences();
        List<String> bills = read == null ? List.of() : new BillsAtHand(read).sentences();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Checking the job " + (read == null ? "" : read.name() + ", ")
                + job.file().toAbsolutePath().normalize());
        problems.forEach(out::println);
        payers.forEach(payer -> out.println("contracts.yml: warning: " + payer));
        bills.forEach(sentence -> out.println(job.file().getFileName() + ": warning: " + sentence));
        if (read != null && rules != null && !rules.effects().isEmpty()) {
            out.println("Used from the reference folder " + read.reference() + ":");
            rules.effects().forEach(effect -> out.println("  " + effect));
        }
        long errors = problems.stream().filter(ConfigurationProblem::isError).count();
        out.println(conclusion(errors, problems.size() - errors + payers.size() + bills.size()));
        out.flush();
        return errors == 0 ? ExitStatus.DONE : ExitStatus.WRONG_USAGE;
    }

    private static List<ConfigurationProblem> inbox(@Nullable JobFile job) {
        return job == null || Files.isDirectory(job.inbox())
                ? List.of()
                : List.of(new ConfigurationProblem(
                        ConfigurationCode.NOT_THERE,
                        Objects.toString(job.file().getFileName(), ""),
                        0,
                        "the inbox " + job.inbox() + " is not there; make it, or say after inbox: where it is",
                        ""));
    }

    private static String conclusion(long errors, long warnings) {
        if (errors > 0) {
            return errors + (errors == 1 ? " error" : " errors") + "; nothing would be run.";
        }
        return "No errors" + (warnings == 0 ? "." : ", " + warnings + (warnings == 1 ? " warning." : " warnings."));
    }
}
