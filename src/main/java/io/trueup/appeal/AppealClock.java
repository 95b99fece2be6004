package io.trueup.appeal;

import io.trueup.contract.AppealTerms.CountedFrom;
import java.time.LocalDate;
import java.time.Period;

/** How long a provider has, in calendar days or months, and from when. */
record AppealClock(Period time, CountedFrom countedFrom) {

    static AppealClock days(int days, CountedFrom countedFrom) {
        return new AppealClock(Period.ofDays(days), countedFrom);
    }

    /** The last day to act, before anybody asks whether it is a business day. */
    LocalDate deadline(ClockedDay day) {
        return day.start(countedFrom).plus(time);
    }

    /** {@code "10 months from the service date"}. */
    String text() {
        return length()
                + switch (countedFrom) {
                    case PAYMENT_DATE -> " from the payment date";
                    case SERVICE_DATE -> " from the service date";
                };
    }

    /** The same for a level after the first, whose decision has a day of its own. */
    String textAfterLoss(LocalDate reported) {
        return switch (countedFrom) {
            case PAYMENT_DATE ->
                length() + " from " + reported
                        + ", the day the loss was reported (assumed: the decision's own date counts)";
            case SERVICE_DATE -> text();
        };
    }

    private String length() {
        return time.getMonths() > 0 ? time.getMonths() + " months" : time.getDays() + " days";
    }
}
