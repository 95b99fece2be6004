package io.trueup.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wrong passwords by where they came from, in memory: of an address so many within a time, then no more until they are past. */
final class Tries {

    private final int most;
    private final Duration within;
    private final int remembered;
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(16, 0.75f, true);

    /** @param remembered how many addresses at most; the one that was quiet for longest is forgotten first */
    Tries(int most, Duration within, int remembered) {
        this.most = most;
        this.within = within;
        this.remembered = remembered;
    }

    /** Notes a try; false when there were too many, and then it is not noted. */
    synchronized boolean isTaken(String from, Instant now) {
        Deque<Instant> times = tries.computeIfAbsent(from, key -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(within))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        if (tries.size() > remembered) {
            tries.remove(tries.keySet().iterator().next());
        }
        return true;
    }

    /** The last one was no guess. */
    synchronized void forgive(String from) {
        Deque<Instant> times = tries.get(from);
        if (times != null) {
            times.pollLast();
        }
    }
}
