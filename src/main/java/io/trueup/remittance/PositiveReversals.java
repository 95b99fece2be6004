package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reversals (CLP02 22) of one transaction that are above zero. Either the payer left the minus out, or it paid them; the whole
 * transaction may tell, so they wait for its end: with all of them below zero it adds up, and as they stand it does not.
 */
final class PositiveReversals {

    /** More are rejected at once, so that memory stays flat. */
    private static final int MOST = 1_000;

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private final List<ClaimPayment> held = new ArrayList<>(0);
    private final MoneyTotal total = new MoneyTotal();

    static boolean include(ClaimPayment claim) {
        return claim.isReversal() && claim.paid().isPositive();
    }

    boolean isFull() {
        return held.size() == MOST;
    }

    void hold(ClaimPayment claim) {
        held.add(claim);
        total.add(claim.paid());
    }

    /**
     * What turning the sign of all that are held adds to the difference of the transaction.
     *
     * @param difference dollars that BPR02 is more than claims and provider adjustments as they stand
     * @return dollars; zero unless just that makes it add up
     */
    BigDecimal turning(BigDecimal difference) {
        BigDecimal turned = total.dollars().multiply(TWICE);
        return difference.add(turned).signum() == 0 ? turned : BigDecimal.ZERO;
    }

    List<ClaimPayment> held() {
        return held;
    }

    /** Neither reading is taken (FAULTS.md 287, 336). */
    static Problem rejected(ClaimPayment claim) {
        Money paid = claim.paid();
        return Problem.of(
                        ProblemCode.REVERSAL_NOT_NEGATIVE,
                        claim.place(),
                        "CLP02 22 with CLP04 " + paid + " for " + claim.patientControlNumber(),
                        paid.negated() + " when it was taken back, or another CLP02 when it was paid")
                .rejecting(paid);
    }

    static Problem turned(ClaimPayment claim) {
        return Problem.of(
                ProblemCode.REVERSAL_TURNED,
                claim.place(),
                "CLP02 22 with CLP04 " + claim.paid() + " for " + claim.patientControlNumber(),
                "CLP04 " + claim.paid().negated());
    }
}
