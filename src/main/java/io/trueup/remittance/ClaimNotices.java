package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** What does not add up within a claim that is taken all the same (FAULTS.md 25). */
final class ClaimNotices {

    private ClaimNotices() {}

    /**
     * @param lines the SVC segment of a line, by its number
     * @throws ArithmeticException when the amounts are beyond adding up
     */
    static void about(
            ClaimPayment claim,
            IntFunction<Segment> lines,
            Segment clp,
            ElementReader elements,
            Consumer<Problem> notices) {
        Money claimDifference = claim.withoutInterest().difference();
        for (ServiceLine line : claim.lines()) {
            Money difference = line.difference();
            if (!difference.isZero()) {
                notices.accept(notBalanced(
                        elements.place(lines.apply(line.number())), difference, "SVC02 less adjustments is SVC03"));
            }
        }
        if (!claimDifference.isZero()) {
            notices.accept(notBalanced(
                    elements.place(clp), claimDifference, "CLP03 less all adjustments of the claim is CLP04"));
        }
    }

    static Problem notBalanced(Place place, Money difference, String rule) {
        return Problem.of(ProblemCode.NOT_BALANCED, place, "a difference of " + difference, rule);
    }
}
