package io.trueup.cli;

import io.trueup.postgres.Database;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How each expected amount, outcome, denial class and deadline of a claim came about: the reconciliation again, by the rates, rules
 * and day of the run that decided, with its reasons.
 */
@Command(
        name = "explain",
        description =
                "How each expected amount, outcome, denial class and deadline of a claim came about, step by step.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup explain --claim WC-2025-01187 --date 2025-03-20"})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(
            names = "--claim",
            required = true,
            paramLabel = "NUMBER",
            description = "Claim number of the log or remittance, or patient control number.")
    private String claim = "";

    @Option(names = "--date", paramLabel = "D", description = "Only this service date, YYYY-MM-DD.")
    private @Nullable LocalDate date;

    @Option(
            names = "--today",
            paramLabel = "D",
            description = "What if a run on this day decided, by the rates and rules as they are now, YYYY-MM-DD.")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Override
    public Integer call() {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        try (Database database = sound.openDatabase()) {
            Replay replay = new Replay(database, sound, claim);
            List<Explanation> all = today == null ? replay.asDecided() : replay.asIfOn(today);
            List<Explanation> explanations =
                    all.stream().filter(e -> date == null || e.isOf(date)).toList();
            PrintWriter err = spec.commandLine().getErr();
            replay.gone()
                    .forEach(state -> err.println(state.claimNumber() + " "
                            + (state.serviceDate() == null ? "undated" : state.serviceDate()) + ": run " + state.run()
                            + " stored " + state.words() + ", and the claim's data changed since."));
            err.flush();
            if (explanations.isEmpty() && replay.gone().isEmpty()) {
                throw new CommandFailure(
                        ExitStatus.FAILED,
                        "Nothing is stored for " + claim + (date == null ? "" : " on " + date) + ".");
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(out, explanations.stream().map(Explanation::values).toList());
            } else {
                explanations.forEach(e -> e.lines().forEach(out::println));
            }
            out.flush();
        }
        return ExitStatus.DONE;
    }
}
