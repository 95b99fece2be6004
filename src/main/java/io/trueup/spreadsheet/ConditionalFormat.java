package io.trueup.spreadsheet;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A conditional format of one column.
 *
 * @param test Excel's condition, with {@code {}} for the cell
 * @param fill background, RRGGBB
 * @param font text colour, RRGGBB
 */
public record ConditionalFormat(String test, String fill, String font, boolean bold) {

    /** Name of the cell with today's date, which dates are coloured by. */
    public static final String TODAY = "RunToday";

    private static final String BLACK = "000000";

    /** A last day to act: dark when it has passed, yellow within seven days. */
    public static final List<ConditionalFormat> DEADLINE = List.of(
            new ConditionalFormat("AND(ISNUMBER({}),{}<" + TODAY + ")", Palette.PASSED, Palette.WHITE, true),
            new ConditionalFormat("AND(ISNUMBER({}),{}<=" + TODAY + "+7)", Palette.SOON, BLACK, true));

    /** An amount that should be zero and is not; on a light ground, since the format writes negatives in red. */
    public static final ConditionalFormat NOT_ZERO =
            new ConditionalFormat("AND(ISNUMBER({}),{}<>0)", Palette.SOON, BLACK, true);

    /** One of these words. */
    public static ConditionalFormat words(String fill, Collection<String> words) {
        String any = words.stream().map(word -> "{}=\"" + word + '"').collect(Collectors.joining(",", "OR(", ")"));
        return new ConditionalFormat(any, fill, BLACK, false);
    }

    String testFor(String cell) {
        return test.replace("{}", cell);
    }
}
