package io.trueup.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks whatever works for it to end soon: a run ends before its next chunk, and can be gone on with later. */
public final class StopRequest {

    /** How long a chunk that is under way may take to end. */
    public static final Duration GRACE = Duration.ofMinutes(1);

    private final CountDownLatch asked = new CountDownLatch(1);

    public void ask() {
        asked.countDown();
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits for the request, at most as long as given. */
    public boolean await(Duration limit) {
        try {
            return asked.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
