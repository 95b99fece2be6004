package io.trueup.tabular;

import io.trueup.written.WrittenValues;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param text what a person sees, without surrounding blanks
 * @param serial the number in a workbook's cell, dates being days since 1899-12-30; NaN for text and in a CSV file
 */
record Cell(String text, double serial) {

    static final Cell BLANK = new Cell("", Double.NaN);
    static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    /** No input is about a day outside of these years; a date that is, was typed wrongly. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;
    private static final int LAST_SERIAL = 100_000;
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    static Cell of(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? BLANK : new Cell(bare, Double.NaN);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean isNumber() {
        return !Double.isNaN(serial);
    }

    /** The day written here, or that of a workbook's number; null when there is none. */
    @Nullable
    LocalDate date() {
        LocalDate date = isNumber() ? serialDate() : WrittenValues.date(text);
        return date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
    }

    private @Nullable LocalDate serialDate() {
        return serial < 0 || serial > LAST_SERIAL ? null : SERIAL_ZERO.plusDays((long) Math.floor(serial));
    }

    /** The time of day written here, or a workbook's fraction of a day to the nearest second; null when there is none. */
    @Nullable
    LocalTime time() {
        if (!isNumber()) {
            return WrittenValues.time(text);
        }
        long seconds = Math.round((serial - Math.floor(serial)) * SECONDS_OF_DAY);
        return serial < 0 || seconds >= SECONDS_OF_DAY ? null : LocalTime.ofSecondOfDay(seconds);
    }
}
