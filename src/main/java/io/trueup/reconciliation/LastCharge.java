package io.trueup.reconciliation;

import io.trueup.codes.ProcedureCodes;
import io.trueup.few.Few;
import io.trueup.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The charge on which a price depends: of each service the last one known, by what the payer decided, also where it took its payment
 * back, else by the bill that it has not answered. Of the same hours billed twice, by program codes and by their components, only the
 * dearer (DOMAIN.md 3: never both).
 *
 * @param decided of each service the last decision
 * @param standing those of them that were not taken back
 * @param asked what the bills that stand ask for
 */
public record LastCharge(List<AdjudicatedLine> decided, List<AdjudicatedLine> standing, List<BilledPart> asked) {

    static final LastCharge NONE = new LastCharge(List.of(), List.of(), List.of());

    public LastCharge {
        decided = List.copyOf(decided);
        standing = List.copyOf(standing);
        asked = List.copyOf(asked);
    }

    /** Null when nothing was billed. */
    public @Nullable Money amount() {
        if (decided.isEmpty() && asked.isEmpty()) {
            return null;
        }
        List<BilledPart> open = unanswered();
        Money known = known();
        // A payer that puts one code's charge on another has answered it: what is decided beyond its bill is of the
        // open ones.
        Money all = known.max(known.min(answered()).plus(charge(open)));
        return all.minus(billedTwice(open));
    }

    /** What the payer passed over when it decided on the rest; none where it may have answered it under another code. */
    public List<BilledPart> passedOver() {
        return decided.isEmpty() || known().compareTo(answered()) > 0 ? List.of() : unanswered();
    }

    private Money known() {
        return Money.sum(decided, AdjudicatedLine::charge);
    }

    private Money answered() {
        return charge(Few.where(asked, this::isAnswered));
    }

    private List<BilledPart> unanswered() {
        return Few.where(asked, part -> !isAnswered(part));
    }

    private static Money charge(List<BilledPart> parts) {
        return Money.sum(parts, part -> part.line().charge());
    }

    private boolean isAnswered(BilledPart part) {
        return Few.any(
                decided,
                line -> (line.code().isBlank() || line.code().equals(part.line().code()))
                        && line.mayBeOf(part.line().dates()));
    }

    /** What was refused or taken back before the same hours were billed by codes of the other kind, as far as these charge it again. */
    private Money billedTwice(List<BilledPart> open) {
        List<AdjudicatedLine> unpaid =
                Few.where(decided, line -> !line.code().isBlank() && (line.isZeroPaid() || !standing.contains(line)));
        Money before = Money.sum(
                Few.where(
                        unpaid,
                        line -> Few.any(decided, later -> isInstead(later, line))
                                || Few.any(open, later -> isInstead(later, line))),
                AdjudicatedLine::charge);
        Money instead = Money.sum(
                        Few.where(decided, later -> Few.any(unpaid, line -> isInstead(later, line))),
                        AdjudicatedLine::charge)
                .plus(charge(Few.where(open, later -> Few.any(unpaid, line -> isInstead(later, line)))));
        return before.min(instead);
    }

    private static boolean isInstead(AdjudicatedLine later, AdjudicatedLine unpaid) {
        return later.paymentDate().isAfter(unpaid.paymentDate())
                && !later.code().isBlank()
                && isOfOtherKind(later.code(), unpaid)
                && later.mayBeOfDayOf(unpaid);
    }

    private static boolean isInstead(BilledPart later, AdjudicatedLine unpaid) {
        return !later.bill().bill().sentOn().isBefore(unpaid.paymentDate())
                && isOfOtherKind(later.line().code(), unpaid)
                && unpaid.mayBeOf(later.line().dates());
    }

    private static boolean isOfOtherKind(String code, AdjudicatedLine line) {
        return ProcedureCodes.isComponent(code) != ProcedureCodes.isComponent(line.code());
    }
}
