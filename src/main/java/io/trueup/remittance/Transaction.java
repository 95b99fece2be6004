package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Amount;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ST-SE of an 835: a payment with its claims. Pushes each claim as soon as it is whole, and holds no more than one, but
 * {@link PositiveReversals}. A payment whose header cannot be used is rejected once, with the money of all its claims.
 */
final class Transaction {

    private final RemittanceScope scope;
    private final PaymentHeader header;
    private boolean begun;
    private boolean unusable;
    private @Nullable ClaimDraft claim;
    private final PositiveReversals positiveReversals = new PositiveReversals();
    private final MoneyTotal claimsPaid = new MoneyTotal();
    private final MoneyTotal adjusted = new MoneyTotal();
    private final MoneyTotal notYetRejected = new MoneyTotal();
    private boolean unreadableAmount;

    Transaction(Segment st, String controlNumbers, RemittanceScope scope) {
        this.scope = scope;
        this.header = new PaymentHeader(st, controlNumbers, scope);
        scope.tally().transaction();
    }

    void take(Segment segment) {
        switch (segment.tag()) {
            case "CLP":
                takeClaim(segment);
                break;
            case "SVC":
                takeLine(segment);
                break;
            case "LX":
                closeClaim();
                break;
            case "PLB":
                closeClaim();
                takeProviderAdjustments(segment);
                break;
            case "BPR", "TRN":
                takeHeader(segment);
                break;
            default:
                if (claim != null) {
                    claim.take(segment);
                } else if (!begun) {
                    header.take(segment);
                }
        }
    }

    private void takeHeader(Segment segment) {
        if (begun && segment.is("BPR")) {
            scope.notice(ProblemCode.MISPLACED_SEGMENT, segment, segment.raw(), "one BPR, before the claims");
        }
        header.take(segment);
    }

    private void takeClaim(Segment clp) {
        closeClaim();
        begin(clp);
        ClaimDraft draft = new ClaimDraft(clp, scope);
        claim = draft;
        unreadableAmount |= draft.brought().isZero() && isUnreadable(clp.element(4));
        claimsPaid.add(draft.brought());
        notYetRejected.add(draft.brought());
        scope.tally().claim();
        scope.tally().claimPaid(draft.brought());
        if (clp.element(2).equals(ClaimPayment.REVERSAL)) {
            scope.tally().odd("reversal");
        }
    }

    private static boolean isUnreadable(String amount) {
        return !amount.isEmpty() && X12Amount.parse(amount) == null;
    }

    private void takeLine(Segment svc) {
        scope.tally().serviceLine();
        if (claim != null) {
            claim.take(svc);
        } else if (!unusable) {
            scope.misplaced(svc, 3, "a CLP before it");
        }
    }

    private void takeProviderAdjustments(Segment plb) {
        scope.tally().odd("PLB");
        begin(plb);
        ElementReader elements = new ElementReader(scope.file());
        for (ProviderAdjustment adjustment : PlbSegment.read(plb, elements)) {
            scope.tally().providerAdjustment(adjustment.amount());
            adjusted.add(adjustment.amount());
            if (begun) {
                scope.sink().providerAdjustment(adjustment);
            }
        }
        unreadableAmount |= !elements.problems().isEmpty();
        if (begun) {
            elements.problems().forEach(scope.sink()::problem);
        }
    }

    /** The header is over: the payment begins, or the whole transaction is found to be unusable. */
    private void begin(Segment first) {
        if (begun || unusable && !first.is("CLP")) {
            return;
        }
        if (first.is("CLP")) {
            header.claimCame(first);
        }
        if (header.isComplete() && !unusable) {
            scope.sink().beginPayment(header.payment(scope.occurrences()));
            begun = true;
            header.notices().forEach(scope.sink()::problem);
        } else {
            unusable = true;
        }
    }

    private void closeClaim() {
        ClaimDraft finished = claim;
        claim = null;
        if (finished == null || unusable) {
            return;
        }
        Reading<ClaimPayment> reading = finished.finish(scope.sink()::problem, scope.codeNotices()::once);
        ClaimPayment whole = reading.value();
        if (whole == null) {
            notYetRejected.subtract(finished.brought());
            reading.problems().forEach(scope.sink()::problem);
        } else if (!PositiveReversals.include(whole)) {
            push(whole);
        } else if (positiveReversals.isFull()) {
            notYetRejected.subtract(whole.paid());
            scope.sink().problem(PositiveReversals.rejected(whole));
        } else {
            positiveReversals.hold(whole);
        }
    }

    private void push(ClaimPayment whole) {
        scope.sink().claim(whole.withoutInterest());
        Money interest = whole.interestInPaid();
        if (!interest.isZero()) {
            scope.sink().providerAdjustment(ProviderAdjustment.interestOf(whole, interest));
        }
        scope.codeNotices().about(whole);
        header.checkReceipt(whole, scope.codeNotices()::once);
    }

    /** @param turning dollars that it adds to the difference when they are read below zero; zero when they are rejected */
    private void closePositiveReversals(BigDecimal turning) {
        for (ClaimPayment reversal : positiveReversals.held()) {
            if (turning.signum() == 0) {
                scope.sink().problem(PositiveReversals.rejected(reversal));
            } else {
                scope.tally().turned(reversal.paid());
                push(reversal.negated());
                scope.sink().problem(PositiveReversals.turned(reversal));
            }
        }
    }

    /** Whether its payment is what its claims and adjustments come to, so that no money is missing; a payment of nothing shows none. */
    boolean isPaidInFull() {
        return begun
                && !unreadableAmount
                && !header.signed().isZero()
                && difference().signum() == 0;
    }

    private BigDecimal difference() {
        return header.signed().dollars().subtract(claimsPaid.dollars()).add(adjusted.dollars());
    }

    /** SE came, or what stands in its place. */
    void end(Segment se) {
        closeClaim();
        begin(se);
        scope.tally().payment(header.stated());
        BigDecimal asItStands = difference();
        BigDecimal turning = unreadableAmount ? BigDecimal.ZERO : positiveReversals.turning(asItStands);
        BigDecimal difference = asItStands.add(turning);
        if (difference.signum() != 0) {
            scope.tally().notBalanced();
        }
        if (!begun) {
            reject(header.problems());
            return;
        }
        closePositiveReversals(turning);
        scope.sink().endPayment();
        if (difference.signum() != 0 && !unreadableAmount) {
            scope.sink()
                    .problem(Problem.of(
                            ProblemCode.NOT_BALANCED,
                            header.place(),
                            "a difference of " + difference.toPlainString(),
                            "BPR02 is the sum of CLP04 less the sum of PLB"));
        }
    }

    /** The file, or the next transaction, comes before SE: nothing of this one counts. */
    void cutShort(Segment last) {
        claim = null;
        scope.tally().notBalanced();
        if (begun) {
            scope.sink().discardPayment();
        }
        scope.tally().payment(header.stated());
        reject(List.of(Problem.of(
                ProblemCode.TRUNCATED,
                last.place(scope.file()),
                last.raw(),
                "an SE segment at the transaction's end")));
    }

    private void reject(List<Problem> problems) {
        Money lost = notYetRejected.money();
        for (int i = 0; i < problems.size(); i++) {
            scope.sink().problem(i == 0 ? problems.get(0).rejecting(lost) : problems.get(i));
        }
    }
}
