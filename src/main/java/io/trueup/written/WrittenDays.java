package io.trueup.written;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From which day to which, in one text: {@code 3/10/2025 - 3/12/2025}, {@code 03/10/25-03/12/25}, {@code 2025-03-10 to 2025-03-12}. */
public final class WrittenDays {

    private static final int LONGEST = 64;
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:-|\u2013|\u2014|\\b(?:to|thru|through|until)\\b)\\s*", Pattern.CASE_INSENSITIVE);

    private WrittenDays() {}

    /** The first and the last day in the order in which they stand; empty when the text is one day, none, or has two readings. */
    public static List<LocalDate> of(String written) {
        if (written.length() > LONGEST || !WrittenDates.readings(written).isEmpty()) {
            return List.of();
        }
        String text = WrittenText.plain(WrittenText.clean(written));
        Matcher between = BETWEEN.matcher(text);
        List<LocalDate> only = List.of();
        while (between.find()) {
            List<LocalDate> first = WrittenDates.readings(text.substring(0, between.start()));
            List<LocalDate> last = WrittenDates.readings(text.substring(between.end()));
            if (first.size() == 1 && last.size() == 1) {
                if (!only.isEmpty()) {
                    return List.of();
                }
                only = List.of(first.get(0), last.get(0));
            }
        }
        return only;
    }
}
