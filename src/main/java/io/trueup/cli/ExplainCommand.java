package io.trueup.cli;

import io.trueup.explain.Explanation;
import io.trueup.explain.Replay;
import io.trueup.ledger.FindingHistory;
import io.trueup.postgres.Database;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        footer = {"", "Example: trueup explain --claim 25-0041873 --date 2025-03-10"})
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
        try (Database database = sound.openExisting(ExitStatus.WRONG_USAGE)) {
            Replay replay = Replay.ofNumber(database, sound.job(), sound.rules(), claim);
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
                throw new CommandFailure(ExitStatus.WRONG_USAGE, nothing(database, all));
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

    /** With what is nearest to what was asked for. */
    private String nothing(Database database, List<Explanation> all) {
        LocalDate asked = date;
        if (all.isEmpty() || asked == null) {
            String nearest = new FindingHistory(database.dataSource()).nearestClaim(claim);
            return "Nothing is stored for \"" + claim + "\""
                    + (nearest.isEmpty() ? "." : "; the nearest number is \"" + nearest + "\".");
        }
        String days = all.stream()
                .map(Explanation::serviceDate)
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, asked))))
                .map(day -> "; the nearest day is " + day + ".")
                .orElse(".");
        return "Nothing is stored for " + claim + " on " + asked + days;
    }
}
