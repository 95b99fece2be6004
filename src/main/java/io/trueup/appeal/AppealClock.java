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

    /** {@code "10 months from the service date"}: the rule, whatever is known of the day. */
    String text() {
        return length()
                + switch (countedFrom) {
                    case PAYMENT_DATE -> " from the payment date";
                    case SERVICE_DATE -> " from the service date";
                    case EXPLANATION_RECEIVED -> " from receipt of the explanation";
                    case REVIEW_DECISION -> " from the review's decision";
                    case LEVEL_BEFORE -> " from the decision of the level before";
                    case LAST_PAYMENT -> " from the last payment";
                };
    }

    /** The same for a day, with what stands in for a date that is not known. */
    String text(ClockedDay day) {
        LocalDate lost = day.lostOn();
        if (countedFrom == CountedFrom.SERVICE_DATE) {
            return text();
        }
        if (countedFrom == CountedFrom.LAST_PAYMENT) {
            return day.lastPaidOn() != null
                    ? text() + " on " + day.lastPaidOn()
                    : fromPayment("as nothing was paid yet");
        }
        if (lost != null) {
            return length() + " from " + lost
                    + ", the day the loss was reported (assumed: the decision's own date counts)";
        }
        return switch (countedFrom) {
            case EXPLANATION_RECEIVED ->
                day.isReceiptKnown()
                        ? text() + " on " + day.explainedOn()
                        : fromPayment("as no other day of receipt is known");
            case REVIEW_DECISION ->
                fromPayment("assumed, as the review decided before: its clock is often already over");
            case LEVEL_BEFORE -> fromPayment("taken for the day of the decision");
            default -> text();
        };
    }

    private String fromPayment(String why) {
        return length() + " from the payment date, " + why;
    }

    private String length() {
        return time.getMonths() > 0 ? time.getMonths() + " months" : time.getDays() + " days";
    }
}
