package io.trueup.written;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days as people, portals and programs write them (INTERFACES.md 3). Between slashes and hyphens the month comes first, as
 * everywhere in these files; between points, and where a year has two digits and no slash says so, any order is possible. A time of
 * day behind the day does not count. Years 1900 to 2100.
 */
public final class WrittenDates {

    private static final int LONGEST = 64;
    private static final int SHORTEST_USUAL = 8;
    private static final int LENGTH_OF_ISO = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    /** As Excel: 29 is 2029, 30 is 1930. */
    private static final int FIRST_SHORT_YEAR_OF_1900 = 30;

    private static final Pattern WITH_TIME =
            Pattern.compile("(.*?\\d)(?:T|,? +)(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d{1,9})?"
                    + "( ?[AaPp]\\.?[Mm]\\.?)? ?(Z|UTC|GMT|[A-Z]{2,3}T|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern WEEKDAY =
            Pattern.compile("(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? +(.*)", Pattern.CASE_INSENSITIVE);
    /** From a day to a day: one that is the same is a day. */
    private static final Pattern RANGE = Pattern.compile("(.*\\d)\\s+(?:-|\\u2013|to|thru|through)\\s+(\\S.*)");

    /** A spreadsheet's number of a day, of 2020 to 2036; no month and day begin with its digits. */
    private static final Pattern DAY_NUMBER = Pattern.compile("43[89]\\d\\d|4[4-9]\\d{3}");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String WORD = "(?<m>[A-Za-z]{3,9})\\.?";
    private static final String YEAR = "(?<y>\\d{4}|\\d{2})";

    /** Each way to write a day; a text that fits several has several readings, unless all but one are no days. */
    private static final List<Pattern> FORMS = Stream.of(
                    "(?<y>\\d{4})(?<s>[-/. ])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})",
                    "(?<m>\\d{1,2})(?<s>[-/.])(?<d>\\d{1,2})\\k<s>" + YEAR,
                    "(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\." + YEAR,
                    "(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>\\d{2})",
                    "(?<y>\\d{2})(?<s>[-.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{2})",
                    "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?:\\d{4}|\\d{6})?",
                    "(?<m>\\d{2})(?<d>\\d{2})(?<y>\\d{4})",
                    "(?<y>\\d{2})(?<m>\\d{2})(?<d>\\d{2})",
                    "(?<m>\\d{2})(?<d>\\d{2})(?<y>\\d{2})",
                    "(?<d>\\d{2})(?<m>\\d{2})(?<y>\\d{2})",
                    "(?<d>\\d{1,2})[- /.]?" + WORD + "[-, /]*" + YEAR,
                    WORD + "[- ]?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? +|-)" + YEAR,
                    "(?<y>\\d{4})[- /]" + WORD + "[- /](?<d>\\d{1,2})")
            .map(Pattern::compile)
            .toList();

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private WrittenDates() {}

    /** Every day that the text can mean: none, the one, or those between which nobody but its writer can choose. */
    public static List<LocalDate> readings(String written) {
        List<LocalDate> usual = usual(written);
        return usual == null ? unusual(written) : usual;
    }

    /** Of the forms that most files have, {@code 2025-03-10} and {@code 3/10/2025}, which have one reading; null for all others. */
    private static @Nullable List<LocalDate> usual(String text) {
        int length = text.length();
        if (length < SHORTEST_USUAL || length > LENGTH_OF_ISO) {
            return null;
        }
        if (length == LENGTH_OF_ISO && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return usual(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        }
        int month = text.indexOf('/');
        int day = text.indexOf('/', month + 1);
        return day != length - 5 || month < 1
                ? null
                : usual(digits(text, day + 1, length), digits(text, 0, month), digits(text, month + 1, day));
    }

    private static @Nullable List<LocalDate> usual(int year, int month, int day) {
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        LocalDate date = day(year, month, day);
        return date == null ? List.of() : List.of(date);
    }

    /** Below zero where not only digits stand. */
    private static int digits(String text, int from, int to) {
        int number = to - from > 4 || to == from ? -1 : 0;
        for (int i = from; i < to && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
        }
        return number;
    }

    private static List<LocalDate> unusual(String written) {
        String text = WrittenText.plain(WrittenText.clean(written));
        if (text.length() > LONGEST || text.isEmpty()) {
            return List.of();
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            List<LocalDate> first = readings(range.group(1));
            return first.equals(readings(range.group(2))) ? first : List.of();
        }
        if (Character.isDigit(text.charAt(0))) {
            return text.indexOf(':') < 0 ? days(text) : withTime(text);
        }
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            String name = weekday.group(1).toUpperCase(Locale.ROOT);
            return withTime(weekday.group(2)).stream()
                    .filter(day -> startsWith(day.getDayOfWeek(), name))
                    .toList();
        }
        return withTime(text);
    }

    private static boolean startsWith(DayOfWeek day, String name) {
        return day.name().startsWith(name);
    }

    private static List<LocalDate> withTime(String text) {
        Matcher parts = WITH_TIME.matcher(text);
        if (!parts.matches()) {
            return days(text);
        }
        String half = parts.group(3) == null ? "" : parts.group(3);
        LocalTime time = WrittenValues.time(parts.group(2) + half);
        List<LocalDate> days = days(parts.group(1));
        if (time == null) {
            return List.of();
        }
        // before noon in Greenwich it can still be the day before in America; midnight is a day without a time
        boolean otherDay = isGreenwich(parts.group(4)) && time.isAfter(LocalTime.MIDNIGHT) && time.getHour() < 12;
        return otherDay && days.size() == 1 ? List.of(days.get(0).minusDays(1), days.get(0)) : days;
    }

    private static boolean isGreenwich(@Nullable String zone) {
        return zone != null && (Set.of("Z", "UTC", "GMT").contains(zone) || zone.matches("[+-]00:?00"));
    }

    private static List<LocalDate> days(String text) {
        if (DAY_NUMBER.matcher(text).matches()) {
            return List.of(DAY_ZERO.plusDays(Integer.parseInt(text)));
        }
        Set<LocalDate> days = new LinkedHashSet<>();
        boolean isUsual = text.length() == 10 && text.charAt(4) == '-';
        for (Pattern form : isUsual ? FORMS.subList(0, 1) : FORMS) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                add(days, parts.group("y"), month(parts.group("m")), parts.group("d"));
            }
        }
        return List.copyOf(days);
    }

    /** The number of a month; one that is written out may be cut to three letters or more. */
    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String lower = written.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(lower)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void add(Set<LocalDate> days, String year, int month, String day) {
        int number = Integer.parseInt(year);
        if (year.length() == 2) {
            number += number < FIRST_SHORT_YEAR_OF_1900 ? 2000 : 1900;
        }
        LocalDate date = day(number, month, Integer.parseInt(day));
        if (date != null) {
            days.add(date);
        }
    }

    /** Null where the calendar, or the years that can be meant, have no such day. */
    private static @Nullable LocalDate day(int year, int month, int day) {
        boolean isOne = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= MONTHS.size()
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return isOne ? LocalDate.of(year, month, day) : null;
    }

    /** The readings in words: {@code 2025-04-03 or 2025-03-04}. */
    public static String choice(List<LocalDate> readings) {
        return readings.stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
    }
}
