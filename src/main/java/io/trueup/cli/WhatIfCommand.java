package io.trueup.cli;

import io.trueup.contract.BasisInWords;
import io.trueup.contract.WhatIf;
import io.trueup.postgres.Database;
import io.trueup.report.WhatIfs;
import io.trueup.workbook.WhatIfSheet;
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

/** The same attended days under other ways to pay. */
@Command(
        name = "whatif",
        description =
                "The attended days of a service period, valued as contracted, by hour, by day, by case and by component code.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup whatif --from 2025-03-01 --to 2025-04-30"})
final class WhatIfCommand implements Callable<Integer> {

    private static final String FORMAT = "%-28s %-20s %-21s %5s %14s %25s %25s %25s %25s  %-18s %25s  %s";

    private static final List<String> HEADINGS = List.of(
            "Payer",
            "Contract",
            "Basis",
            "Days",
            "As contracted",
            "If hourly",
            "If daily",
            "If case rate",
            "If component codes",
            "Best",
            "Gain",
            "Left out");

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
            out.println(line(HEADINGS));
            new WhatIfs(database.dataSource(), sound.rules().whatIf())
                    .ofServicePeriod(from, to, row -> out.println(line(cells(row))));
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private static List<String> cells(WhatIfSheet.Row row) {
        WhatIf valued = row.valued();
        return List.of(
                row.payer(),
                row.contract(),
                BasisInWords.of(row.basis()),
                Long.toString(row.days()),
                valued.asContracted().toString(),
                range(valued.hourly()),
                range(valued.daily()),
                range(valued.caseRate()),
                range(valued.componentCodes()),
                valued.best().words(),
                range(valued.gain()),
                row.remark());
    }

    private static String line(List<String> cells) {
        return String.format(FORMAT, cells.toArray()).stripTrailing();
    }

    private static String range(WhatIf.@Nullable Amounts range) {
        return range == null ? "-" : range.low() + " - " + range.high();
    }
}
