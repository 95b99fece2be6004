package io.trueup.reconciliation;

import io.trueup.contract.Expected;
import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with a date range, or a claim without lines, allocated to the attended days it covers in proportion to their expected
 * amounts, evenly if all are zero, odd cents to the last day (INTERFACES.md 5). A percentage of charge is not known before the
 * charge is allocated, and weighs nothing.
 */
final class RangeAllocation {

    private final RateBook rates;

    RangeAllocation(RateBook rates) {
        this.rates = rates;
    }

    /**
     * The part of each day, in the order of the days.
     *
     * @param days at least one, in date order
     */
    List<AdjudicatedLine> over(AdjudicatedLine line, List<RatedDay> days) {
        if (days.size() == 1) {
            return List.of(line);
        }
        List<Money> weights = weights(days);
        List<AdjudicatedLine> parts = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int position = i;
            parts.add(
                    line.onDay(days.get(i).date(), whole -> whole.share(weights).get(position)));
        }
        return parts;
    }

    /** An amount's share of each day, in the order of the days. */
    List<Money> shares(Money whole, List<RatedDay> days) {
        return whole.share(weights(days));
    }

    private List<Money> weights(List<RatedDay> days) {
        return Few.each(days, this::weight);
    }

    private Money weight(RatedDay day) {
        return day.expected(rates, null) instanceof Expected.Allowed allowed ? allowed.amount() : Money.ZERO;
    }
}
