package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.DayFacts;
import io.trueup.contract.Expected;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Reconciliation.RatedDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line with a date range, or a claim without lines, spread over the attended days it covers in proportion to their expected
 * amounts, evenly if all are zero, odd cents to the last day (INTERFACES.md 5).
 */
final class Spreading {

    private final Reconciliation reconciliation;

    Spreading(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
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
            int place = i;
            RatedDay day = days.get(i);
            parts.put(
                    day,
                    line.onDay(
                            day.day().serviceDate(),
                            whole -> whole.share(weights).get(place)));
        }
        return parts;
    }

    private Money weight(RatedDay rated) {
        Expected expected = expected(rated, null);
        return expected instanceof Expected.Allowed allowed ? allowed.amount() : Money.ZERO;
    }

    /** @param billed null before anything was billed, and to weigh days before their lines are known */
    private Expected expected(RatedDay rated, @Nullable Money billed) {
        Contract contract = rated.contract();
        return contract == null
                ? DayJudge.NO_CONTRACT
                : reconciliation.rates().price(contract, facts(rated.day(), rated.episode(), billed));
    }

    static DayFacts facts(ProgramDay day, EpisodeDays episode, @Nullable Money billed) {
        return new DayFacts(
                day.serviceDate(),
                day.jurisdiction(),
                day.program(),
                day.deliveredMinutes(),
                day.activityMinutes(),
                episode.isDocumented(day),
                billed);
    }
}
