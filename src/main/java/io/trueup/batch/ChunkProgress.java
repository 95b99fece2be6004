package io.trueup.batch;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;

/** Around each chunk of a partitioned step: nothing is written without the run lock, and whoever waits is told how far it has come. */
final class ChunkProgress<I, O> implements ChunkListener<I, O> {

    private final String step;
    private final RunSetup setup;
    private final LongSupplier count;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong all = new AtomicLong(-1);

    /** @param count of all items of the step, asked once */
    ChunkProgress(String step, RunSetup setup, LongSupplier count) {
        this.step = step;
        this.setup = setup;
        this.count = count;
    }

    @Override
    public void beforeChunk(Chunk<I> items) {
        setup.lock().check();
        taken.addAndGet(items.size());
    }

    @Override
    public void afterChunk(Chunk<O> items) {
        if (all.get() < 0) {
            all.set(count.getAsLong());
        }
        setup.progress().at(step, taken.get(), all.get());
    }
}
