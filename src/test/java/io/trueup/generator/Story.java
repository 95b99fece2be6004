package io.trueup.generator;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that can happen to a program day.
 *
 * @param weight how often, among all stories
 * @param laterPayDays how many pay days it needs after the first
 * @param fits which days it can happen to
 */
record Story(int weight, int laterPayDays, Predicate<DayInWork> fits, Consumer<DayInWork> tell) {

    static Story of(int weight, Consumer<DayInWork> tell) {
        return new Story(weight, 0, day -> true, tell);
    }

    Story later(int payDays) {
        return new Story(weight, payDays, fits, tell);
    }

    /** Only where the day is told in an 835. */
    Story electronic() {
        return when(day -> day.carrier().electronic());
    }

    Story unless(Carrier.Trait trait) {
        return when(day -> !day.carrier().is(trait));
    }

    Story when(Predicate<DayInWork> also) {
        return new Story(weight, laterPayDays, fits.and(also), tell);
    }
}
