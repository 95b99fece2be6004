package io.trueup.batch;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;

/** Around each chunk of a partitioned step: nothing is written without the run lock, and whoever waits is told how far it has come. */
final class ChunkProgress<I, O> implements ChunkListener<I, O> {

    private final String step;
    private final RunSetup setup;
    private final LongSupplier all;
    private final AtomicLong taken = new AtomicLong();

    ChunkProgress(String step, RunSetup setup, LongSupplier all) {
        this.step = step;
        this.setup = setup;
        this.all = all;
    }

    @Override
    public void beforeChunk(Chunk<I> items) {
        setup.lock().check();
        taken.addAndGet(items.size());
    }

    @Override
    public void afterChunk(Chunk<O> items) {
        setup.progress().at(step, taken.get(), all.getAsLong());
    }
}
