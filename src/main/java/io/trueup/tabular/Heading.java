package io.trueup.tabular;

import io.trueup.written.WrittenText;
import java.util.Locale;

/** Headings as people type them, compared as columns are named: {@code "Service Date"} is {@code service_date}. */
final class Heading {

    private Heading() {}

    static String normalised(String heading) {
        return WrittenText.plain(heading).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "_");
    }
}
