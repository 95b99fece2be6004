package io.trueup.appeal;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a therapist should complete before the week ends.
 *
 * @param therapist blank when nobody is logged in the whole episode
 * @param date the day it is about, the Monday of its week, or the day by which it is due
 * @param missing what is to be completed
 * @param countedOnce the part of what it endangers that no task of the therapist and the episode before it does
 * @param lastDay the last day on which it can be completed at all; null when no rule is known
 */
public record WeekTask(
        String therapist,
        LocalDate date,
        Span span,
        String missing,
        Endangered endangered,
        Money countedOnce,
        @Nullable LocalDate lastDay) {

    /** What a task is about. */
    public enum Span {
        DAY("Day"),
        WEEK("Week of"),
        PROGRAM("Program, due");

        private final String words;

        Span(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
