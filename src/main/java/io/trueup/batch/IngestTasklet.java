package io.trueup.batch;

import io.trueup.intake.InputFiles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Takes the files of one partition, each in a transaction of its own: a file is taken whole or not at all, and the place reached
 * commits with it. No chunks, because a chunk would commit the half of a file (docs/decisions/0001).
 */
final class IngestTasklet implements Tasklet {

    private static final String NEXT = "next";
    /** Files whose names are asked for at once. */
    private static final int PAGE = 200;

    private final Ingest ingest;
    private final InputFiles files;
    private final RunSetup setup;
    private final LongSupplier all;
    private final AtomicLong done = new AtomicLong();
    private final Map<Long, InputFiles.Listed> ahead = new ConcurrentHashMap<>();

    /** @param all how many files there are */
    IngestTasklet(Ingest ingest, InputFiles files, RunSetup setup, LongSupplier all) {
        this.ingest = ingest;
        this.files = files;
        this.setup = setup;
        this.all = all;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        StepExecution partition = chunk.getStepContext().getStepExecution();
        Slots slots = Slots.of(partition);
        ExecutionContext context = partition.getExecutionContext();
        long next = context.getLong(NEXT, slots.from());
        if (next > slots.to()) {
            return RepeatStatus.FINISHED;
        }
        contribution.incrementWriteCount(ingest.take(setup.id(), listed(next, slots.to())));
        context.putLong(NEXT, next + 1);
        setup.progress().at("ingest", done.incrementAndGet(), all.getAsLong());
        return next == slots.to() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }

    /** The file of a place; asked for with those after it, and all at once when they are few, whichever thread comes first. */
    private InputFiles.Listed listed(long place, long last) {
        InputFiles.Listed known = ahead.remove(place);
        if (known != null) {
            return known;
        }
        if (all.getAsLong() > PAGE) {
            return page(place, Math.min(last, place + PAGE - 1));
        }
        synchronized (ahead) {
            InputFiles.Listed asked = ahead.remove(place);
            if (asked != null) {
                return asked;
            }
            ahead.put(1L, page(1, all.getAsLong()));
            return Objects.requireNonNull(ahead.remove(place), "a file of the run");
        }
    }

    /** The first of them; the others wait for whoever takes them. */
    private InputFiles.Listed page(long first, long last) {
        List<InputFiles.Listed> page = files.listed(setup.id(), first, last);
        for (int i = 1; i < page.size(); i++) {
            ahead.put(first + i, page.get(i));
        }
        return page.get(0);
    }
}
