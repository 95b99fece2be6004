package io.trueup.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a level is asked, as far as its rule says; texts blank and days 0 where it does not.
 *
 * @param form its name or number
 * @param with who takes it, and by which way
 * @param fee what it costs, in words
 * @param earliestDays days after the bill before which nobody takes it
 * @param answerDays days from the filing to the answer of the payer or reviewer
 * @param decisionDays days from the filing to the decision
 */
public record LevelFiling(String form, String with, String fee, int earliestDays, int answerDays, int decisionDays) {

    static final LevelFiling UNKNOWN = answered(0);

    /** Only the days to the answer are known here. */
    static LevelFiling answered(int answerDays) {
        return new LevelFiling("", "", "", 0, answerDays, 0);
    }

    /** {@code "the Board, through OnBoard; form HP-1.0"}. */
    String where() {
        return joined("; ", with, form.isBlank() ? "" : "form " + form);
    }

    /** {@code "answer 30 days, decision 120 days after filing"}. */
    String due() {
        String days = joined(
                ", ",
                answerDays == 0 ? "" : "answer " + answerDays + " days",
                decisionDays == 0 ? "" : "decision " + decisionDays + " days");
        return days.isEmpty() ? "" : days + " after filing";
    }

    /** One sentence; blank when nothing is known. */
    String sentence(String level, LocalDate serviceDate) {
        if (equals(UNKNOWN)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add("File: " + level + (with.isBlank() ? "" : " with " + with));
        parts.add(form.isBlank() ? "" : "form " + form);
        parts.add(fee.isBlank() ? "" : "fee " + fee);
        parts.add(
                earliestDays == 0
                        ? ""
                        : "not before day " + earliestDays + " after the bill, which is "
                                + serviceDate.plusDays(earliestDays) + " at the earliest");
        parts.add(due());
        return joined(", ", parts.toArray(String[]::new));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(between));
    }
}
