package io.trueup.denial;

import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.util.List;

/**
 * A zero-paid line of the latest adjudication that stands, or a line short because of patient responsibility.
 *
 * @param code procedure code billed
 * @param adjustments every adjustment of the line (and the claim's, when the claim has no lines), reductions included
 * @param remarkCodes RARCs of line and claim
 */
public record DeniedLine(
        String code, List<String> modifiers, Money billed, List<Adjustment> adjustments, List<String> remarkCodes) {}
