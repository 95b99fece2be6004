package io.trueup.cli;

import io.trueup.batch.Progress;
import io.trueup.batch.StepWords;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a run has come: a bar on a terminal, elsewhere one line a minute. A run only notes where it stands; a thread of
 * its own looks at that now and then, so that showing costs a run nothing.
 */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";
    private static final Duration REDRAW = Duration.ofMillis(250);
    private static final Duration LINE = Duration.ofMinutes(1);

    private final AtomicReference<@Nullable Point> point = new AtomicReference<>();
    private final ScheduledExecutorService looking;
    private final Runnable clear;

    /**
     * Where a run stands.
     *
     * @param since nanoseconds at the step's first sign of life, when {@code before} were done
     */
    record Point(String step, long done, long total, long since, long before) {

        Point at(String now, long nowDone, long nowTotal, long nanos) {
            return now.equals(step)
                    ? new Point(step, Math.max(done, nowDone), nowTotal, since, before)
                    : new Point(now, nowDone, nowTotal, nanos, nowDone);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it looks until it is shut down
    private ProgressBar(Duration every, Consumer<Point> show, Runnable clear) {
        this.clear = clear;
        this.looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleAtFixedRate(() -> look(show), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Consumer<Point> show) {
        Point now = point.get();
        if (now != null) {
            show.accept(now);
        }
    }

    static ProgressBar bar(PrintWriter out) {
        return new ProgressBar(
                REDRAW,
                now -> {
                    out.print(CLEAR + drawn(now, System.nanoTime()));
                    out.flush();
                },
                () -> {
                    out.print(CLEAR);
                    out.flush();
                });
    }

    static ProgressBar lines(Consumer<String> out) {
        return new ProgressBar(LINE, now -> out.accept(words(now, System.nanoTime())), () -> {});
    }

    @Override
    public void at(String step, long done, long total) {
        long now = System.nanoTime();
        point.updateAndGet(
                before -> before == null ? new Point(step, done, total, now, done) : before.at(step, done, total, now));
    }

    @Override
    public void ended() {
        point.set(null);
    }

    /** "Reconciling claims       [######........] 1,200 of 5,000, 310/s, 12 s left". */
    static String drawn(Point point, long now) {
        String words = StepWords.of(point.step());
        if (point.total() <= 0) {
            return words + " …";
        }
        int filled = (int) (WIDTH * Math.min(point.done(), point.total()) / point.total());
        return "%-24s [%s%s] %s".formatted(words, "#".repeat(filled), ".".repeat(WIDTH - filled), figures(point, now));
    }

    static String words(Point point, long now) {
        String words = StepWords.of(point.step());
        return point.total() <= 0
                ? words + ", since " + Duration.ofNanos(now - point.since()).toSeconds() + " s"
                : words + ": " + figures(point, now);
    }

    private static String figures(Point point, long now) {
        String place = "%,d of %,d".formatted(point.done(), point.total());
        double seconds = (now - point.since()) / 1e9;
        long worked = point.done() - point.before();
        if (worked <= 0 || seconds < 1) {
            return place;
        }
        double rate = worked / seconds;
        long left = Math.round((point.total() - point.done()) / rate);
        String perSecond = rate < 10 ? "%.1f".formatted(rate) : "%,.0f".formatted(rate);
        return place + ", " + perSecond + "/s, " + (left < 120 ? left + " s" : (left + 59) / 60 + " min") + " left";
    }

    @Override
    public void close() {
        if (!looking.isShutdown()) {
            looking.shutdownNow();
            clear.run();
        }
    }
}
