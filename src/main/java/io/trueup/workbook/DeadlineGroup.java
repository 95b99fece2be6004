package io.trueup.workbook;

import io.trueup.spreadsheet.ConditionalFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How near the last day to act is, with the formula conditions that say the same of Excel's cells. */
enum DeadlineGroup {
    PASSED("Passed", "\"<\"&" + ConditionalFormat.TODAY),
    WITHIN_SEVEN_DAYS("Within 7 days", "\">=\"&" + ConditionalFormat.TODAY, "\"<=\"&" + ConditionalFormat.TODAY + "+7"),
    WITHIN_THIRTY_DAYS(
            "8 to 30 days", "\">\"&" + ConditionalFormat.TODAY + "+7", "\"<=\"&" + ConditionalFormat.TODAY + "+30"),
    LATER("Later", "\">\"&" + ConditionalFormat.TODAY + "+30"),
    NONE("No deadline");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> conditions;

    DeadlineGroup(String label, String... conditions) {
        this.label = label;
        this.conditions = List.of(conditions);
    }

    static DeadlineGroup of(@Nullable LocalDate deadline, LocalDate today) {
        if (deadline == null) {
            return NONE;
        }
        if (deadline.isBefore(today)) {
            return PASSED;
        }
        if (!deadline.isAfter(today.plusDays(7))) {
            return WITHIN_SEVEN_DAYS;
        }
        return deadline.isAfter(today.plusDays(30)) ? LATER : WITHIN_THIRTY_DAYS;
    }

    String label() {
        return label;
    }

    /** Pairs of range and condition, for COUNTIFS and SUMIFS. */
    String criteria(String range) {
        StringBuilder criteria = new StringBuilder();
        for (String condition : conditions) {
            criteria.append(',').append(range).append(',').append(condition);
        }
        return criteria.toString();
    }
}
