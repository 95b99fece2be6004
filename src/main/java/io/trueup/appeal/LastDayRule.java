package io.trueup.appeal;

import io.trueup.configuration.WrittenValue;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** What a rule says when a time limit ends on a day on which nobody works. */
enum LastDayRule {
    /** The calendar day stands. */
    PLAIN,
    /** A Saturday, Sunday or holiday gives way to the next business day. */
    NEXT_BUSINESS_DAY;

    /** As rule files write them. */
    static final Map<String, LastDayRule> WORDS = WrittenValue.words(values());

    LocalDate lastDay(LocalDate day) {
        return this == PLAIN ? day : StateHolidays.businessDayFrom(day);
    }

    /** What is to be said of a last day that gives way; blank when it stands. */
    static String words(LocalDate day, LocalDate moved) {
        return moved.equals(day) ? "" : "; nobody works on that day, so " + stillInTime(moved);
    }

    static String stillInTime(LocalDate moved) {
        return "by the state's rule " + moved.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US) + " " + moved
                + " is still in time";
    }
}
