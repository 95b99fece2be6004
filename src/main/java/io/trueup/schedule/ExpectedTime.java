package io.trueup.schedule;

import io.trueup.batch.JobFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** How long a night is going to take: as long as the last one, and longer by what came into the inbox since. */
final class ExpectedTime {

    /** Of packed and plain files, remittances and logs, on a small machine; only the order of nights depends on it. */
    private static final long BYTES_PER_SECOND = 500_000;

    private ExpectedTime() {}

    /**
     * @param lastNight how long the last night took; zero before the first
     * @param since when that began; all that is in the inbox counts before the first
     */
    static Duration of(JobFile job, Duration lastNight, Instant since) {
        return lastNight.plusMillis(1_000 * bytes(job.inbox(), since) / BYTES_PER_SECOND);
    }

    /** An inbox that cannot be read is told by the night itself. */
    private static long bytes(Path inbox, Instant since) {
        try (Stream<Path> files = Files.find(inbox, 3, (file, kind) -> kind.isRegularFile() && isNew(kind, since))) {
            return files.mapToLong(ExpectedTime::size).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static boolean isNew(BasicFileAttributes file, Instant since) {
        return file.lastModifiedTime().toInstant().isAfter(since);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // taken away meanwhile
        }
    }
}
