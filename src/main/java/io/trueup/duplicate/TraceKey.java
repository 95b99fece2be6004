package io.trueup.duplicate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a trace is compared by: without case, outer punctuation, leading zeros and a word for the kind of payment (INTERFACES.md 3).
 * One without any number but zero ({@code ACH}, {@code NONE}, {@code 0}) is blank: it tells no payment from another.
 */
public final class TraceKey {

    private static final Pattern NUMBER = Pattern.compile("[1-9]");
    /** How a portal begins a number: {@code EFT 000123}, {@code Check #1001}; the 835 of the payment has the number alone. */
    private static final Pattern KIND_OF_PAYMENT = Pattern.compile(
            "^(?:(?:EFT|ACH|CHECK|CHK|CK|WIRE|TRN|TRACE|DRAFT|WARRANT|PAYMENT|NO|NUM|NUMBER)[ .:#]+)+(?=\\w*\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE = Pattern.compile("^[ -0:-@\\[-`{-~]+");
    private static final Pattern AFTER = Pattern.compile("[ -/:-@\\[-`{-~]+$");

    private TraceKey() {}

    public static String of(String trace) {
        if (!NUMBER.matcher(trace).find()) {
            return "";
        }
        String begun = BEFORE.matcher(KIND_OF_PAYMENT.matcher(trace.strip()).replaceFirst(""))
                .replaceFirst("");
        return AFTER.matcher(begun).replaceFirst("").toUpperCase(Locale.ROOT);
    }
}
