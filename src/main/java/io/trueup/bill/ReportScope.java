package io.trueup.bill;

import io.trueup.codes.AcknowledgmentCodes;
import io.trueup.codes.AcknowledgmentCodes.Part;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What all transactions of one file of acknowledgments share: the envelope they stand in, and where to tell what was found. */
final class ReportScope {

    private static final String ACCEPTED = "AE";
    private static final String CENTURY = "20";

    private final String file;
    private final LocalDate today;
    private final AcknowledgmentSink sink;
    private String interchange = "";
    private @Nullable LocalDate interchangeDay;
    private @Nullable LocalDate groupDay;

    /** @param today after which nothing can have been received */
    ReportScope(String file, LocalDate today, AcknowledgmentSink sink) {
        this.file = file;
        this.today = today;
        this.sink = sink;
    }

    String file() {
        return file;
    }

    /** A word on a bill, unless its day cannot have come yet. */
    void tell(Acknowledgment word) {
        if (word.receivedOn().isAfter(today)) {
            problem(Problem.of(
                    ProblemCode.BAD_DATE,
                    word.place(),
                    word.receivedOn().toString(),
                    "a day of receipt not after today, " + today));
        } else {
            sink.acknowledgment(word);
        }
    }

    AcknowledgmentCodes codes() {
        return AcknowledgmentCodes.standard();
    }

    void envelope(Segment segment) {
        switch (segment.tag()) {
            case "ISA" -> {
                interchange = segment.element(13);
                interchangeDay = X12Date.parse(CENTURY + segment.element(9));
                groupDay = null;
            }
            case "GS" -> groupDay = X12Date.parse(segment.element(4));
            default -> {}
        }
    }

    /** ISA13: the number under which its sender finds the file again. */
    String interchange() {
        return interchange;
    }

    /** The day on which the file was made; null when the envelope does not say. */
    @Nullable
    LocalDate day() {
        return groupDay == null ? interchangeDay : groupDay;
    }

    void interchangeAnswer(Segment ta1) {
        boolean accepted = ACCEPTED.contains(ta1.element(4)) && !ta1.element(4).isEmpty();
        String why = ta1.element(5).isEmpty() ? "" : ": " + codes().meaning(Part.INTERCHANGE, ta1.element(5));
        problem(
                ProblemCode.INTERCHANGE_ANSWERED,
                ta1,
                "interchange " + ta1.element(1) + (accepted ? " accepted" : " refused" + why),
                accepted
                        ? "nothing to do"
                        : "find the file that was sent with this number (ISA13), and send it again; its bills have not"
                                + " arrived");
    }

    void problem(ProblemCode code, Segment segment, String found, String expected) {
        problem(Problem.of(code, segment.place(file), found, expected));
    }

    void problem(Problem problem) {
        sink.problem(problem);
    }
}
