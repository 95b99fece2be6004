package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A balance carried forward (PLB FB, or a negative WO) that names no claim, in a payment that takes back: what the payment took, by
 * reversals or by provider adjustments, is not taken there but later, and the provider adjustment that takes it then is no second
 * taking back (INTERFACES.md 5). Until it comes, what was taken there says what the day has.
 *
 * @param amount negative
 */
public record CarriedForward(Money amount) {

    /**
     * What the payment took under one control number, or by one provider adjustment.
     *
     * @param net corrections taken off, not below zero
     * @param gross what the reversals alone take
     */
    public record Taking(Money net, Money gross, List<Collected> collected) {

        public Taking {
            collected = List.copyOf(collected);
        }
    }

    /** What provider adjustments took of a line, as far as it may be what is carried; the lines of the payment itself come first. */
    public record Collected(long claimPaymentId, int number, Money amount) {}

    /** Whether it stands for some of what was taken. */
    public boolean isOf(List<Taking> takings) {
        return !meant(takings).isEmpty();
    }

    /** What was collected of it, so that it is not counted twice: with it this adds up to nothing. */
    public List<Recouped.Part> parts(List<Taking> takings) {
        Money carried = amount.abs();
        List<Recouped.Part> parts = new ArrayList<>();
        for (Map.Entry<Taking, Money> taking : meant(takings).entrySet()) {
            Money most = taking.getValue().min(carried);
            for (Collected line : taking.getKey().collected()) {
                Money twice = line.amount().min(most);
                if (twice.isPositive()) {
                    most = most.minus(twice);
                    carried = carried.minus(twice);
                    parts.add(new Recouped.Part(line.claimPaymentId(), line.number(), twice.negated()));
                }
            }
        }
        return parts;
    }

    /**
     * The one taking of just its amount; else all, where they come to as much: what other claims of the payment left. Corrections
     * are taken off first, but a payer may also pay them and carry what it reversed.
     */
    private Map<Taking, Money> meant(List<Taking> takings) {
        Money carried = amount.abs();
        Money net = Money.sum(takings, Taking::net);
        Money gross = Money.sum(takings, Taking::gross);
        List<Taking> justNet = Few.where(takings, taking -> taking.net().equals(carried));
        List<Taking> justGross = Few.where(takings, taking -> taking.gross().equals(carried));
        if (justNet.size() == 1) {
            return by(Taking::net, justNet);
        }
        if (!net.equals(carried) && justGross.size() == 1) {
            return by(Taking::gross, justGross);
        }
        if (net.compareTo(carried) >= 0) {
            return by(Taking::net, takings);
        }
        boolean whole = gross.equals(carried) || takings.size() == 1 && gross.compareTo(carried) > 0;
        return whole ? by(Taking::gross, takings) : Map.of();
    }

    private static Map<Taking, Money> by(Function<Taking, Money> most, List<Taking> takings) {
        Map<Taking, Money> by = new LinkedHashMap<>();
        takings.forEach(taking -> by.merge(taking, most.apply(taking), Money::plus));
        return by;
    }
}
