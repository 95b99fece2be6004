package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.remittance.Inspection;
import io.trueup.remittance.RemittanceTotals;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a remittance file holds, without touching a database. */
@Command(
        name = "inspect",
        description = "What a remittance file holds: payments, claims, balance, oddities; without the database.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup inspect strange-payer.835"})
final class InspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "An 835, or a remittance table (.csv, .xlsx); gzip or not.")
    private Path file = Path.of("");

    @Option(
            names = "--job",
            paramLabel = "FILE",
            defaultValue = "jobs/nightly.yml",
            description = "Job file whose columns: mapping a table is read with (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of("jobs/nightly.yml");

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "There is no file " + file + ".");
        }
        Inspection inspection = Inspection.of(InputFile.of(file), columns());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, values(inspection));
        } else {
            print(out, inspection);
        }
        return inspection.hasRejects() ? ExitStatus.SOME_REJECTED : ExitStatus.DONE;
    }

    /** A job file that is not there, or not sound, gives no mapping: a strange file must be readable all the same. */
    private ColumnMaps columns() throws IOException {
        if (!Files.isRegularFile(job)) {
            return ColumnMaps.NONE;
        }
        JobFile sound = JobFile.read(job).job();
        return sound == null ? ColumnMaps.NONE : sound.columns();
    }

    private static Map<String, Object> values(Inspection inspection) {
        RemittanceTotals totals = inspection.totals();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("interchanges", totals.interchanges());
        values.put("transactions", totals.transactions());
        values.put("claims", totals.claims());
        values.put("service_lines", totals.serviceLines());
        values.put("claims_paid", dollars(totals.claimsPaid()));
        values.put("payment_amount", dollars(totals.paymentAmount()));
        values.put("provider_adjustments", dollars(totals.providerAdjustments()));
        values.put("balanced", totals.balanced());
        values.put("oddities", totals.oddities());
        values.put(
                "problems",
                inspection.problems().stream().map(InspectCommand::problem).toList());
        return values;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("problem", problem.code().name());
        values.put("severity", problem.isReject() ? "reject" : "notice");
        values.put("line", problem.place().line());
        values.put("place", problem.place().spot());
        values.put("found", problem.found());
        values.put("expected", problem.expected());
        return values;
    }

    private static String dollars(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private void print(PrintWriter out, Inspection inspection) {
        RemittanceTotals totals = inspection.totals();
        out.printf("%s%n", file.getFileName());
        row(out, "interchanges", totals.interchanges());
        row(out, "transactions", totals.transactions());
        row(out, "claims", totals.claims());
        row(out, "service lines", totals.serviceLines());
        row(out, "claims paid", dollars(totals.claimsPaid()));
        row(out, "provider adjustments", dollars(totals.providerAdjustments()));
        row(out, "payment amount", dollars(totals.paymentAmount()));
        row(out, "balanced", totals.balanced() ? "yes" : "no: claims paid - provider adjustments is not the payment");
        if (!totals.oddities().isEmpty()) {
            row(out, "oddities", String.join(", ", totals.oddities()));
        }
        List<Problem> problems = inspection.problems();
        if (!problems.isEmpty()) {
            out.printf("%nProblems (%d)%n", inspection.problemCount());
            problems.forEach(p -> out.printf(
                    "  %-6s line %-6d %-22s %s%s%s%n",
                    p.isReject() ? "reject" : "notice",
                    p.place().line(),
                    p.code(),
                    p.place().spot(),
                    p.found().isBlank() ? "" : ": " + p.found(),
                    p.expected().isBlank() ? "" : " (expected " + p.expected() + ")"));
        }
        out.flush();
    }

    private static void row(PrintWriter out, String name, Object value) {
        out.printf("  %-22s %20s%n", name, value);
    }
}
