package io.trueup.appeal;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A risk of an episode.
 *
 * @param countedOnce the part of what it endangers that no risk before it does, so that all of them add up to what is at risk in all
 */
public record CountedRisk(Risk risk, Money countedOnce) {

    /** The more urgent first, then the dearer; what has no price counts as nothing. */
    private static final Comparator<Risk> ORDER =
            Comparator.comparing(Risk::actBy).thenComparing(CountedRisk::amount, Comparator.reverseOrder());

    /** The risks of an episode in the order in which they are to be told. */
    public static List<CountedRisk> of(RunningEpisode running) {
        CountedOnce once = new CountedOnce();
        List<CountedRisk> counted = new ArrayList<>();
        PreventionRules.risks(running).stream()
                .sorted(ORDER)
                .forEach(risk -> counted.add(new CountedRisk(risk, once.count(risk.endangered()))));
        return counted;
    }

    private static Money amount(Risk risk) {
        Money amount = risk.endangered().amount();
        return amount == null ? Money.ZERO : amount;
    }
}
