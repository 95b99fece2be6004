package io.trueup.cli;

import io.trueup.export.DataExport;
import io.trueup.export.DataView;
import io.trueup.export.ExportFormat;
import io.trueup.export.Period;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the views of the data as files. */
@Command(
        name = "export",
        description = {
            "Write all data as files for other programs: findings, items, payments, payment_claims, service_lines,",
            "program_days, bills, deposits, recoveries, runs and rejects, all of one moment, all of them or none.",
            "docs/reference/data.md explains every column. The files hold patients: keep them where only those",
            "may look who may see patients, and delete them when they are not needed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: trueup export --out data-export",
            "         trueup export --out data-export --format parquet --from 2025-01-01 --to 2025-12-31"
        })
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the files; made when it is missing. Files of the same names are replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or parquet (default: csv).")
    private ExportFormat format = ExportFormat.CSV;

    @Option(
            names = "--from",
            paramLabel = "D",
            description = {
                "First day: of service for findings, items and program_days, of payment for payments, payment_claims,",
                "service_lines and recoveries, of sending for bills, at the bank for deposits, of the run for runs.",
                "What has no such day is always there."
            })
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "Last day.")
    private @Nullable LocalDate to;

    @Override
    public Integer call() throws IOException {
        if (from != null && to != null && to.isBefore(from)) {
            throw CommandFailure.ofUsage("--to " + to + " lies before --from " + from + ".");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw CommandFailure.ofUsage("--out " + out + " is a file; name a folder.");
        }
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        try (Database database = sound.openExisting(ExitStatus.FAILED)) {
            tell(new DataExport(database.dataSource(), out, format).write(new Period(from, to)));
        } catch (DataExport.NoViews e) {
            throw new CommandFailure(
                    ExitStatus.FAILED,
                    "This database has no schema trueup, and its user may not make one; docs/operations.md says what"
                            + " the database's administrator does.");
        }
        return ExitStatus.DONE;
    }

    private void tell(Map<DataView, Long> rows) {
        PrintWriter words = spec.commandLine().getOut();
        words.println("Exported to " + out + ":");
        rows.forEach((view, count) -> words.printf("  %,10d  %s%n", count, view.viewName()));
        words.println("The files hold patients; only you can open them.");
        words.flush();
    }
}
