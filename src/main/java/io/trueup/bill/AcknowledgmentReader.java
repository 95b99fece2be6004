package io.trueup.bill;

import io.trueup.source.FileKind;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ControlNumbers;
import io.trueup.x12.Segment;
import io.trueup.x12.TransactionReader;
import io.trueup.x12.TransactionSink;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads 277CA, 999, 997 and TA1 into a sink, one claim or transaction at a time. What is whole is kept whatever comes before or after it
 * (FAULTS.md 104-108). Throws only when the stream does.
 */
final class AcknowledgmentReader implements TransactionSink {

    /** Of the 277s: the acknowledgment of claims, and its forerunners. */
    private static final Pattern ACKNOWLEDGES = Pattern.compile("X(?:214|167|070)");

    private static final Pattern HAS_GUIDE = Pattern.compile("X\\d{3}");
    private static final Set<String> OF_FILES = Set.of("999", "997");
    private static final String OF_CLAIMS = "277";

    private final ReportScope scope;
    private @Nullable Report report;
    private @Nullable Segment undecided;

    private AcknowledgmentReader(String file, LocalDate today, AcknowledgmentSink sink) {
        this.scope = new ReportScope(file, today, sink);
    }

    /** A transaction of a kind that is read here. */
    interface Report {

        void take(Segment segment);

        /** The transaction is whole. */
        void end();
    }

    /** @param today after which nothing can have been received */
    static void read(String file, InputStream in, LocalDate today, AcknowledgmentSink sink) throws IOException {
        new TransactionReader(file, sink::problem, new AcknowledgmentReader(file, today, sink)).read(in);
    }

    @Override
    public void envelope(Segment segment) {
        scope.envelope(segment);
    }

    @Override
    public boolean answer(Segment ta1) {
        scope.interchangeAnswer(ta1);
        return true;
    }

    /** A 277 without a guide is an acknowledgment only if its BHT says so. */
    @Override
    public boolean begin(Segment st, ControlNumbers numbers) {
        boolean ofClaims = st.element(1).equals(OF_CLAIMS);
        boolean acknowledges = ACKNOWLEDGES.matcher(numbers.version()).find();
        report = null;
        undecided = null;
        if (OF_FILES.contains(st.element(1))) {
            report = new FileReport(scope);
        } else if (ofClaims && acknowledges) {
            report = new ClaimReport(scope);
        } else if (ofClaims && !HAS_GUIDE.matcher(numbers.version()).find()) {
            undecided = st;
        }
        return report != null || undecided != null;
    }

    @Override
    public void take(Segment segment) {
        Segment st = undecided;
        if (st != null && segment.is("BHT")) {
            undecided = null;
            if (segment.element(1).equals("0085") && segment.element(2).equals("08")) {
                report = new ClaimReport(scope);
            } else {
                scope.problem(FileKind.ofTransaction(OF_CLAIMS).problem(scope.file()));
            }
        }
        if (report != null) {
            report.take(segment);
        }
    }

    @Override
    public void end(Segment se) {
        if (report != null) {
            report.end();
        }
    }

    /** What was under way may lack anything, so it is dropped. */
    @Override
    public void cutShort(Segment last) {
        report = null;
        scope.problem(ProblemCode.TRUNCATED, last, last.raw(), "the transaction's end, SE");
    }

    @Override
    public boolean stray(Segment segment) {
        boolean says = Set.of("STC", "AK1", "AK9").contains(segment.tag());
        if (says) {
            scope.problem(ProblemCode.MISPLACED_SEGMENT, segment, segment.raw(), "an ST segment before it");
        }
        return says;
    }
}
