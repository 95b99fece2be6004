package io.trueup.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes that a program started and can no longer look after: initdb of one that was killed would go on filling a folder that is
 * about to be removed, and a server that cannot be used would stay.
 */
record Orphans(List<ProcessHandle> processes) {

    private static final Duration END_WAIT = Duration.ofSeconds(10);

    /**
     * Those that run programs of a folder, and what they started.
     *
     * @param binaries where the programs of one data folder were unpacked to, and of no other
     */
    static Orphans of(Path binaries) throws IOException {
        if (!Files.isDirectory(binaries)) {
            return new Orphans(List.of());
        }
        Path home = binaries.toRealPath();
        return new Orphans(ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(home))
                        .isPresent())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList());
    }

    /** At once, and waits until they are gone. */
    void end() {
        processes.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .orTimeout(END_WAIT.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }
}
