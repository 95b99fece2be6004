package io.trueup.bill;

import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ControlNumbers;
import io.trueup.x12.Segment;
import io.trueup.x12.TransactionReader;
import io.trueup.x12.TransactionSink;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an 837 (005010X222A1, 004010X098, of institutions 005010X223) into a sink, one bill at a time. Bills that are whole are kept
 * whatever comes before or after them (FAULTS.md 97-101). Throws only when the stream does.
 */
final class BillReader implements TransactionSink {

    private static final String BILLS = "837";

    private final String file;
    private final LocalDate today;
    private final BillSink sink;
    private @Nullable BillTransaction transaction;

    private BillReader(String file, LocalDate today, BillSink sink) {
        this.file = file;
        this.today = today;
        this.sink = sink;
    }

    /** @param today after which nothing can have happened */
    static void read(String file, InputStream in, LocalDate today, BillSink sink) throws IOException {
        new TransactionReader(file, sink::problem, new BillReader(file, today, sink)).read(in);
    }

    @Override
    public boolean begin(Segment st, ControlNumbers numbers) {
        boolean ours = st.element(1).equals(BILLS);
        transaction = ours ? new BillTransaction(st, numbers, file, today, sink) : null;
        return ours;
    }

    @Override
    public void take(Segment segment) {
        if (transaction != null) {
            transaction.take(segment);
        }
    }

    @Override
    public void end(Segment se) {
        if (transaction != null) {
            transaction.end();
        }
    }

    @Override
    public void cutShort(Segment last) {
        if (transaction != null) {
            transaction.cutShort(last);
        }
    }

    @Override
    public boolean stray(Segment segment) {
        if (segment.is("CLM")) {
            sink.problem(Problem.of(
                    ProblemCode.MISPLACED_SEGMENT, segment.place(file), segment.raw(), "an ST segment before it"));
        }
        return segment.is("CLM");
    }
}
