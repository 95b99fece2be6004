package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.List;

/** CAS: a group, then up to six times reason, amount and quantity, with gaps (FAULTS.md 22). */
final class CasSegment {

    private static final int FIRST_REASON = 2;
    private static final int WIDTH = 3;

    private CasSegment() {}

    /** Triples of which neither reason nor amount nor quantity is there are gaps; a missing amount is zero. */
    static List<Adjustment> read(Segment cas, ElementReader elements) {
        List<Adjustment> adjustments = new ArrayList<>(1);
        for (int i = FIRST_REASON; i <= cas.elements(); i += WIDTH) {
            String reason = Adjustment.asListed(cas.element(i));
            String quantity = cas.element(i + 2);
            if (!(reason.isEmpty() && cas.element(i + 1).isEmpty() && quantity.isEmpty())) {
                Money amount = elements.money(cas, i + 1);
                adjustments.add(new Adjustment(Adjustment.asListed(cas.element(1)), reason, amount, quantity));
            }
        }
        return adjustments;
    }
}
