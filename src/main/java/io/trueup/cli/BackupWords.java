package io.trueup.cli;

import io.trueup.backup.Counted;
import io.trueup.batch.Failures;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** What is said of backups. */
final class BackupWords {

    private BackupWords() {}

    /** {@code 1,204 rows: of runs 1, of files 12, of items 34, of findings with their history 123}. */
    static String of(Counted counted) {
        return String.format(
                "%,d rows, of runs %,d, of files %,d, of items %,d, of findings with their history %,d",
                counted.all(), counted.of("run"), counted.of("input_file"), counted.of("item"), counted.of("finding"));
    }

    static String reason(IOException problem) {
        return problem instanceof FileSystemException file
                ? Failures.reason(file)
                : Objects.requireNonNullElse(problem.getMessage(), "the disk may be full");
    }
}
