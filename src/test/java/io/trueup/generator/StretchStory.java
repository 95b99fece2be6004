package io.trueup.generator;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that can happen to the bill of some days.
 *
 * @param weight how often, among all stories
 */
record StretchStory(int weight, Predicate<Stretch> fits, Consumer<Stretch> tell) {

    static StretchStory of(int weight, Consumer<Stretch> tell) {
        return new StretchStory(weight, stretch -> true, tell);
    }

    StretchStory when(Predicate<Stretch> also) {
        return new StretchStory(weight, fits.and(also), tell);
    }

    /** A day without a bill near one that nobody attended could be the same day on a wrong date: never both in one claim. */
    StretchStory leavingDaysOut() {
        return when(stretch -> !stretch.isComplete());
    }

    StretchStory leavingNoOtherDayOut() {
        return when(Stretch::isComplete);
    }

    /** Where later bills and their answers fit before today. */
    StretchStory old() {
        return when(Stretch::isOld);
    }

    /** Where each hour is worth the same, so that an hour more or less has a price. */
    StretchStory byTheHour() {
        return when(Stretch::isByTheHour);
    }
}
