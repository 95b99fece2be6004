package io.trueup.cli;

import io.trueup.contract.WhatIf;
import io.trueup.postgres.Database;
import io.trueup.report.WhatIfs;
import io.trueup.workbook.WhatIfSheet;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The same attended days under other ways to pay. */
@Command(
        name = "whatif",
        description =
                "The attended days of a service period, valued as contracted, by hour, by day, by case and by component code.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup whatif --from 2025-03-01 --to 2025-04-30"})
final class WhatIfCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(names = "--from", required = true, paramLabel = "D", description = "First service date, YYYY-MM-DD.")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "D", description = "Last service date, YYYY-MM-DD.")
    private LocalDate to = LocalDate.MAX;

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "--to " + to + " is before --from " + from + ".");
        }
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = sound.openExisting(ExitStatus.FAILED)) {
            out.printf(
                    "%-30s %-20s %-18s %5s %14s %25s %25s %25s %25s  %s%n",
                    "Payer",
                    "Contract",
                    "Basis",
                    "Days",
                    "As contracted",
                    "If hourly",
                    "If daily",
                    "If case rate",
                    "If component codes",
                    "Best");
            new WhatIfs(database.dataSource(), sound.rules().whatIf())
                    .ofServicePeriod(from, to, row -> print(out, row));
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private static void print(PrintWriter out, WhatIfSheet.Row row) {
        out.printf(
                "%-30s %-20s %-18s %5d %14s %25s %25s %25s %25s  %s%n",
                row.payer(),
                row.contract(),
                row.basis(),
                row.days(),
                row.valued().asContracted(),
                range(row.valued().hourly()),
                range(row.valued().daily()),
                range(row.valued().caseRate()),
                range(row.valued().componentCodes()),
                row.valued().best().words());
    }

    private static String range(WhatIf.Amounts range) {
        return range.low() + " - " + range.high();
    }
}
