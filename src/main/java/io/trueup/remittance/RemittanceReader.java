package io.trueup.remittance;

import io.trueup.codes.CodeLists;
import io.trueup.source.Content;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.AchAddenda;
import io.trueup.x12.Segment;
import io.trueup.x12.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an 835 (005010X221A1, 004010X091) into a sink, one claim at a time. Complete transactions are kept whatever comes before or
 * after them (FAULTS.md 15-30). Reads once; throws only when the stream does, after discarding the payment under way.
 */
public final class RemittanceReader {

    private static final String REMITTANCE = "835";

    private final RemittanceScope scope;
    private final Envelope envelope;
    private final OtherTransactions others;
    private @Nullable Transaction transaction;
    private boolean inOtherTransaction;
    private boolean inMisplacedClaim;
    private boolean inText;
    private boolean inAddenda;

    /** Something else says why nothing of the file was taken. */
    private boolean explained;

    private @Nullable Segment last;

    /** @param file the file's name, for places */
    public RemittanceReader(String file, CodeLists lists, RemittanceSink sink) {
        this.scope = RemittanceScope.of(file, lists, sink);
        this.envelope = new Envelope(scope);
        this.others = new OtherTransactions(scope);
    }

    /** Reads a whole file. */
    public RemittanceTotals read(Content content) throws IOException {
        if (content.hasByteOrderMark()) {
            scope.tally().odd("BOM");
        }
        return read(content.stream());
    }

    /** Reads a bank's ACH file: its addenda are an 835, or others' words, which nobody asked for. */
    RemittanceTotals readAddenda(InputStream in) throws IOException {
        inAddenda = true;
        RemittanceTotals totals = read(new AchAddenda(in));
        if (totals.transactions() > 0) {
            scope.sink().problem(Problem.of(ProblemCode.FROM_BANK_FILE, Place.ofFile(scope.file()), "an 835"));
        }
        return totals;
    }

    public RemittanceTotals read(InputStream in) throws IOException {
        Tokenizer tokenizer = new Tokenizer(in);
        try {
            for (Segment segment = tokenizer.next(); segment != null; segment = tokenizer.next()) {
                take(segment);
            }
        } catch (IOException e) {
            if (transaction != null && last != null) {
                transaction.cutShort(last);
            }
            throw e;
        }
        endOfFile();
        if (tokenizer.sawIndentation()) {
            scope.tally().odd("indented");
        }
        return totals();
    }

    private RemittanceTotals totals() {
        if (scope.tally().totals().interchanges() == 0) {
            scope.tally().odd("no ISA");
        }
        return scope.tally().totals();
    }

    private void take(Segment segment) {
        if (segment.isText()) {
            if (!inText && !inAddenda) {
                scope.notice(ProblemCode.TEXT_IGNORED, segment, segment.raw(), "");
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
            case "TA1" -> others.take(segment);
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
        Transaction open = transaction;
        transaction = null;
        if (open != null) {
            open.cutShort(segment);
        } else {
            truncated(segment);
        }
        inOtherTransaction = false;
        envelope.abandon();
    }

    private void truncated(Segment segment) {
        scope.tally().notBalanced();
        explained = true;
        scope.notice(ProblemCode.TRUNCATED, segment, segment.raw(), "the interchange's end, IEA");
    }

    private void takeEnvelope(Segment segment) {
        closeUnfinished(segment);
        switch (segment.tag()) {
            case "ISA":
                if (envelope.isInterchangeOpen()) {
                    truncated(segment);
                }
                envelope.openInterchange(segment);
                scope.tally().interchange();
                if (!segment.element(16).equals(":")) {
                    scope.tally().odd("component " + segment.element(16));
                }
                break;
            case "GS":
                envelope.openGroup(segment);
                if (segment.element(8).startsWith("004010")) {
                    scope.tally().odd("4010");
                }
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
        Transaction open = transaction;
        transaction = null;
        inOtherTransaction = false;
        inMisplacedClaim = false;
        if (open != null) {
            open.cutShort(next);
        }
    }

    private void openTransaction(Segment st) {
        closeUnfinished(st);
        envelope.openTransaction(st);
        if (st.element(1).equals(REMITTANCE)) {
            transaction = new Transaction(st, envelope.transaction(), scope);
        } else {
            inOtherTransaction = true;
            others.take(st);
        }
    }

    private void closeTransaction(Segment se) {
        envelope.closeTransaction(se);
        Transaction whole = transaction;
        transaction = null;
        inOtherTransaction = false;
        if (whole != null) {
            whole.end(se);
        }
    }

    private void takeContent(Segment segment) {
        if (transaction != null) {
            transaction.take(segment);
        } else if (!inOtherTransaction) {
            takeStray(segment);
        }
    }

    /** Money outside any transaction. */
    private void takeStray(Segment segment) {
        explained |= segment.is("CLP") || segment.is("SVC");
        switch (segment.tag()) {
            case "CLP":
                inMisplacedClaim = true;
                scope.misplaced(segment, 4, "an ST segment before it");
                break;
            case "SVC":
                if (!inMisplacedClaim) {
                    scope.misplaced(segment, 3, "an ST and a CLP segment before it");
                }
                break;
            case "BPR", "PLB":
                scope.notice(ProblemCode.MISPLACED_SEGMENT, segment, segment.raw(), "an ST segment before it");
                break;
            default:
                break;
        }
    }

    private void endOfFile() {
        if (last != null && transaction != null) {
            cutShort(last);
        } else if (last != null && envelope.isInterchangeOpen()) {
            truncated(last);
        }
        if (!explained) {
            others.tell(scope.tally().totals().transactions(), inAddenda ? "ach" : "none");
        }
    }
}
