package io.trueup.reconciliation;

import io.trueup.contract.PayerKeys;
import io.trueup.few.Few;
import io.trueup.reconciliation.CandidateClaim.Target;
import java.util.List;
import java.util.function.Predicate;

/**
 * What else a claim payment says about whose it is, beside the number that found a day: claim number, name, the bill it answers, payer,
 * and the program modifier of the line. They decide between candidates, and two of them against a number leave the line to a person (INTERFACES.md 5).
 */
final class Witnesses {

    private final PayerKeys payers;

    Witnesses(PayerKeys payers) {
        this.payers = payers;
    }

    /**
     * The candidates that one witness after the other leaves, until they are {@code settled}; a witness that none of them agrees with
     * is not heard.
     */
    List<Target> narrow(
            List<Target> candidates, Predicate<List<Target>> settled, RemittedClaim claim, RemittedLine line) {
        if (candidates.isEmpty() || settled.test(candidates)) {
            return candidates;
        }
        List<Predicate<Target>> witnesses = List.of(
                target -> MatchLevel.CLAIM_NUMBER.admits(claim, target.day(), target.account()),
                target -> MatchLevel.LOOSE_CLAIM_NUMBER.admits(claim, target.day(), target.account()),
                target -> sameName(claim, target),
                target -> bearsName(claim, target),
                target -> !otherName(claim, target),
                target -> MatchLevel.BILLED_CLAIM.admits(claim, target.day(), target.account()),
                target -> Few.any(claim.billed(), bill -> bill.include(target)),
                target -> claim.payerKey().equals(target.account().payerKey()),
                target -> target.program() == line.program());
        List<Target> left = candidates;
        for (Predicate<Target> witness : witnesses) {
            List<Target> agreed = Few.where(left, witness);
            left = agreed.isEmpty() ? left : agreed;
            if (settled.test(left)) {
                return left;
            }
        }
        return left;
    }

    /**
     * Whether the name is another person's, and the second witness is against the number too: the claim number where it is another
     * claim's of the log, else a bill of its number that bears the name and is no claim's of the log, else the payer. Under the claim
     * number alone another payer that contracts know is enough, unless the name agrees: numbers of two payers may be alike.
     */
    boolean refute(Target found, MatchLevel level, RemittedClaim claim, List<CandidateClaim> candidates) {
        boolean otherPayer = !claim.payerKey().equals(found.account().payerKey());
        if (level.isClaimNumber()) {
            return otherPayer
                    && (otherName(claim, found)
                            || !sameName(claim, found) && bothKnown(claim, found) && !sameControlNumber(claim, found));
        }
        // the name last: of a million lines hardly one gets so far
        return !names(claim, found.account())
                && (otherPayer
                        || isBilledForStranger(claim)
                        || Few.any(candidates, other -> names(claim, other.account())))
                && otherName(claim, found);
    }

    private static boolean isBilledForStranger(RemittedClaim claim) {
        return Few.any(
                claim.strangers(),
                billed -> Few.any(
                        claim.patients(), p -> PersonNames.same(p.last(), p.first(), billed.last(), billed.first())));
    }

    private boolean bothKnown(RemittedClaim claim, Target found) {
        return payers.know(List.of(claim.payerKey()), "")
                && payers.know(List.of(found.account().payerKey()), "");
    }

    private static boolean sameControlNumber(RemittedClaim claim, Target found) {
        return MatchLevel.CONTROL_NUMBER_WITHOUT_ZEROS.admits(claim, found.day(), found.account());
    }

    /** Whether one of the claim numbers is this claim's. */
    private static boolean names(RemittedClaim claim, Account account) {
        return Few.any(
                claim.claimNumbers(),
                number -> !ClaimNumbers.isPlaceholder(number)
                        && ClaimNumbers.loose(number).equals(ClaimNumbers.loose(account.claimNumber())));
    }

    private static boolean sameName(RemittedClaim claim, Target target) {
        return Few.any(
                claim.patients(),
                p -> PersonNames.same(
                        p.last(),
                        p.first(),
                        target.day().lastName(),
                        target.day().firstName()));
    }

    private static boolean bearsName(RemittedClaim claim, Target target) {
        return Few.any(
                claim.patients(),
                p -> PersonNames.isBorneBy(
                        p.last(),
                        p.first(),
                        target.day().lastName(),
                        target.day().firstName()));
    }

    /** Whether there is a name, and none of those given can be this patient's. */
    static boolean otherName(RemittedClaim claim, Target target) {
        return !claim.patients().isEmpty()
                && Few.all(
                        claim.patients(),
                        p -> PersonNames.contradict(
                                p.last(),
                                p.first(),
                                target.day().lastName(),
                                target.day().firstName()));
    }
}
