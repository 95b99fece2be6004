package io.trueup.batch;

import java.util.function.LongSupplier;

/** A count of what a step has to do: taken when the step begins, and asked for again with each chunk or file. */
final class CountedOnce implements LongSupplier {

    private final LongSupplier count;
    private long counted = -1;

    CountedOnce(LongSupplier count) {
        this.count = count;
    }

    @Override
    public synchronized long getAsLong() {
        if (counted < 0) {
            counted = count.getAsLong();
        }
        return counted;
    }
}
