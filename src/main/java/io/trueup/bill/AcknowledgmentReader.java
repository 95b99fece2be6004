package io.trueup.bill;

import io.trueup.source.FileKind;
import io.trueup.source.ProblemCode;
import io.trueup.x12.Segment;
import io.trueup.x12.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads 277CA, 999, 997 and TA1 into a sink, one claim or transaction at a time. What is whole is kept whatever comes before or after it
 * (FAULTS.md 104-108).
 */
final class AcknowledgmentReader {

    /** Of the 277s: the acknowledgment of claims, and its forerunners. */
    private static final Pattern ACKNOWLEDGES = Pattern.compile("X(?:214|167|070)");

    private static final Pattern HAS_GUIDE = Pattern.compile("X\\d{3}");
    private static final Set<String> OF_FILES = Set.of("999", "997");
    private static final String OF_CLAIMS = "277";

    private final ReportScope scope;
    private final Map<String, Segment> others = new LinkedHashMap<>();
    private @Nullable Report report;
    private @Nullable Segment undecided;
    private @Nullable Segment last;
    private boolean inInterchange;
    private boolean inText;
    private int reports;

    AcknowledgmentReader(String file, AcknowledgmentSink sink) {
        this.scope = new ReportScope(file, sink);
    }

    /** A transaction of a kind that is read here. */
    interface Report {

        void take(Segment segment);

        /** The transaction is whole. */
        void end();
    }

    void read(InputStream in) throws IOException {
        Tokenizer tokenizer = new Tokenizer(in);
        for (Segment segment = tokenizer.next(); segment != null; segment = tokenizer.next()) {
            take(segment);
        }
        Segment end = last;
        if (end != null && (report != null || inInterchange)) {
            cutShort(end);
        }
        tellOthers();
    }

    private void take(Segment segment) {
        if (segment.isText()) {
            if (!inText) {
                scope.problem(ProblemCode.TEXT_IGNORED, segment, segment.raw(), "");
            }
            inText = true;
            return;
        }
        inText = false;
        last = segment;
        if (!segment.isTerminated() && !Set.of("IEA", "GE", "SE").contains(segment.tag())) {
            cutShort(segment);
            return;
        }
        switch (segment.tag()) {
            case "ISA", "GS", "GE", "IEA" -> takeEnvelope(segment);
            case "ST" -> open(segment);
            case "SE" -> close();
            case "TA1" -> takeInterchangeAnswer(segment);
            default -> takeContent(segment);
        }
    }

    private void takeEnvelope(Segment segment) {
        if (report != null || segment.is("ISA") && inInterchange) {
            cutShort(segment);
        }
        undecided = null;
        scope.envelope(segment);
        inInterchange = segment.is("ISA") || inInterchange && !segment.is("IEA");
    }

    private void open(Segment st) {
        if (report != null) {
            cutShort(st);
        }
        String guide = st.element(3).isEmpty() ? scope.version() : st.element(3);
        undecided = null;
        if (OF_FILES.contains(st.element(1))) {
            begin(new FileReport(scope));
        } else if (!st.element(1).equals(OF_CLAIMS)) {
            others.putIfAbsent(st.element(1), st);
        } else if (ACKNOWLEDGES.matcher(guide).find()) {
            begin(new ClaimReport(scope));
        } else if (HAS_GUIDE.matcher(guide).find()) {
            others.putIfAbsent(OF_CLAIMS, st);
        } else {
            undecided = st;
        }
    }

    private void begin(Report next) {
        report = next;
        reports++;
    }

    private void close() {
        Report whole = report;
        report = null;
        undecided = null;
        if (whole != null) {
            whole.end();
        }
    }

    private void takeContent(Segment segment) {
        Segment st = undecided;
        if (st != null && segment.is("BHT")) {
            undecided = null;
            if (segment.element(1).equals("0085") && segment.element(2).equals("08")) {
                begin(new ClaimReport(scope));
            } else {
                others.putIfAbsent(OF_CLAIMS, st);
            }
        }
        Report open = report;
        if (open != null) {
            open.take(segment);
        }
    }

    /** It names an interchange, and nobody here knows the interchange of a bill. */
    private void takeInterchangeAnswer(Segment ta1) {
        reports++;
        scope.interchangeAnswer(ta1);
    }

    /** What was under way may lack anything, so it is dropped. */
    private void cutShort(Segment segment) {
        report = null;
        inInterchange = false;
        scope.problem(ProblemCode.TRUNCATED, segment, segment.raw(), "the end of the transaction (SE) and of the interchange (IEA)");
    }

    private void tellOthers() {
        if (reports > 0) {
            others.forEach((type, st) -> scope.problem(ProblemCode.NOT_AN_ACKNOWLEDGMENT, st, type, "277CA, 999 or 997"));
        } else {
            String type = others.isEmpty() ? "none" : others.keySet().iterator().next();
            scope.problem(FileKind.ofTransaction(type).problem(scope.file()));
        }
    }
}
