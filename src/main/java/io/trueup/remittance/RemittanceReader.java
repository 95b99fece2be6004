package io.trueup.remittance;

import io.trueup.codes.CodeLists;
import io.trueup.source.Content;
import io.trueup.source.Place;
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
 * Reads an 835 (005010X221A1, 004010X091) into a sink, one claim at a time. Complete transactions are kept whatever comes before or
 * after them (FAULTS.md 15-30). Reads once; throws only when the stream does, after discarding the payment under way.
 */
public final class RemittanceReader implements TransactionSink {

    private static final String REMITTANCE = "835";

    private final RemittanceScope scope;
    private final TransactionReader transactions;
    private @Nullable Transaction transaction;
    private boolean inMisplacedClaim;

    /**
     * @param file the file's name, for places
     * @param today after which nothing can have been paid or done
     */
    public RemittanceReader(String file, CodeLists lists, LocalDate today, RemittanceSink sink) {
        this.scope = RemittanceScope.of(file, lists, today, sink);
        this.transactions = new TransactionReader(file, this::problem, this);
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
        transactions.readAddenda(in);
        RemittanceTotals totals = totals();
        if (totals.transactions() > 0) {
            scope.sink().problem(Problem.of(ProblemCode.FROM_BANK_FILE, Place.ofFile(scope.file()), "an 835"));
        }
        return totals;
    }

    public RemittanceTotals read(InputStream in) throws IOException {
        transactions.read(in);
        return totals();
    }

    private RemittanceTotals totals() {
        if (transactions.sawIndentation()) {
            scope.tally().odd("indented");
        }
        if (scope.tally().totals().interchanges() == 0) {
            scope.tally().odd("no ISA");
        }
        return scope.tally().totals();
    }

    private void problem(Problem problem) {
        if (problem.code() == ProblemCode.TRUNCATED) {
            scope.tally().notBalanced();
        }
        scope.sink().problem(problem);
    }

    @Override
    public void envelope(Segment segment) {
        inMisplacedClaim = false;
        if (segment.is("ISA")) {
            scope.tally().interchange();
            scope.procedures().forget();
            if (!segment.element(16).equals(":")) {
                scope.tally().odd("component " + segment.element(16));
            }
        } else if (segment.is("GS") && segment.element(8).startsWith("004010")) {
            scope.tally().odd("4010");
        }
    }

    @Override
    public boolean begin(Segment st, ControlNumbers numbers) {
        inMisplacedClaim = false;
        transaction = st.element(1).equals(REMITTANCE) ? new Transaction(st, numbers.text(), scope) : null;
        return transaction != null;
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
            transaction.end(se);
        }
    }

    @Override
    public boolean endWithout(Segment next) {
        if (transaction == null || !transaction.isPaidInFull()) {
            return false;
        }
        transaction.end(next);
        return true;
    }

    @Override
    public void cutShort(Segment last) {
        if (transaction != null) {
            transaction.cutShort(last);
        }
    }

    /** Money outside any transaction. */
    @Override
    public boolean stray(Segment segment) {
        switch (segment.tag()) {
            case "CLP":
                inMisplacedClaim = true;
                scope.misplaced(segment, 4, "an ST segment before it");
                return true;
            case "SVC":
                if (!inMisplacedClaim) {
                    scope.misplaced(segment, 3, "an ST and a CLP segment before it");
                }
                return true;
            case "BPR", "PLB":
                scope.notice(ProblemCode.MISPLACED_SEGMENT, segment, segment.raw(), "an ST segment before it");
                return false;
            default:
                return false;
        }
    }
}
