package io.trueup.remittance;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service line (loop 2110) as the payer adjudicated it.
 *
 * @param number counted from 1 within the claim payment
 * @param adjudicated the code paid (SVC01)
 * @param submitted the code billed (SVC06) when the payer changed or bundled it, else the same as {@code adjudicated}
 * @param units paid units (SVC05; 1 when absent)
 * @param dates service dates; null when neither line nor claim has any
 * @param allowed AMT*B6; null when not sent
 * @param remarkCodes RARCs of LQ*HE, in order
 * @param unmodelled segments of the line nobody reads, as they came
 */
public record ServiceLine(
        int number,
        Procedure adjudicated,
        Procedure submitted,
        Money charge,
        Money paid,
        BigDecimal units,
        @Nullable DateRange dates,
        @Nullable Money allowed,
        List<Adjustment> adjustments,
        List<String> remarkCodes,
        List<Reference> references,
        List<String> unmodelled) {

    public ServiceLine {
        adjustments = List.copyOf(adjustments);
        remarkCodes = List.copyOf(remarkCodes);
        references = List.copyOf(references);
        unmodelled = List.copyOf(unmodelled);
    }

    /** The same line at another position of its claim payment. */
    public ServiceLine numbered(int position) {
        return with(position, charge, paid, allowed, adjustments);
    }

    /** The same line of a claim that brings no money. */
    ServiceLine unpaid() {
        return with(number, charge, Money.ZERO, allowed, adjustments);
    }

    /** The same line with the sign of all its money turned. */
    ServiceLine negated() {
        return with(
                number,
                charge.negated(),
                paid.negated(),
                allowed == null ? null : allowed.negated(),
                adjustments.stream().map(Adjustment::negated).toList());
    }

    private ServiceLine with(int position, Money charged, Money money, @Nullable Money most, List<Adjustment> reasons) {
        return new ServiceLine(
                position,
                adjudicated,
                submitted,
                charged,
                money,
                units,
                dates,
                most,
                reasons,
                remarkCodes,
                references,
                unmodelled);
    }

    /** The same line with the reasons of a further row that tells it. */
    ServiceLine and(ServiceLine further) {
        return new ServiceLine(
                number,
                adjudicated,
                submitted,
                charge,
                paid,
                units,
                dates,
                allowed,
                Stream.concat(adjustments.stream(), further.adjustments.stream())
                        .toList(),
                Stream.concat(remarkCodes.stream(), further.remarkCodes.stream())
                        .distinct()
                        .toList(),
                references,
                Stream.concat(unmodelled.stream(), further.unmodelled.stream()).toList());
    }

    /** The same line with what only another telling of it says. */
    ServiceLine completedBy(ServiceLine other) {
        ServiceLine told = other.reasons() > reasons() ? other : this;
        boolean bare = adjudicated.modifiers().isEmpty();
        return new ServiceLine(
                number,
                bare ? other.adjudicated : adjudicated,
                bare ? other.submitted : submitted,
                charge,
                paid,
                units.compareTo(BigDecimal.ONE) == 0 ? other.units : units,
                dates,
                allowed == null ? other.allowed : allowed,
                told.adjustments,
                told.remarkCodes,
                references,
                told.unmodelled);
    }

    /** How much it says of why it is paid as it is. */
    int reasons() {
        return adjustments.size() + remarkCodes.size();
    }

    /** Charge less adjustments less paid: zero when the line balances (835 guide, line balancing). */
    public Money difference() {
        Money difference = charge.minus(paid);
        for (Adjustment adjustment : adjustments) {
            difference = difference.minus(adjustment.amount());
        }
        return difference;
    }
}
