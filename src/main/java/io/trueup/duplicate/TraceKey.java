package io.trueup.duplicate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a trace is compared by: without case, outer punctuation and leading zeros (INTERFACES.md 3). One without any number but zero
 * ({@code ACH}, {@code NONE}, {@code 0}) is blank: it tells no payment from another.
 */
public final class TraceKey {

    private static final Pattern NUMBER = Pattern.compile("[1-9]");
    private static final Pattern BEFORE = Pattern.compile("^[ -0:-@\\[-`{-~]+");
    private static final Pattern AFTER = Pattern.compile("[ -/:-@\\[-`{-~]+$");

    private TraceKey() {}

    public static String of(String trace) {
        if (!NUMBER.matcher(trace).find()) {
            return "";
        }
        String begun = BEFORE.matcher(trace.strip()).replaceFirst("");
        return AFTER.matcher(begun).replaceFirst("").toUpperCase(Locale.ROOT);
    }
}
