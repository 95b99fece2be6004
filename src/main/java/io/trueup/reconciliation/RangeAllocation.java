package io.trueup.reconciliation;

import io.trueup.contract.Expected;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** @param days at least one, in date order */
    Map<RatedDay, AdjudicatedLine> over(AdjudicatedLine line, List<RatedDay> days) {
        Map<RatedDay, AdjudicatedLine> parts = new LinkedHashMap<>();
        if (days.size() == 1) {
            parts.put(days.get(0), line);
            return parts;
        }
        List<Money> weights = days.stream().map(this::weight).toList();
        for (int i = 0; i < days.size(); i++) {
            int position = i;
            RatedDay day = days.get(i);
            parts.put(day, line.onDay(day.date(), whole -> whole.share(weights).get(position)));
        }
        return parts;
    }

    private Money weight(RatedDay day) {
        return day.expected(rates, null) instanceof Expected.Allowed allowed ? allowed.amount() : Money.ZERO;
    }
}
