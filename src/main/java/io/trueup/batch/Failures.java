package io.trueup.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.step.StepExecution;

/** Why a run failed, in one sentence without patients; the stack trace goes to the log at DEBUG. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static String sentence(JobExecution execution) {
        Optional<Throwable> cause =
                execution.getAllFailureExceptions().stream().min(Comparator.comparing(Failures::isOnlyPassedOn));
        String step = execution.getStepExecutions().stream()
                .filter(s -> s.getStatus().isUnsuccessful())
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("the run");
        cause.ifPresent(problem -> LOG.debug("step {} failed", step, problem));
        return "Step " + step + " failed: "
                + cause.map(Failures::root).map(Failures::words).orElse("it was stopped") + ".";
    }

    /** Of a partitioned step: that a part of it failed, not why. */
    private static boolean isOnlyPassedOn(Throwable problem) {
        return root(problem) instanceof JobExecutionException;
    }

    private static Throwable root(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause == null || cause == problem ? problem : root(cause);
    }

    /** Only messages that cannot hold data of a patient are passed on. */
    private static String words(Throwable problem) {
        if (problem instanceof FileSystemException file) {
            return "cannot write " + file.getFile() + " (" + reason(file) + ")";
        }
        if (problem instanceof IOException || problem instanceof TieOutFailure) {
            return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        }
        if (problem instanceof SQLException sql) {
            return switch (String.valueOf(sql.getSQLState())) {
                case "53100" -> "the disk of the database is full";
                case "25006" -> "the database can only be read";
                case "42501" -> "the database role may not do what it was asked";
                default -> "the database said " + sql.getSQLState();
            };
        }
        return problem.getClass().getSimpleName();
    }

    private static String reason(FileSystemException problem) {
        String given = problem.getReason();
        if (given != null) {
            return given;
        }
        if (problem instanceof AccessDeniedException) {
            return "no permission";
        }
        return problem instanceof NoSuchFileException ? "its folder is not there" : "something else is in its place";
    }
}
