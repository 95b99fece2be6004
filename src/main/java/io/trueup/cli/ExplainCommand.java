package io.trueup.cli;

import io.trueup.appeal.ItemHistory;
import io.trueup.batch.UnitReview;
import io.trueup.ledger.FindingHistory;
import io.trueup.ledger.Findings;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.postgres.Database;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How each expected amount, outcome, denial class and deadline of a claim came about: the reconciliation again, with its reasons. */
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

    @Option(names = "--today", paramLabel = "D", description = "Stands in for the clock, YYYY-MM-DD.")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Override
    public Integer call() {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        try (Database database = sound.openDatabase()) {
            FindingHistory stories = new FindingHistory(database.dataSource());
            List<String> names = stories.units(claim);
            Findings findings = new Findings(database.dataSource());
            ItemHistory history = findings.history(findings.current(names).values());
            UnitReview review = new UnitReview(sound.rules(), sound.job().tolerance(), sound.today(today));
            List<Explanation> explanations = new ArrayList<>();
            for (ReconciliationUnits.Unit unit : new ReconciliationUnits(database.dataSource()).read(names)) {
                explanations.addAll(Explanation.of(review.review(unit, history), stories, date));
            }
            if (explanations.isEmpty()) {
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
