package io.trueup.workbook;

import io.trueup.spreadsheet.ConditionalFormat;
import java.time.LocalDate;

/** Since when money that came back is added up, with the formula conditions that say the same of Excel's cells. */
enum CameBack {
    THIS_MONTH("This month", "DATE(YEAR(" + ConditionalFormat.TODAY + "),MONTH(" + ConditionalFormat.TODAY + "),1)"),
    THIS_YEAR("This year", "DATE(YEAR(" + ConditionalFormat.TODAY + "),1,1)"),
    EVER("In all", "");

    private final String label;
    private final String firstDay;

    CameBack(String label, String firstDay) {
        this.label = label;
        this.firstDay = firstDay;
    }

    String label() {
        return label;
    }

    boolean includes(LocalDate paidOn, LocalDate today) {
        return switch (this) {
            case THIS_MONTH -> !paidOn.isBefore(today.withDayOfMonth(1));
            case THIS_YEAR -> !paidOn.isBefore(today.withDayOfYear(1));
            case EVER -> true;
        };
    }

    /** Pair of range and condition for COUNTIFS and SUMIFS, after a comma; blank when all counts. */
    String criteria(String range) {
        return firstDay.isEmpty() ? "" : "," + range + ",\">=\"&" + firstDay;
    }
}
