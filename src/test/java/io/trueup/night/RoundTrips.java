package io.trueup.night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * How often a program asked a server and waited for its answer, by what it was about and by the first statement it asked. What is sent
 * without waiting for an answer in between is one round trip, however many statements it has.
 */
public final class RoundTrips {

    private static final int SHOWN = 110;

    private final Supplier<String> step;
    private final Map<Asked, Integer> counts = new ConcurrentHashMap<>();

    /** @param step what the program is about at this moment */
    public RoundTrips(Supplier<String> step) {
        this.step = step;
    }

    private record Asked(String step, String statement) {}

    void count(List<String> statements) {
        counts.merge(new Asked(step.get(), String.join(" | ", statements)), 1, Integer::sum);
    }

    /** All of them. */
    public int sum() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those of one step. */
    public int of(String name) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().step().equals(name))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** A line for each step and statement, most of a step first. */
    public List<String> lines() {
        Comparator<Map.Entry<Asked, Integer>> mostFirst = Comparator.comparing(
                        (Map.Entry<Asked, Integer> one) -> one.getKey().step())
                .thenComparing(one -> -one.getValue())
                .thenComparing(one -> one.getKey().statement());
        List<String> lines = new ArrayList<>();
        counts.entrySet().stream().sorted(mostFirst).forEach(one -> {
            String words = one.getKey().statement().replaceAll("\\s+", " ").strip();
            lines.add("%-14s %5d  %s"
                    .formatted(
                            one.getKey().step(), one.getValue(), words.substring(0, Math.min(SHOWN, words.length()))));
        });
        return lines;
    }
}
