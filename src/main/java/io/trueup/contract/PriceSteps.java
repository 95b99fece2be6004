package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of one price in the order they were taken, and the ones that every basis ends with. */
final class PriceSteps {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Derivation> steps = new ArrayList<>();

    void add(String step, String result) {
        steps.add(Derivation.leaf(step, result));
    }

    /** The day's minutes, capped and rounded, each step only where it changes something. */
    void addTime(BillableTime time) {
        add("minutes", time.delivered() + " delivered");
        if (time.capped() != time.delivered()) {
            add("capped", time.capped() + " min = " + BillableTime.hours(time.capped()) + " a day at most");
        }
        add(
                "rounded",
                time.rounded() + " min = " + BillableTime.hours(time.rounded()) + " (increment " + time.increment()
                        + " min)");
    }

    /** The amount times a percentage, where it is not all of it. */
    Money percent(Money amount, BigDecimal percent) {
        if (percent.compareTo(HUNDRED) == 0) {
            return amount;
        }
        return scaled("percent", amount, percent);
    }

    /** Uplift on a documented day, then discount, then never more than billed (INTERFACES.md 4). */
    Money close(Money amount, Contract contract, boolean documented, @Nullable Money billed) {
        Money closed = amount;
        if (contract.documentationUpliftPercent().signum() != 0) {
            if (documented) {
                closed = scaled("documentation uplift", closed, HUNDRED.add(contract.documentationUpliftPercent()));
            } else {
                add("documentation uplift", "none, the day is not documented");
            }
        }
        return closeWithoutUplift(closed, contract, billed);
    }

    Money closeWithoutUplift(Money amount, Contract contract, @Nullable Money billed) {
        Money closed = amount;
        if (contract.discountPercent().signum() != 0) {
            closed = scaled("network discount", closed, HUNDRED.subtract(contract.discountPercent()));
        }
        return contract.lesserOfCharge() ? lesserOfCharge(closed, billed) : closed;
    }

    private Money lesserOfCharge(Money amount, @Nullable Money billed) {
        if (billed == null) {
            add("lesser of charge", amount + ", nothing billed yet");
            return amount;
        }
        Money lesser = amount.min(billed);
        add("lesser of charge", "the lesser of " + amount + " and " + billed + " billed = " + lesser);
        return lesser;
    }

    private Money scaled(String step, Money amount, BigDecimal percent) {
        Money scaled = amount.times(percent.movePointLeft(2));
        add(step, amount + " × " + percent.toPlainString() + " % = " + scaled);
        return scaled;
    }

    Derivation tree(String result) {
        return new Derivation("expected allowed", result, steps);
    }
}
