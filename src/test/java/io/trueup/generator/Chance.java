package io.trueup.generator;

import java.util.List;
import java.util.Random;

/** Everything that is left to chance about one claim or file, the same for the same seed and number. */
final class Chance {

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final Random random;

    Chance(long seed, String about, long number) {
        random = new Random((seed ^ about.hashCode()) * STRIDE + number);
        random.nextLong();
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** True so many times in a hundred. */
    boolean percent(int times) {
        return random.nextInt(100) < times;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
