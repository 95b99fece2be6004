package io.trueup.appeal;

import io.trueup.contract.AppealTerms.CountedFrom;
import java.time.LocalDate;
import java.time.Period;

/** How long a provider has, in calendar days or months, and from when. */
record AppealClock(Period time, CountedFrom countedFrom) {

    static AppealClock days(int days, CountedFrom countedFrom) {
        return new AppealClock(Period.ofDays(days), countedFrom);
    }

    /** The last day to act. */
    LocalDate deadline(DeniedDay day) {
        LocalDate start = switch (countedFrom) {
            case PAYMENT_DATE -> day.adjudicatedOn();
            case SERVICE_DATE -> day.serviceDate();
        };
        return start.plus(time);
    }

    /** {@code "10 months from the service date"}. */
    String text() {
        String length = time.getMonths() > 0 ? time.getMonths() + " months" : time.getDays() + " days";
        return length
                + switch (countedFrom) {
                    case PAYMENT_DATE -> " from the payment date";
                    case SERVICE_DATE -> " from the service date";
                };
    }
}
