package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of the jobs folder as it is now.
 *
 * @param name the job's; of a file that cannot be understood, the file's
 * @param job null while the file has an error
 * @param rules null while the reference folder cannot be read
 * @param errors each with file and line; the job cannot run while there is one
 * @param stamp changes with the job file and with the files of its reference folder
 */
public record JobEntry(
        Path file,
        String name,
        @Nullable JobFile job,
        @Nullable RuleBook rules,
        List<String> errors,
        String stamp) {

    public boolean isSound() {
        return errors.isEmpty();
    }

    /** Sound, and with a time to run at. */
    public boolean isScheduled() {
        return isSound() && job != null && !job.cron().isEmpty();
    }

    JobEntry broken(String error) {
        return new JobEntry(file, name, job, rules, List.of(error), stamp);
    }
}
