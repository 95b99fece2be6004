package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.intake.TakenFiles;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import io.trueup.source.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether what the job declares of bills is what its inbox holds: where bills are declared and none came, every day is unbilled. */
final class BillsAtHand {

    private static final String FOLDER = "bills";

    private final JobFile job;

    BillsAtHand(JobFile job) {
        this.job = job;
    }

    /** What is doubtful, each in a sentence. */
    List<String> sentences() {
        Path folder = job.inbox().resolve(FOLDER);
        boolean declared = job.bills().from() != null;
        boolean waiting = isWaiting(folder);
        if (declared && !waiting && !isTaken()) {
            return List.of("bills says that every bill since " + job.bills().from() + " is dropped into the inbox, and "
                    + folder + (Files.isDirectory(folder) ? " is empty" : " is not there")
                    + ": every day would be called not billed; drop the bills there first, or leave bills out");
        }
        if (!declared && waiting) {
            return List.of(
                    "files lie in " + folder + ", and no key bills says from when on every bill is there: what was"
                            + " billed is compared, and no day is called not billed");
        }
        return List.of();
    }

    private static boolean isWaiting(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> Files.isRegularFile(file)
                    && !Inbox.isPassedOver(file.getFileName().toString()));
        } catch (IOException unreadable) {
            return false; // a run tells of it
        }
    }

    /** No while there is no database yet, or none that answers: a check must be possible before the first run. */
    private boolean isTaken() {
        if (!Database.exists(job.database(), job.data())) {
            return false;
        }
        try (Database database = Database.open(job.database(), job.data(), System.getenv())) {
            return new TakenFiles(database.dataSource()).hasTaken(FOLDER);
        } catch (DatabaseUnavailable e) {
            return true;
        }
    }
}
