package io.trueup.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cuts one connection of a program to its PostgreSQL when the server says that it has committed: what was written is there, and the
 * program does not know.
 */
final class CommitCutter extends Relay {

    /** CommandComplete of the wire protocol: type, length, tag. */
    private static final byte[] COMMITTED = "C\0\0\0\u000bCOMMIT\0".getBytes(StandardCharsets.ISO_8859_1);

    private final AtomicInteger commits;

    /**
     * @param server port on this machine
     * @param cutAt which commit, from 1, counted over all connections
     */
    CommitCutter(int server, int cutAt) throws IOException {
        this(server, cutAt, new AtomicInteger());
    }

    private CommitCutter(int server, int cutAt, AtomicInteger commits) throws IOException {
        super(server, Duration.ZERO, () -> new Cutting(cutAt, commits));
        this.commits = commits;
    }

    int commits() {
        return commits.get();
    }

    /** @param commits counted so far */
    private record Cutting(int cutAt, AtomicInteger commits) implements Between {

        @Override
        public void asked(byte[] buffer, int length) {}

        /** An answer to a commit is short, and comes in one piece. */
        @Override
        public boolean answered(byte[] buffer, int length) {
            for (int i = 0; i + COMMITTED.length <= length; i++) {
                if (Arrays.equals(buffer, i, i + COMMITTED.length, COMMITTED, 0, COMMITTED.length)) {
                    return commits.incrementAndGet() != cutAt;
                }
            }
            return true;
        }
    }
}
