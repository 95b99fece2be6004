package io.trueup.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many nights one program carries out at once, and in which order: what people asked for first, then whoever would be done first
 * if all had begun when they were due. So a short night passes a long one that is due with it, and a long one is passed only by nights
 * that are due before it would be done. The last place is for short nights alone, and a night whose database does not answer keeps none.
 */
final class Places {

    /** A night that is expected to take longer never takes the last place. */
    static final Duration LONG = Duration.ofSeconds(30);

    private static final long MEMORY_OF_A_NIGHT = 200L << 20;
    private static final int LEAST = 2;
    private static final int MOST = 8;

    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::isAsked)
            .reversed()
            .thenComparing(candidate -> candidate.due().plus(candidate.expected()))
            .thenComparing(Candidate::job);

    private final int places;
    private final Map<Path, Candidate> waiting = new HashMap<>();
    private final Map<Path, Candidate> running = new HashMap<>();
    private final Set<Path> resting = new HashSet<>();

    /** @param places nights at once */
    Places(int places) {
        this.places = places;
    }

    /** One for each core, as far as there is memory: two at least, eight at most. */
    static int ofThisMachine() {
        Runtime machine = Runtime.getRuntime();
        long byMemory = machine.maxMemory() / MEMORY_OF_A_NIGHT;
        return Math.toIntExact(Math.max(LEAST, Math.min(MOST, Math.min(machine.availableProcessors(), byMemory))));
    }

    /**
     * A job that has something to do.
     *
     * @param job its file
     * @param isAsked whether somebody asked for it and waits
     * @param due since when
     * @param expected how long it is going to take, as far as anybody can say
     */
    record Candidate(Path job, boolean isAsked, Instant due, Duration expected) {

        boolean isLong() {
            return expected.compareTo(LONG) > 0;
        }
    }

    synchronized void offer(Candidate candidate) {
        if (!running.containsKey(candidate.job())) {
            waiting.put(candidate.job(), candidate);
        }
    }

    /** It has nothing to do any more: another server took it. */
    synchronized void withdraw(Path job) {
        waiting.remove(job);
    }

    /** Who may begin now; to be told when it has ended. */
    synchronized Optional<Candidate> begin() {
        int free = places - (running.size() - resting.size());
        if (free <= 0 || running.size() >= 2 * places) {
            return Optional.empty();
        }
        Optional<Candidate> next = waiting.values().stream()
                .filter(candidate -> free > 1 || places == 1 || !candidate.isLong())
                .min(ORDER);
        next.ifPresent(candidate -> {
            waiting.remove(candidate.job());
            running.put(candidate.job(), candidate);
        });
        return next;
    }

    synchronized void end(Path job) {
        running.remove(job);
        resting.remove(job);
    }

    /** Its database does not answer: somebody else may have its place meanwhile. */
    synchronized void rest(Path job) {
        if (running.containsKey(job)) {
            resting.add(job);
        }
    }

    /** Its database answers again; for a while one more than usual may be at work. */
    synchronized void goOn(Path job) {
        resting.remove(job);
    }
}
