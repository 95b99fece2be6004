package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.ledger.FindingHistory;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.io.PrintWriter;
import java.util.List;
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
        List<String> withoutContract = payersWithoutContract(configured);
        withoutContract.forEach(payer -> out.println(
                "contracts.yml: warning: payer " + payer + " is seen in the logs, but no contract names it"));
        RuleBook rules = configured.rules();
        if (rules != null) {
            out.println("Used from the reference folder:");
            rules.effects().forEach(effect -> out.println("  " + effect));
        }
        long errors = configured.problems().stream()
                .filter(ConfigurationProblem::isError)
                .count();
        long warnings = configured.problems().size() - errors + withoutContract.size();
        out.println(
                errors == 0
                        ? "No errors"
                                + (warnings == 0 ? "." : ", " + warnings + (warnings == 1 ? " warning." : " warnings."))
                        : errors + (errors == 1 ? " error" : " errors") + "; nothing would be run.");
        out.flush();
        return errors == 0 ? ExitStatus.DONE : ExitStatus.WRONG_USAGE;
    }

    /** Empty while there is no database yet, or none that answers: a check must be possible before the first run. */
    private static List<String> payersWithoutContract(JobOption.Configured configured) {
        JobFile sound = configured.job();
        RuleBook rules = configured.rules();
        if (sound == null || rules == null || !Database.exists(sound.database(), sound.data())) {
            return List.of();
        }
        try (Database database = Database.open(sound.database(), sound.data(), System.getenv())) {
            return new FindingHistory(database.dataSource())
                    .payersOfTheLog().stream()
                            .filter(payer -> rules.rates().contracts().stream()
                                    .flatMap(c -> c.payers().stream())
                                    .noneMatch(name -> rules.rates().samePayer(name, payer)))
                            .toList();
        } catch (DatabaseUnavailable e) {
            return List.of();
        }
    }
}
