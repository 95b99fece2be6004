package io.trueup.batch;

import io.trueup.postgres.SqlStates;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.step.StepExecution;

/**
 * Why something failed, in one sentence that anybody may read: no patient, no claim, nothing that stands in an input file or is its
 * name. The stack trace goes to the log at DEBUG.
 */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** What operating systems say; any other message may quote what was read. */
    private static final List<String> OF_THE_SYSTEM = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "Read-only file system",
            "Input/output error",
            "Too many open files",
            "File name too long",
            "File too large",
            "Permission denied",
            "Stale file handle",
            "Broken pipe");

    private Failures() {}

    static String sentence(JobExecution execution, Path reports) {
        Optional<Throwable> cause =
                execution.getAllFailureExceptions().stream().min(Comparator.comparing(Failures::isOnlyPassedOn));
        String step = execution.getStepExecutions().stream()
                .filter(s -> s.getStatus().isUnsuccessful())
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("the run");
        cause.ifPresent(problem -> LOG.debug("step {} failed", step, problem));
        return "Step " + step + " failed: "
                + cause.map(problem -> words(problem, reports)).orElse("it was stopped") + ".";
    }

    /** Of a partitioned step: that a part of it failed, not why. */
    private static boolean isOnlyPassedOn(Throwable problem) {
        return root(problem) instanceof JobExecutionException;
    }

    private static Throwable root(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause == null || cause == problem ? problem : root(cause);
    }

    /**
     * The innermost reason, without a full stop.
     *
     * @param reports the files that stand in it have names of ours, so they are named
     */
    public static String words(Throwable problem, Path reports) {
        Throwable root = root(problem);
        if (root instanceof FileSystemException file && file.getFile() != null) {
            return place(file.getFile(), reports) + " (" + reason(file) + ")";
        }
        if (root instanceof TieOutFailure) {
            return Objects.requireNonNullElse(root.getMessage(), "");
        }
        if (root instanceof IOException) {
            String message = Objects.requireNonNullElse(root.getMessage(), "");
            return OF_THE_SYSTEM.stream()
                    .filter(message::contains)
                    .findFirst()
                    .orElse("a file could not be read or written");
        }
        return root instanceof SQLException sql
                ? SqlStates.words(sql)
                : root.getClass().getSimpleName();
    }

    /** Letters and archived files have claims and patients in their names; of those the folder is enough. */
    private static String place(String written, Path reports) {
        Path file;
        try {
            file = Path.of(written);
        } catch (InvalidPathException e) {
            return "cannot read or write a file";
        }
        Path folder = file.getParent();
        if (file.equals(reports) || reports.equals(folder)) {
            return "cannot write " + file;
        }
        return "cannot read or write a file in " + (folder == null ? "the clinic's folder" : folder);
    }

    /** Why a file cannot be had, in a few words. */
    public static String reason(FileSystemException problem) {
        String given = Objects.requireNonNullElse(problem.getReason(), "");
        Optional<String> known = OF_THE_SYSTEM.stream().filter(given::contains).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (problem instanceof AccessDeniedException) {
            return "no permission";
        }
        return problem instanceof NoSuchFileException
                ? "it, or its folder, is not there"
                : "something else is in its place";
    }
}
