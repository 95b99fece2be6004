package io.trueup.schedule;

import io.trueup.batch.JobFile;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a look at the jobs folder finds otherwise than the look before, as lines of the log. */
final class FolderNews {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private FolderNews() {}

    static void tell(Map<Path, JobEntry> seen, Map<Path, JobEntry> now) {
        for (JobEntry entry : now.values()) {
            JobEntry before = seen.get(entry.file());
            if (before != null && before.equals(entry)) {
                continue;
            }
            if (before != null) {
                LOG.info("{} has changed", entry.file().getFileName());
            }
            entry.errors().forEach(error -> LOG.error("{} cannot be served. {}", entry.name(), error));
            JobFile job = entry.job();
            if (entry.isSound() && job != null && job.cron().isEmpty()) {
                LOG.info("{} has no schedule and is left alone", entry.name());
            }
        }
        seen.keySet().stream()
                .filter(file -> !now.containsKey(file))
                .forEach(file -> LOG.info("{} is gone", file.getFileName()));
    }
}
