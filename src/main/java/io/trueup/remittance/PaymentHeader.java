package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands before the claims of a transaction: BPR, TRN and N1*PR make the payment. */
final class PaymentHeader {

    private final Segment st;
    private final ElementReader elements;
    private @Nullable Segment bpr;
    private @Nullable Segment trn;
    private @Nullable Segment early;
    private Money amount = Money.ZERO;
    private @Nullable LocalDate date;
    private String payerName = "";
    private String payerId = "";

    PaymentHeader(Segment st, String file) {
        this.st = st;
        this.elements = new ElementReader(file);
    }

    void take(Segment segment) {
        switch (segment.tag()) {
            case "BPR":
                takeBpr(segment);
                break;
            case "TRN":
                trn = trn == null ? segment : trn;
                break;
            case "N1":
                if (segment.element(1).equals("PR")) {
                    payerName = segment.element(2);
                    payerId = segment.element(4);
                }
                break;
            default:
                break;
        }
    }

    private void takeBpr(Segment segment) {
        if (bpr == null) {
            bpr = segment;
            amount = elements.requiredMoney(segment, 2);
            date = elements.date(segment, 16);
            if (segment.element(16).isEmpty()) {
                elements.problem(ProblemCode.NO_PAYMENT_DATE, segment, 16, "the payment date CCYYMMDD");
            }
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
    Money amount() {
        return amount;
    }

    Place place() {
        return elements.place(bpr == null ? st : bpr);
    }

    /** Why the transaction cannot be taken, as far as its segments have come. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(elements.problems());
        Place start = elements.place(st);
        if (bpr == null) {
            problems.add(
                    Problem.of(ProblemCode.MISSING_SEGMENT, start, "no BPR", "BPR: amount and date of the payment"));
        } else if (early != null) {
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

    /** The payment, once the header {@link #isComplete}. */
    Payment payment(Occurrences occurrences) {
        if (bpr == null || trn == null || date == null) {
            throw new IllegalStateException("a payment from an incomplete header");
        }
        String payer = trn.element(3).isEmpty() ? payerId : trn.element(3);
        String trace = trn.element(2);
        int occurrence = occurrences.next(payer, trace, date, amount);
        return new Payment(
                payer, payerName, trace, bpr.element(4), date, amount, occurrence, Payment.Form.X12, place());
    }
}
