package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.Runs;
import io.trueup.platform.OwnerOnly;
import io.trueup.source.FileNames;
import io.trueup.source.InputFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Moves accepted files out of the inbox, to a folder of the run's day, when the job asks for it. */
final class Archive {

    /** Of a name that gets a number before it: at four bytes each they still are a file name. */
    private static final int MOST_CHARACTERS = 55;

    private final JobFile job;
    private final InputFiles files;
    private final RunLock lock;

    Archive(JobFile job, InputFiles files, RunLock lock) {
        this.job = job;
        this.files = files;
        this.lock = lock;
    }

    /** A file that is no longer there was moved by a run that was cut short; another under its name is left to the next run. */
    void move(Runs.Run run) throws IOException {
        Path archive = job.archive();
        List<InputFiles.Listed> all = files.toArchive(run.id());
        for (InputFiles.Listed file : all) {
            if (archive != null) {
                Path from = FileNames.in(job.inbox().resolve(file.folder()), file.name());
                Path folder = archive.resolve(run.order().today().toString()).resolve(file.folder());
                lock.checkIfInDoubt();
                if (holds(from, file)) {
                    // whoever may look into the archive was decided for the folder itself; what is below is its owner's
                    // alone
                    OwnerOnly.makeFolders(folder);
                    move(from, free(folder, file), folder.resolve("." + file.id() + ".part"));
                }
            }
        }
        files.archived(all);
    }

    private static boolean holds(Path path, InputFiles.Listed file) throws IOException {
        return Files.isRegularFile(path) && InputFile.of(path).sha256().equals(file.sha256());
    }

    /** On another disk a copy takes its name only when it is whole; one that a killed run left is copied again. */
    private static void move(Path from, Path target, Path part) throws IOException {
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(from);
        }
    }

    /** Another file of that name is never replaced; the same one, copied by a run that was cut short, is. */
    private static Path free(Path folder, InputFiles.Listed file) throws IOException {
        Path plain = FileNames.in(folder, file.name());
        String end = file.name().substring(Math.max(0, file.name().length() - MOST_CHARACTERS));
        return Files.exists(plain, LinkOption.NOFOLLOW_LINKS) && !holds(plain, file)
                ? FileNames.in(folder, file.id() + "-" + end)
                : plain;
    }
}
