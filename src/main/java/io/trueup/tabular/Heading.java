package io.trueup.tabular;

import java.util.Collection;
import java.util.Locale;

/** Headings as people type them, compared as columns are named: {@code "Service Date"} is {@code service_date}. */
final class Heading {

    private Heading() {}

    static String normalised(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "_");
    }

    /** The heading most like a column's name; blank when there are none. */
    static String nearest(String column, Collection<String> headings) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String heading : headings) {
            int distance = distance(column, normalised(heading));
            if (distance < least) {
                least = distance;
                nearest = heading;
            }
        }
        return nearest;
    }

    /** Letters to insert, drop or change to make one text the other. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
