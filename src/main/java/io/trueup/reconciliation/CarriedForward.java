package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A balance carried forward (PLB FB, or a negative WO) that names no claim, in the payment of a reversal with its amount: the reversal's money is not
 * taken there but later, and the provider adjustment that takes it then is no second taking back (INTERFACES.md 5). Until it comes,
 * the reversal alone says what the day has.
 *
 * @param amount negative
 */
public record CarriedForward(Money amount) {

    /**
     * A reversal in the payment of the balance.
     *
     * @param reversed what it takes back, positive
     * @param collected what provider adjustments that name its claim took
     */
    public record Reversal(Money reversed, Money collected, List<Recouped.NamedLine> lines) {

        public Reversal {
            lines = List.copyOf(lines);
        }
    }

    /** Whether it stands for one or all of the reversals, or for what other claims of the payment left of the only one. */
    public boolean isOf(List<Reversal> reversals) {
        return !meant(reversals).isEmpty();
    }

    /** What was collected of the reversals, so that it is not counted twice: with them it adds up to nothing. */
    public List<Recouped.Part> parts(List<Reversal> reversals) {
        Money carried = Money.ZERO.minus(amount);
        List<Recouped.Part> parts = new ArrayList<>();
        for (Reversal reversal : meant(reversals)) {
            Money twice =
                    reversal.reversed().min(carried).min(reversal.collected()).max(Money.ZERO);
            carried = carried.minus(twice);
            parts.addAll(Recouped.parts(Money.ZERO.minus(twice), reversal.lines()));
        }
        return parts;
    }

    private List<Reversal> meant(List<Reversal> reversals) {
        Money carried = Money.ZERO.minus(amount);
        List<Reversal> just =
                Few.where(reversals, reversal -> reversal.reversed().equals(carried));
        if (just.size() == 1) {
            return just;
        }
        boolean all = Money.sum(reversals, Reversal::reversed).equals(carried);
        boolean restOfOne = reversals.size() == 1
                && carried.max(reversals.get(0).reversed())
                        .equals(reversals.get(0).reversed());
        return all || restOfOne ? reversals : List.of();
    }
}
