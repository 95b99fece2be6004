package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.List;

/** PLB: provider and fiscal year end, then up to six pairs of (reason, its own reference) and amount. */
final class PlbSegment {

    private static final int FIRST_REASON = 3;
    private static final int WIDTH = 2;

    private PlbSegment() {}

    /** The pairs whose amount can be read; the others are problems of {@code elements}. */
    static List<ProviderAdjustment> read(Segment plb, ElementReader elements) {
        List<ProviderAdjustment> adjustments = new ArrayList<>(1);
        elements.checkLengths(plb);
        if (!elements.problems().isEmpty()) {
            return adjustments;
        }
        for (int i = FIRST_REASON; i <= plb.elements(); i += WIDTH) {
            boolean gap = plb.element(i).isEmpty() && plb.element(i + 1).isEmpty();
            if (gap) {
                continue;
            }
            int problemsBefore = elements.problems().size();
            Money amount = elements.requiredMoney(plb, i + 1);
            if (elements.problems().size() == problemsBefore) {
                adjustments.add(new ProviderAdjustment(
                        plb.element(1),
                        plb.element(2),
                        reason(plb, i),
                        reference(plb, i),
                        amount,
                        elements.place(plb)));
            }
        }
        return adjustments;
    }

    /** The reason, also where the sender wrote another component separator than its interchange names. */
    private static String reason(Segment plb, int i) {
        String first = plb.component(i, 1);
        return ProcedureElement.OTHER_SEPARATOR.split(first, 2)[0].strip();
    }

    /** All that stands after the reason, as some payers pack several numbers with the component separator. */
    private static String reference(Segment plb, int i) {
        String whole = plb.element(i);
        return whole.substring(Math.min(whole.length(), reason(plb, i).length() + 1))
                .strip();
    }
}
