package io.trueup.bill;

import io.trueup.remittance.KnownProcedures;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import io.trueup.x12.ControlNumbers;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One ST-SE of an 837. Pushes each bill as soon as it is whole, and holds no more than one. A transaction that does not say when it
 * was sent is rejected once, with all its bills.
 */
final class BillTransaction {

    private static final int REFERENCE = 3;
    private static final int DATE = 4;

    private final String file;
    private final LocalDate today;
    private final BillSink sink;
    private final ControlNumbers numbers;
    private final Segment st;
    private final Parties parties;
    private final KnownProcedures procedures = new KnownProcedures();
    private @Nullable Transmission transmission;
    private @Nullable BillDraft bill;
    private boolean bhtCame;
    private boolean billCame;
    private boolean rejected;

    BillTransaction(Segment st, ControlNumbers numbers, String file, LocalDate today, BillSink sink) {
        this.st = st;
        this.numbers = numbers;
        this.file = file;
        this.today = today;
        this.sink = sink;
        this.parties = new Parties(file);
    }

    void take(Segment segment) {
        switch (segment.tag()) {
            case "CLM":
                closeBill();
                billCame = true;
                bill = new BillDraft(segment, file, today, procedures);
                break;
            case "HL":
                closeBill();
                parties.take(segment);
                break;
            case "BHT":
                takeHeader(segment);
                break;
            default:
                if (bill != null) {
                    bill.take(segment);
                } else {
                    parties.take(segment);
                }
        }
    }

    private void takeHeader(Segment bht) {
        if (bhtCame) {
            return;
        }
        bhtCame = true;
        ElementReader elements = new ElementReader(file);
        elements.checkLengths(bht);
        LocalDate sentOn = elements.date(bht, DATE);
        if (sentOn == null && elements.problems().isEmpty()) {
            elements.problem(ProblemCode.MISSING_VALUE, bht, DATE, "the day it was sent on, CCYYMMDD");
        } else if (sentOn != null && sentOn.isAfter(today)) {
            elements.problem(ProblemCode.BAD_DATE, bht, DATE, "a date not after today, " + today);
        }
        elements.problems().forEach(sink::problem);
        rejected = !elements.problems().isEmpty();
        if (sentOn != null && !rejected) {
            transmission = new Transmission(sentOn, bht.element(REFERENCE), numbers);
        }
    }

    private void closeBill() {
        BillDraft finished = bill;
        bill = null;
        if (finished == null || rejected) {
            return;
        }
        Transmission with = transmission;
        if (with == null) {
            rejected = true;
            sink.problem(Problem.of(
                    ProblemCode.MISSING_SEGMENT,
                    st.place(file),
                    "no BHT",
                    "BHT before the first bill: its number and the day it was sent on"));
            return;
        }
        Reading<Bill> reading = finished.finish(with, parties, sink::problem);
        Bill whole = reading.value();
        if (whole == null) {
            reading.problems().forEach(sink::problem);
        } else {
            sink.bill(whole);
        }
    }

    /** SE came. */
    void end() {
        closeBill();
        if (!billCame && !rejected) {
            sink.problem(Problem.of(ProblemCode.MISSING_SEGMENT, st.place(file), "no CLM", "a bill, CLM"));
        }
    }

    /** The file, or the next transaction, comes before SE: the bill under way may lack lines, and does not count. */
    void cutShort(Segment last) {
        BillDraft open = bill;
        bill = null;
        String what = open == null ? last.raw() : "bill " + open.segment().element(1) + ", at " + last.raw();
        sink.problem(
                Problem.of(ProblemCode.TRUNCATED, last.place(file), what, "an SE segment at the transaction's end"));
    }
}
