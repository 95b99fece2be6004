package io.trueup.x12;

import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the interchanges, groups and transactions of a file, of whatever delimiters, and gives those of one kind to a sink.
 * What is wrong with the envelopes, what is cut short and what is of another kind goes to {@code problems} (FAULTS.md 15-19, 29).
 * Reads once; throws only when the stream does, after the transaction under way was cut short.
 */
public final class TransactionReader {

    private final String file;
    private final Consumer<Problem> problems;
    private final TransactionSink sink;
    private final Envelope envelope;
    private final OtherTransactions others = new OtherTransactions();
    private int begun;
    private boolean open;
    private boolean inOtherTransaction;
    private boolean inText;
    private boolean inAddenda;
    private boolean indented;

    /** Something else says why nothing of the file was taken. */
    private boolean explained;

    private @Nullable Segment last;

    /** @param file the file's name, for places */
    public TransactionReader(String file, Consumer<Problem> problems, TransactionSink sink) {
        this.file = file;
        this.problems = problems;
        this.sink = sink;
        this.envelope = new Envelope(file, problems);
    }

    /** Reads a bank's ACH file: its addenda are an 835, or others' words, which nobody asked for. */
    public void readAddenda(InputStream in) throws IOException {
        inAddenda = true;
        read(new AchAddenda(in));
    }

    public void read(InputStream in) throws IOException {
        Tokenizer tokenizer = new Tokenizer(in);
        try {
            for (Segment segment = tokenizer.next(); segment != null; segment = tokenizer.next()) {
                take(segment);
            }
        } catch (IOException e) {
            if (open && last != null) {
                sink.cutShort(last);
            }
            throw e;
        }
        endOfFile();
        indented = tokenizer.sawIndentation();
    }

    /** Transactions that the sink took. */
    public int transactions() {
        return begun;
    }

    /** Whether a segment stood away from the start of its line. */
    public boolean sawIndentation() {
        return indented;
    }

    private void take(Segment segment) {
        if (segment.isText()) {
            if (!inText && !inAddenda) {
                notice(ProblemCode.TEXT_IGNORED, segment, "");
            }
            inText = true;
            return;
        }
        inText = false;
        last = segment;
        if (!segment.isTerminated() && !isWholeAnyway(segment)) {
            cutShort(segment);
            return;
        }
        envelope.count();
        switch (segment.tag()) {
            case "ISA", "GS", "GE", "IEA" -> takeEnvelope(segment);
            case "ST" -> openTransaction(segment);
            case "SE" -> closeTransaction(segment);
            case "TA1" -> takeAnswer(segment);
            default -> takeContent(segment);
        }
    }

    /** A last segment without terminator that cannot have lost anything. */
    private boolean isWholeAnyway(Segment segment) {
        return switch (segment.tag()) {
            case "IEA", "GE" -> true;
            case "SE" -> envelope.agrees(segment);
            default -> false;
        };
    }

    private void cutShort(Segment segment) {
        if (open) {
            open = false;
            sink.cutShort(segment);
        } else {
            truncated(segment);
        }
        inOtherTransaction = false;
        envelope.abandon();
    }

    private void truncated(Segment segment) {
        explained = true;
        notice(ProblemCode.TRUNCATED, segment, "the interchange's end, IEA");
    }

    private void takeEnvelope(Segment segment) {
        closeUnfinished(segment);
        sink.envelope(segment);
        switch (segment.tag()) {
            case "ISA":
                envelope.openInterchange(segment);
                break;
            case "GS":
                envelope.openGroup(segment);
                break;
            case "GE":
                envelope.closeGroup(segment);
                break;
            default:
                envelope.closeInterchange(segment);
        }
    }

    /** No SE came before this segment. */
    private void closeUnfinished(Segment next) {
        boolean unfinished = open;
        open = false;
        inOtherTransaction = false;
        if (unfinished && sink.endWithout(next)) {
            envelope.closeTransactionWithout(next);
        } else if (unfinished) {
            sink.cutShort(next);
        }
    }

    private void openTransaction(Segment st) {
        closeUnfinished(st);
        envelope.openTransaction(st);
        ControlNumbers numbers = envelope.numbers();
        open = sink.begin(st, numbers);
        inOtherTransaction = !open;
        if (open) {
            begun++;
        } else {
            others.take(st, numbers);
        }
    }

    private void closeTransaction(Segment se) {
        envelope.closeTransaction(se);
        boolean whole = open;
        open = false;
        inOtherTransaction = false;
        if (whole) {
            sink.end(se);
        }
    }

    private void takeAnswer(Segment ta1) {
        if (sink.answer(ta1)) {
            explained = true;
        } else {
            others.take(ta1);
        }
    }

    private void takeContent(Segment segment) {
        if (open) {
            sink.take(segment);
        } else if (!inOtherTransaction) {
            explained |= sink.stray(segment);
        }
    }

    private void notice(ProblemCode code, Segment segment, String expected) {
        problems.accept(Problem.of(code, segment.place(file), segment.raw(), expected));
    }

    private void endOfFile() {
        if (last != null && open) {
            cutShort(last);
        } else if (last != null && envelope.isInterchangeOpen()) {
            truncated(last);
        }
        if (explained) {
            return;
        }
        if (begun > 0) {
            others.tell(file, problems);
        } else {
            problems.accept(others.rejection(file, inAddenda ? "ach" : "none"));
        }
    }
}
