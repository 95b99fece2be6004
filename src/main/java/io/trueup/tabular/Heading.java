package io.trueup.tabular;

import io.trueup.written.WrittenText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Headings as people type them, compared as columns are named: {@code "Service Date"} and {@code ServiceDate*} are {@code service_date}.
 */
public final class Heading {

    /** What marks a heading as one that must be filled in, or ends it. */
    private static final Pattern MARKS = Pattern.compile("^[*\\s]+|[*:\\s]+$");

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private Heading() {}

    public static String normalised(String heading) {
        String bare = MARKS.matcher(WrittenText.plain(heading)).replaceAll("");
        return HUMP.matcher(bare).replaceAll("_").toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "_");
    }
}
