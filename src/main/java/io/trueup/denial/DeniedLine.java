package io.trueup.denial;

import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.util.List;
import java.util.function.Predicate;

/**
 * A zero-paid line of the latest adjudication that stands, or a line that was cut or short because of patient responsibility.
 *
 * @param code procedure code billed
 * @param adjustments every adjustment of the line (and the claim's, when the claim has no lines), reductions included
 * @param remarkCodes RARCs of line and claim
 * @param paid what was paid for the line; positive only for a line that was cut, or short because of patient responsibility
 */
public record DeniedLine(
        String code,
        List<String> modifiers,
        Money billed,
        List<Adjustment> adjustments,
        List<String> remarkCodes,
        Money paid) {

    public DeniedLine {
        modifiers = List.copyOf(modifiers);
        adjustments = List.copyOf(adjustments);
        remarkCodes = List.copyOf(remarkCodes);
    }

    /** The line as if these remarks did not stand beside it. */
    DeniedLine without(Predicate<String> remarks) {
        List<String> left = Few.where(remarkCodes, remarks.negate());
        return new DeniedLine(code, modifiers, billed, adjustments, left, paid);
    }

    /** A line that was paid nothing. */
    public DeniedLine(
            String code, List<String> modifiers, Money billed, List<Adjustment> adjustments, List<String> remarkCodes) {
        this(code, modifiers, billed, adjustments, remarkCodes, Money.ZERO);
    }
}
