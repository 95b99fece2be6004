package io.trueup.workbook;

import java.util.List;

/**
 * A conditional format of one column.
 *
 * @param heading the column
 * @param test Excel's condition, with {@code {}} for the cell
 * @param fill background, RRGGBB
 * @param font text colour, RRGGBB
 */
record ConditionalFormat(String heading, String test, String fill, String font, boolean bold) {

    /** Name of the cell with the run's today, which dates are coloured by. */
    static final String TODAY = "RunToday";

    private static final String BLACK = "000000";

    /** A last day to act: dark when it has passed, yellow within seven days. */
    static List<ConditionalFormat> deadline(String heading) {
        return List.of(
                new ConditionalFormat(
                        heading, "AND(ISNUMBER({}),{}<" + TODAY + ")", Palette.PASSED, Palette.WHITE, true),
                new ConditionalFormat(heading, "AND(ISNUMBER({}),{}<=" + TODAY + "+7)", Palette.SOON, BLACK, true));
    }

    /** A word of INTERFACES.md 5: blue is settled, orange refused, yellow short, violet too much, grey not decided. */
    static List<ConditionalFormat> outcome(String heading) {
        return List.of(
                words(heading, Palette.GOOD, "PAID_AS_EXPECTED"),
                words(heading, Palette.DENIED, "DENIED", "PARTLY_DENIED", "TAKEN_BACK"),
                words(heading, Palette.SHORT, "UNDERPAID", "PAYMENT_OVERDUE", "NO_RATE"),
                words(heading, Palette.OVER, "OVERPAID", "PAID_WITHOUT_LOG", "NEEDS_REVIEW"),
                words(heading, Palette.WAITING, "AWAITING_PAYMENT", "CASE_OPEN", "NOT_COVERED"));
    }

    /** An amount that should be zero and is not; on a light ground, since the format writes negatives in red. */
    static ConditionalFormat notZero(String heading) {
        return new ConditionalFormat(heading, "AND(ISNUMBER({}),{}<>0)", Palette.SOON, BLACK, true);
    }

    static ConditionalFormat words(String heading, String fill, String... words) {
        StringBuilder any = new StringBuilder("OR(");
        for (String word : words) {
            any.append(any.length() == 3 ? "" : ",")
                    .append("{}=\"")
                    .append(word)
                    .append('"');
        }
        return new ConditionalFormat(heading, any.append(')').toString(), fill, BLACK, false);
    }

    String testFor(String cell) {
        return test.replace("{}", cell);
    }
}
