package io.trueup.billing;

import io.trueup.reconciliation.RatedDay;
import java.util.List;

/**
 * Attended days with what was billed for them: a day alone, unless a line is for several.
 *
 * @param days at least one, in order of date
 * @param wholeStay whether this is all that was billed for a stay of several days under a case rate: then units need not be hours
 */
record Visit(List<RatedDay> days, List<StandingLine> lines, boolean wholeStay) {

    Visit {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    RatedDay first() {
        return days.get(0);
    }
}
