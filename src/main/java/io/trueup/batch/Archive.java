package io.trueup.batch;

import io.trueup.store.InputFiles;
import io.trueup.store.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Moves accepted files out of the inbox, to a folder of the run's day, when the job asks for it. */
final class Archive {

    private final JobFile job;
    private final InputFiles files;

    Archive(JobFile job, InputFiles files) {
        this.job = job;
        this.files = files;
    }

    /** A file that is no longer there was moved by a run that was cut short. */
    void move(Runs.Run run) throws IOException {
        Path archive = job.archive();
        for (InputFiles.Listed file : files.toArchive(run.id())) {
            if (archive != null) {
                Path from = job.inbox().resolve(file.folder()).resolve(file.name());
                Path folder = archive.resolve(run.order().today().toString()).resolve(file.folder());
                if (Files.exists(from)) {
                    Files.createDirectories(folder);
                    Files.move(from, free(folder, file), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            files.archived(file.id());
        }
    }

    /** Another file of that name is never replaced. */
    private static Path free(Path folder, InputFiles.Listed file) {
        Path plain = folder.resolve(file.name());
        return Files.exists(plain) ? folder.resolve(file.id() + "-" + file.name()) : plain;
    }
}
