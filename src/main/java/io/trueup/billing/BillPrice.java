package io.trueup.billing;

import io.trueup.contract.BilledUnits;
import io.trueup.contract.BilledUnits.Accreditation;
import io.trueup.contract.Contract;
import io.trueup.contract.DayFacts;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a contract would pay for lines of a bill, taken at their word: their units, their program, an accreditation that they tell.
 *
 * @param day whose bill it is
 * @param days of service in it
 */
record BillPrice(RateBook rates, ModifierCheck modifiers, Contract contract, DayFacts day, int days) {

    /** Nothing for no lines; null when the contract has no amount for any of them. */
    @Nullable
    Money of(BilledLines lines) {
        Map<ModifierCheck.Claimed, List<StandingLine>> parts = new LinkedHashMap<>();
        for (StandingLine line : lines.lines()) {
            ModifierCheck.Claimed claimed = modifiers.claimed(contract.isDailyRate() ? lines.first() : line);
            parts.computeIfAbsent(claimed, c -> new ArrayList<>()).add(line);
        }
        Money sum = lines.isEmpty() ? Money.ZERO : null;
        for (Map.Entry<ModifierCheck.Claimed, List<StandingLine>> part : parts.entrySet()) {
            Money amount = of(part.getKey(), new BilledLines(part.getValue()));
            sum = sum == null || amount == null ? (sum == null ? amount : sum) : sum.plus(amount);
        }
        return sum;
    }

    private @Nullable Money of(ModifierCheck.Claimed claimed, BilledLines lines) {
        DayFacts facts = new DayFacts(
                day.serviceDate(),
                day.jurisdiction(),
                claimed.program(),
                day.deliveredMinutes(),
                day.activityMinutes(),
                day.documented(),
                lines.charge());
        Money amount = price(facts, lines.units(), claimed.accreditation());
        return amount == null || claimed.accreditation() != Accreditation.NOT_CLAIMED
                ? amount
                : unaccredited(amount, price(facts, lines.units(), Accreditation.AS_CONTRACTED), claimed.share());
    }

    /** By the schedule's own factor; where the contract's terms have none, by the rule's. */
    private static Money unaccredited(Money amount, @Nullable Money accredited, @Nullable BigDecimal share) {
        return share == null || !amount.equals(accredited) ? amount : amount.times(share);
    }

    private @Nullable Money price(DayFacts facts, Map<String, BigDecimal> units, Accreditation accreditation) {
        return rates.priceBilled(contract, facts, new BilledUnits(units, days, accreditation))
                .amountIfKnown();
    }

    /** What is left of a day's amount when its bill does not tell that the clinic is accredited. */
    Money lessWhatIsNotTold(BilledLines lines, Money expected) {
        return lines.lines().stream()
                .map(modifiers::claimed)
                .filter(claimed -> claimed.accreditation() == Accreditation.NOT_CLAIMED)
                .map(ModifierCheck.Claimed::share)
                .filter(share -> share != null)
                .findFirst()
                .map(expected::times)
                .orElse(expected);
    }

    /** What the contract pays for codes that it does not go by itself. */
    @Nullable
    Money due(CodesDue due) {
        return price(day, due.units(), Accreditation.AS_CONTRACTED);
    }
}
