package io.trueup.written;

import java.util.Locale;

/** The name of a code as people read it (INTERFACES.md 6): {@code PAID_AS_EXPECTED} is "Paid as expected". */
public final class InWords {

    private InWords() {}

    /** First letter capital, blanks for underscores. */
    public static String of(Enum<?> code) {
        return of(code.name());
    }

    /** As {@link #of(Enum)}, of a code that is kept as text; blank for a blank one. */
    public static String of(String code) {
        String words = within(code);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Within a sentence: all small. */
    public static String within(Enum<?> code) {
        return within(code.name());
    }

    private static String within(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
