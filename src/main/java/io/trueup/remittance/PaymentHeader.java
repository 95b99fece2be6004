package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands before the claims of a transaction: BPR, TRN and N1*PR make the payment. */
final class PaymentHeader {

    private static final String LAST_RESORT = "405";

    /** Payers tell of electronic money up to three business days before it comes (CAQH CORE 370), weekend and holiday included. */
    private static final int TOLD_AHEAD_DAYS = 7;

    private final Segment st;
    private final String transaction;
    private final ElementReader elements;
    private final LocalDate today;
    private final PayerIdentifiers identifiers = new PayerIdentifiers();
    private @Nullable BprSegment bpr;
    private @Nullable Segment trn;
    private @Nullable Segment produced;
    private @Nullable Segment early;
    private boolean inPayer;
    private String payerName = "";
    private String payerId = "";

    /** @param transaction what tells it from another of the same file */
    PaymentHeader(Segment st, String transaction, RemittanceScope scope) {
        this.st = st;
        this.transaction = transaction;
        this.elements = new ElementReader(scope.file());
        this.today = scope.today();
    }

    void take(Segment segment) {
        switch (segment.tag()) {
            case "BPR":
                takeBpr(segment);
                break;
            case "TRN":
                takeTrn(segment);
                break;
            case "N1":
                takeName(segment);
                break;
            case "REF":
                if (inPayer) {
                    elements.checkLengths(segment);
                    identifiers.take(segment);
                }
                break;
            case "DTM":
                produced = segment.element(1).equals(LAST_RESORT) ? segment : produced;
                break;
            default:
                break;
        }
    }

    private void takeBpr(Segment segment) {
        if (bpr == null) {
            elements.checkLengths(segment);
            bpr = new BprSegment(segment, elements);
            identifiers.take(segment);
        }
    }

    private void takeTrn(Segment segment) {
        if (trn == null) {
            trn = segment;
            elements.checkLengths(segment);
            identifiers.take(segment);
        }
    }

    private void takeName(Segment n1) {
        inPayer = n1.element(1).equals("PR");
        if (inPayer) {
            elements.checkLengths(n1);
            payerName = n1.element(2);
            payerId = n1.element(4);
            identifiers.take(n1);
        }
    }

    /** A claim came; remembered when BPR has not come yet. */
    void claimCame(Segment clp) {
        if (bpr == null && early == null) {
            early = clp;
        }
    }

    /** Whether all came that must come before the first claim, and can be read. */
    boolean isComplete() {
        return early == null && problems().isEmpty();
    }

    /** BPR02; zero when it cannot be read. */
    Money stated() {
        return bpr == null ? Money.ZERO : bpr.stated();
    }

    /** What claims and provider adjustments must add up to. */
    Money signed() {
        return bpr == null ? Money.ZERO : bpr.signed();
    }

    Place place() {
        return elements.place(bpr == null ? st : bpr.segment());
    }

    /** Why the transaction cannot be taken, as far as its segments have come. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(elements.problems());
        Place start = elements.place(st);
        if (bpr == null) {
            problems.add(
                    Problem.of(ProblemCode.MISSING_SEGMENT, start, "no BPR", "BPR: amount and date of the payment"));
        } else {
            LocalDate date = date();
            if (date == null) {
                problems.add(noDate(bpr));
            } else if (date.minusDays(TOLD_AHEAD_DAYS).isAfter(today)) {
                problems.add(Problem.of(
                        ProblemCode.BAD_DATE,
                        placeOfDate(bpr),
                        date.toString(),
                        "a payment date not more than " + TOLD_AHEAD_DAYS + " days after today, " + today));
            }
        }
        if (bpr != null && early != null) {
            problems.add(Problem.of(
                    ProblemCode.MISPLACED_SEGMENT, elements.place(early), early.raw(), "BPR before the first CLP"));
        }
        if (trn == null) {
            problems.add(Problem.of(ProblemCode.MISSING_SEGMENT, start, "no TRN", "TRN: the check or EFT number"));
        } else if (trn.element(2).isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.MISSING_VALUE, elements.place(trn), trn.raw(), "TRN02: the check or EFT number"));
        }
        return problems;
    }

    private Problem noDate(BprSegment payment) {
        ProblemCode code = payment.lacksDate() ? ProblemCode.NO_PAYMENT_DATE : ProblemCode.BAD_DATE;
        Place place = elements.place(payment.segment(), BprSegment.DATE);
        return Problem.of(
                code, place, payment.segment().element(BprSegment.DATE), "the payment date CCYYMMDD, or DTM*405");
    }

    private Place placeOfDate(BprSegment payment) {
        if (payment.date() == null && payment.dateBeside() == 0 && produced != null) {
            return elements.place(produced, 2);
        }
        return elements.place(payment.segment(), payment.date() == null ? payment.dateBeside() : BprSegment.DATE);
    }

    /** BPR16; where that is no date the only one beside it; where BPR has none at all DTM*405. Null when nothing says one. */
    private @Nullable LocalDate date() {
        if (bpr == null) {
            return null;
        }
        LocalDate stated = bpr.date();
        if (stated != null) {
            return stated;
        }
        int beside = bpr.dateBeside();
        if (beside > 0) {
            return X12Date.parse(bpr.segment().element(beside));
        }
        return produced == null || !bpr.lacksDate() ? null : X12Date.parse(produced.element(2));
    }

    /** What is remarkable about a payment that is taken: its date stands elsewhere, or no money moves. */
    List<Problem> notices() {
        List<Problem> notices = new ArrayList<>(0);
        LocalDate taken = date();
        if (bpr == null || taken == null) {
            return notices;
        }
        Place place = elements.place(bpr.segment());
        if (bpr.date() == null) {
            int beside = bpr.dateBeside();
            String from = beside > 0 ? "BPR" + beside : "DTM*405";
            notices.add(Problem.of(
                    ProblemCode.DATE_ELSEWHERE, place, taken + ", from " + from, "BPR16: the payment date CCYYMMDD"));
        }
        if (!bpr.whyNothingMoves().isEmpty() && !bpr.stated().isZero()) {
            notices.add(Problem.of(
                    ProblemCode.NO_MONEY_MOVED,
                    place,
                    bpr.whyNothingMoves() + ", BPR02 " + bpr.stated(),
                    "a deposit to look for only when the payer sends this payment again as one that moves money"));
        }
        return notices;
    }

    /** Whether a claim's days of receipt can be right beside the payment's date. */
    void checkReceipt(ClaimPayment claim, Consumer<Problem> once) {
        LocalDate paid = date();
        if (paid != null) {
            ReceiptNotices.about(claim, paid, once);
        }
    }

    /** The payment, once the header {@link #isComplete}. */
    Payment payment(Occurrences occurrences) {
        LocalDate date = date();
        if (bpr == null || trn == null || date == null) {
            throw new IllegalStateException("a payment from an incomplete header");
        }
        String payer = trn.element(3).isEmpty() ? payerId : trn.element(3);
        String trace = trn.element(2);
        Money amount = bpr.moved();
        return new Payment(
                payer,
                payerName,
                identifiers.inOrder(),
                trace,
                bpr.segment().element(4),
                date,
                amount,
                bpr.stated(),
                transaction,
                occurrences.next(payer, trace, date, amount, transaction),
                Payment.Form.X12,
                place());
    }
}
