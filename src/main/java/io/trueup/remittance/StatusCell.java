package io.trueup.remittance;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A claim's status as the cells of tables hold it: CLP02, through a data frame ({@code 22.0}), with its name, or its name alone. */
final class StatusCell {

    private static final String PRIMARY = "1";
    private static final Pattern CODE = Pattern.compile("0*(\\d{1,2})(?:\\.0+)?(?: ?[-:(] ?.*| [A-Za-z].*)?");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("PAID", PRIMARY),
            Map.entry("PRIMARY", PRIMARY),
            Map.entry("PROCESSED", PRIMARY),
            Map.entry("PROCESSED AS PRIMARY", PRIMARY),
            Map.entry("SECONDARY", "2"),
            Map.entry("PROCESSED AS SECONDARY", "2"),
            Map.entry("TERTIARY", "3"),
            Map.entry("PROCESSED AS TERTIARY", "3"),
            Map.entry("DENIED", "4"),
            Map.entry("DENIAL", "4"),
            Map.entry("REVERSAL", ClaimPayment.REVERSAL),
            Map.entry("REVERSED", ClaimPayment.REVERSAL),
            Map.entry("REVERSAL OF PREVIOUS PAYMENT", ClaimPayment.REVERSAL));

    private StatusCell() {}

    /** CLP02; 1 where the cell is blank, the text itself where it is no status. */
    static String of(String text) {
        if (text.isEmpty()) {
            return PRIMARY;
        }
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return text;
        }
        Matcher code = CODE.matcher(text);
        return code.matches() ? code.group(1) : NAMES.getOrDefault(text.toUpperCase(Locale.ROOT), text);
    }
}
