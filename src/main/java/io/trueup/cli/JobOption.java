package io.trueup.cli;

import io.trueup.batch.Failures;
import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --job FILE}: which job a command is about, and what it rests on. */
final class JobOption {

    static final Path USUAL = Path.of("jobs/nightly.yml");

    @Option(
            names = "--job",
            paramLabel = "FILE",
            defaultValue = "jobs/nightly.yml",
            description = "Job file (default: ${DEFAULT-VALUE}).")
    private Path file = USUAL;

    /**
     * Everything configured, sound or not.
     *
     * @param job what could be read of its file, and the rules of the folder it names; both null when the file is no YAML
     */
    record Configured(@Nullable JobFile job, @Nullable RuleBook rules, List<ConfigurationProblem> problems) {

        boolean hasErrors() {
            return problems.stream().anyMatch(ConfigurationProblem::isError);
        }
    }

    /** The job and its rules, both without an error. */
    record Sound(JobFile job, RuleBook rules) {

        /** The given day, else the job's own, else the day it is where the job runs. */
        LocalDate today(@Nullable LocalDate given) {
            LocalDate own = job.today();
            return given != null ? given : own != null ? own : LocalDate.now(Clock.system(job.zone()));
        }

        /**
         * The database of a command that only looks: one that no run has made yet is not made by it.
         *
         * @param status of the command when there is nothing to look into
         */
        Database openExisting(int status) {
            if (!Database.exists(job.database(), job.data())) {
                throw new CommandFailure(status, "No run has been made yet, so nothing is stored.");
            }
            return openDatabase();
        }

        Database openDatabase() {
            return Database.open(job.database(), job.data(), System.getenv());
        }
    }

    Path file() {
        return file;
    }

    /** How another command is told of a job: {@code " --job FILE"}, blank for the usual one. */
    static String words(Path job) {
        return job.equals(Path.of("jobs/nightly.yml")) ? "" : " --job " + quoted(job);
    }

    /** A path as it is written on a command line. */
    static String quoted(Path path) {
        String name = path.toString();
        return name.matches("[\\p{L}\\p{N}_./:\\\\-]+") ? name : '"' + name + '"';
    }

    /** The folder that holds the job file, and those of other jobs. */
    Path folder() {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? Path.of("jobs") : parent;
    }

    /** @throws CommandFailure when there is nothing to read */
    Configured read() {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "There is no job file " + file + "; name one with --job, or make one with trueup init.");
        }
        try {
            JobFile.Read read = JobFile.read(file);
            List<ConfigurationProblem> problems = new ArrayList<>(read.problems());
            JobFile job = read.draft();
            RuleBook rules = null;
            if (job != null) {
                LocalDate today = job.today() == null ? LocalDate.now(Clock.system(job.zone())) : job.today();
                rules = RuleBook.read(job.reference(), today);
                problems.addAll(rules.problems());
            }
            return new Configured(job, rules, problems);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "The configuration cannot be read: "
                            + (e instanceof FileSystemException denied
                                    ? denied.getFile() + " (" + Failures.reason(denied) + ")"
                                    : Objects.requireNonNullElse(e.getMessage(), "it may be damaged"))
                            + ".");
        }
    }

    /**
     * The job ready to run.
     *
     * @throws CommandFailure after telling every error, when there is one
     */
    Sound sound(PrintWriter err) {
        Configured configured = read();
        JobFile job = configured.job();
        RuleBook rules = configured.rules();
        if (configured.hasErrors() || job == null || rules == null) {
            configured.problems().stream().filter(ConfigurationProblem::isError).forEach(err::println);
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "Nothing was run: the configuration has errors.");
        }
        return new Sound(job, rules);
    }
}
