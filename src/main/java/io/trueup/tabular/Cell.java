package io.trueup.tabular;

import io.trueup.written.WrittenDates;
import io.trueup.written.WrittenDays;
import io.trueup.written.WrittenText;
import io.trueup.written.WrittenTimes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One cell.
 *
 * @param text what a person sees, without surrounding blanks
 * @param digits the plain digits of a workbook's number, whatever its format shows; blank for a date and for text
 * @param serial the number in a workbook's cell, dates being days since 1899-12-30; NaN for text and in a CSV file
 */
record Cell(String text, String digits, double serial) {

    static final Cell BLANK = new Cell("", "", Double.NaN);

    /** A formula whose value the program that wrote it never worked out: what a person sees there is not in the file. */
    static final Cell NOT_CALCULATED = new Cell("#FORMULA!", "", Double.NaN);

    static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST_LABEL = 40;
    private static final int LAST_SERIAL = 100_000;
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;
    private static final int MINUTES_OF_DAY = 24 * 60;
    /** What a spreadsheet shows when a formula fails, or a column is too narrow. */
    private static final Pattern ERROR = Pattern.compile("#(?:N/A|[A-Z]+(?:[_/][A-Z0-9]+)*[!?]|GETTING_DATA|#+)");
    /** Days from 1927 to 2073 as a spreadsheet counts them. */
    private static final Pattern DAY_NUMBER = Pattern.compile("[1-6]\\d{4}(?:\\.\\d+)?");

    /** A time of day as a part of the day. */
    private static final Pattern FRACTION = Pattern.compile("0?\\.\\d{3,17}");

    /** How text is kept from becoming a number: {@code ="00123"} and {@code '00123}. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"|'(\\d[^']*)");

    /** A cell of text; a blank that does not break stays one, because it may part the digits of a number. */
    static Cell of(String raw) {
        String text = WrittenText.clean(raw);
        if (text.isEmpty()) {
            return BLANK;
        }
        char first = text.charAt(0);
        if (first == '=' || first == '\'') {
            var kept = KEPT_AS_TEXT.matcher(text);
            text = kept.matches() ? WrittenText.clean(kept.group(1) == null ? kept.group(2) : kept.group(1)) : text;
        }
        return text.isEmpty() ? BLANK : new Cell(text, "", Double.NaN);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether it may be a label of totals, told without ado. */
    boolean saysTotal() {
        int end = text.length() - 1;
        return end > 3 && end < LONGEST_LABEL && "sSlL:".indexOf(text.charAt(end)) >= 0;
    }

    boolean isError() {
        return text.charAt(0) == '#' && ERROR.matcher(text).matches();
    }

    /** Whether a workbook shows its number as a date or a time of day. */
    boolean isDated() {
        return !Double.isNaN(serial) && digits.isEmpty();
    }

    /** What to read a number from. */
    String figure() {
        return digits.isEmpty() ? text : digits;
    }

    /**
     * The days that can be meant. A workbook's number is its day number, or a day written in eight digits; five digits of a text are
     * such a day number too.
     */
    List<LocalDate> dates() {
        boolean isDayNumber = !Double.isNaN(serial) && serial <= LAST_SERIAL;
        if (!isDayNumber) {
            return DAY_NUMBER.matcher(figure()).matches()
                    ? ofSerial(Double.parseDouble(figure()))
                    : WrittenDates.readings(figure());
        }
        return ofSerial(serial);
    }

    /** The first and the last day of a text that names two; empty for any other cell. */
    List<LocalDate> days() {
        return isBlank() || !Double.isNaN(serial) ? List.of() : WrittenDays.of(text);
    }

    private static List<LocalDate> ofSerial(double serial) {
        return serial < 1 ? List.of() : List.of(SERIAL_ZERO.plusDays((long) Math.floor(serial)));
    }

    /** The times of day that can be meant. A workbook's number is a fraction of a day to the nearest second, or a time in digits. */
    List<LocalTime> times() {
        boolean isFraction = isDated() || serial >= 0 && serial < 1;
        if (!isFraction && !FRACTION.matcher(figure()).matches()) {
            return WrittenTimes.readings(figure());
        }
        double number = isFraction ? serial : Double.parseDouble(figure());
        long seconds = Math.round((number - Math.floor(number)) * SECONDS_OF_DAY);
        return number < 0 || seconds >= SECONDS_OF_DAY ? List.of() : List.of(LocalTime.ofSecondOfDay(seconds));
    }

    /** What to read a duration from: a workbook's time of day is one of as many minutes. */
    String duration() {
        return isDated() && serial >= 0 && serial < LAST_SERIAL
                ? Math.round(serial * MINUTES_OF_DAY) + " min"
                : figure();
    }
}
