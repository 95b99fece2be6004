package io.trueup.appeal;

import java.time.LocalDate;

/** What a rule says when a time limit ends on a day on which nobody works. */
enum LastDayRule {
    /** The calendar day stands. */
    PLAIN("plain"),
    /** A Saturday, Sunday or federal holiday gives way to the next business day. */
    NEXT_BUSINESS_DAY("next-business-day");

    private final String word;

    LastDayRule(String word) {
        this.word = word;
    }

    /** As the column {@code calendar} of state-appeal-rules.csv writes it. */
    String word() {
        return word;
    }

    LocalDate lastDay(LocalDate day) {
        return this == PLAIN ? day : FederalHolidays.businessDayFrom(day);
    }
}
