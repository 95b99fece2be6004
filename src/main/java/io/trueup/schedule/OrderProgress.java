package io.trueup.schedule;

import io.trueup.batch.Progress;
import io.trueup.batch.StepWords;
import io.trueup.ledger.RunOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps on an order's row how far its run has come. The run only notes where it stands; a thread of its own writes that down once a
 * second, so that telling costs the run nothing and is no part of its transactions.
 */
final class OrderProgress implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrderProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Looks without anything new. */
    private static final int SIGN_OF_LIFE = 10;

    private final RunOrders orders;
    private final long order;
    private final Progress others;
    private final Clock clock;
    private final AtomicReference<RunOrders.@Nullable Progress> stands = new AtomicReference<>();
    private RunOrders.@Nullable Progress written;
    private int quiet;
    private final ScheduledExecutorService writing;

    /** @param others are told too */
    @SuppressWarnings("FutureReturnValueIgnored") // it writes until it is shut down
    OrderProgress(RunOrders orders, long order, Progress others, Clock clock) {
        this.orders = orders;
        this.order = order;
        this.others = others;
        this.clock = clock;
        this.writing = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "order-progress");
            thread.setDaemon(true);
            return thread;
        });
        writing.scheduleAtFixedRate(this::write, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void at(String step, long done, long total) {
        String words = StepWords.of(step);
        stands.updateAndGet(was -> new RunOrders.Progress(
                words, was != null && was.step().equals(words) ? Math.max(was.done(), done) : done, total, now()));
        others.at(step, done, total);
    }

    @Override
    public void ended() {
        others.ended();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** A run that goes nowhere for long is told again now and then: its server lives. */
    private void write() {
        RunOrders.Progress progress = stands.get();
        boolean same = progress == null || progress.equals(written);
        if (progress == null || same && ++quiet < SIGN_OF_LIFE) {
            return;
        }
        try {
            orders.progress(order, new RunOrders.Progress(progress.step(), progress.done(), progress.total(), now()));
            written = progress;
            quiet = 0;
        } catch (RuntimeException e) {
            LOG.debug("The progress of order {} could not be kept", order, e); // the run itself waits for the database
        }
    }

    @Override
    public void close() {
        writing.shutdownNow();
    }
}
