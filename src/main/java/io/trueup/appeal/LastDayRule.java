package io.trueup.appeal;

import java.time.LocalDate;

/** What a rule says when a time limit ends on a day on which nobody works. */
enum LastDayRule {
    /** The calendar day stands. */
    PLAIN,
    /** A Saturday, Sunday or holiday gives way to the next business day. */
    NEXT_BUSINESS_DAY;

    LocalDate lastDay(LocalDate day) {
        return this == PLAIN ? day : StateHolidays.businessDayFrom(day);
    }
}
