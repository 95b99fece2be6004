package io.trueup.desk;

import io.trueup.ledger.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The workbook of a run as it is handed out: only what stands in the reports folder itself, whatever a row of the database says. */
final class RunWorkbook {

    private RunWorkbook() {}

    /** Empty when it is not there, or is elsewhere. */
    static Optional<Path> of(Runs.Run run, Path reports) {
        if (run.workbook().isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(run.workbook());
            Path folder = reports.toRealPath();
            boolean ours = file.isAbsolute()
                    && run.workbook().endsWith(".xlsx")
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && folder.equals(file.toRealPath().getParent());
            return ours ? Optional.of(file.toRealPath()) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
