package io.trueup.cli;

import io.trueup.batch.Failures;
import io.trueup.rollup.Clinic;
import io.trueup.rollup.ClinicRound;
import io.trueup.rollup.RollUp;
import io.trueup.rollup.RollUpWorkbook;
import io.trueup.rollup.State;
import io.trueup.schedule.JobEntry;
import io.trueup.schedule.JobFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** {@code status --all}: how every clinic of a folder stands. */
final class StatusOfAll {

    private final Path folder;
    private final boolean json;
    private final PrintWriter out;
    private final PrintWriter err;

    StatusOfAll(Path folder, boolean json, CommandLine command) {
        this.folder = folder.toAbsolutePath().normalize();
        this.json = json;
        this.out = command.getOut();
        this.err = command.getErr();
    }

    /**
     * @param workbook where to write one; blank for its usual place, null for nowhere
     * @return the exit status, when every clinic is told
     */
    int tell(@Nullable Path workbook) {
        RollUp all = ask();
        if (json) {
            Json.print(out, RollUpJson.of(all));
        } else {
            RollUpTable.print(out, all);
        }
        if (workbook != null) {
            write(workbook.toString().isEmpty() ? usualPlace() : workbook.toAbsolutePath(), all);
        }
        return status(all.clinics());
    }

    private RollUp ask() {
        List<JobEntry> entries =
                Files.isDirectory(folder) ? new JobFolder(folder, Clock.systemUTC()).look() : List.of();
        if (entries.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE, "There is no job file in " + folder + "; name their folder with --jobs.");
        }
        LoggerFactory.getLogger(StatusOfAll.class); // the log is begun by one thread, before those that ask want it
        return new RollUp(new ClinicRound(System.getenv(), Instant.now(), ClinicRound.Limits.USUAL).ask(entries));
    }

    /** Beside the folder, where a job of it has its reports by default. */
    private Path usualPlace() {
        Path home = folder.getParent() == null ? folder : folder.getParent();
        return home.resolve("reports").resolve("roll-up-" + LocalDate.now(ZoneId.systemDefault()) + ".xlsx");
    }

    private void write(Path target, RollUp all) {
        try {
            new RollUpWorkbook(folder, ZonedDateTime.now(ZoneId.systemDefault()), Version.number()).write(target, all);
        } catch (IOException e) {
            String why = e instanceof FileSystemException file ? " (" + Failures.reason(file) + ")" : "";
            throw new CommandFailure(ExitStatus.FAILED, "The workbook " + target + " cannot be written" + why + ".");
        }
        (json ? err : out).println("Workbook " + target);
        out.flush();
    }

    private static int status(List<Clinic> clinics) {
        if (clinics.stream().anyMatch(clinic -> clinic.state() == State.CANNOT_RUN)) {
            return ExitStatus.WRONG_USAGE;
        }
        return clinics.stream().anyMatch(clinic -> clinic.state() == State.NO_ANSWER)
                ? ExitStatus.FAILED
                : ExitStatus.DONE;
    }
}
