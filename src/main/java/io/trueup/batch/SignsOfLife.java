package io.trueup.batch;

import java.time.Duration;

/**
 * When a program gave signs of life. A silence after which others may have held it for dead stays in doubt, whatever signs come after it:
 * who is frozen and wakes up may give one before its other threads look. Times are those of {@link System#nanoTime}; may be used by
 * several threads.
 */
final class SignsOfLife {

    private final long longest;
    private volatile long last;
    private volatile boolean wasSilent;

    /** @param longest silence that nobody takes for death */
    SignsOfLife(long begin, Duration longest) {
        this.last = begin;
        this.longest = longest.toNanos();
    }

    /** One was sent, and has arrived. */
    void given(long sent) {
        wasSilent |= sent - last > longest;
        last = sent;
    }

    boolean areInDoubt(long now) {
        return wasSilent || now - last > longest;
    }
}
