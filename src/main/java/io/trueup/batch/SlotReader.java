package io.trueup.batch;

import io.trueup.ledger.Slotted;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what the slots of one partition hold, in order. It is fetched a page at a time, by one set of queries; how far a page may
 * reach depends on how much its slots hold, so that memory stays flat. The slot to go on with stands in the execution context, which
 * the framework commits with the chunk.
 */
class SlotReader<T extends Slotted> implements ItemStreamReader<T> {

    private static final String NEXT = "next";

    /** Where items come from. */
    interface Source<T> {

        /** The last slot of a page that begins with {@code from}, {@code to} at the most. */
        long lastOfPage(long from, long to);

        /** What the slots {@code from} to {@code to} hold, in order; a slot may hold nothing. */
        List<T> read(long from, long to);
    }

    private final Source<T> source;
    private final Slots slots;
    private Iterator<T> page = Collections.emptyIterator();
    private long unread;
    private long next;

    SlotReader(Source<T> source, StepExecution partition) {
        this.source = source;
        this.slots = Slots.of(partition);
    }

    @Override
    public void open(ExecutionContext context) {
        next = context.getLong(NEXT, slots.from());
        unread = next;
        page = Collections.emptyIterator();
    }

    @Override
    public @Nullable T read() {
        while (!page.hasNext()) {
            if (unread > slots.to()) {
                return null;
            }
            long last = source.lastOfPage(unread, slots.to());
            page = source.read(unread, last).iterator();
            unread = last + 1;
        }
        T item = page.next();
        next = item.slot() + 1;
        return item;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(NEXT, next);
    }
}
