package io.trueup.workbook;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param width in characters
 * @param note what the column says, for the note on its heading and for About
 * @param cell writes the column's cell of a row
 * @param lines for the row's height, which not every program works out by itself
 */
record SheetColumn<R>(String heading, CellFormat look, int width, String note, Cell<R> cell, Lines<R> lines) {

    /** How many lines the cell of a row needs. */
    interface Lines<R> {
        int of(R row);
    }

    SheetColumn(String heading, CellFormat look, int width, String note, Cell<R> cell) {
        this(heading, look, width, note, cell, row -> 1);
    }

    /** Writes one cell; a cell without a value is left out. */
    interface Cell<R> {
        void write(R row, SheetXml xml);
    }

    /** A value of a row; null for an empty cell. */
    interface Value<R, V> {
        @Nullable
        V of(R row);
    }

    static <R> SheetColumn<R> text(String heading, int width, String note, Value<R, String> value) {
        return text(heading, CellFormat.TEXT, width, note, value);
    }

    static <R> SheetColumn<R> wrapped(String heading, int width, String note, Value<R, String> value) {
        return text(heading, CellFormat.WRAPPED, width, note, value);
    }

    static <R> SheetColumn<R> input(String heading, int width, String note, Value<R, String> value) {
        return text(heading, CellFormat.INPUT, width, note, value);
    }

    private static <R> SheetColumn<R> text(
            String heading, CellFormat look, int width, String note, Value<R, String> value) {
        Cell<R> cell = (row, xml) -> xml.text(look, value.of(row));
        Lines<R> lines = look.wraps() ? row -> lines(value.of(row), width) : row -> 1;
        return new SheetColumn<>(heading, look, width, note, cell, lines);
    }

    /** Lines of a wrapped text, broken between words; letters are a tenth narrower than the digits a width is counted in. */
    private static int lines(@Nullable String text, int digits) {
        int width = digits + digits / 10;
        if (text == null || text.length() < width && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 1;
        int used = 0;
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            int word = end - start;
            if (used > 0 && used + word > width) {
                lines++;
                used = 0;
            }
            lines += word / (width + 1);
            used = (used + word) % (width + 1) + 1;
            if (end < text.length() && text.charAt(end) == '\n') {
                lines++;
                used = 0;
            }
            start = end + 1;
        }
        return lines;
    }

    /** A link to a file beside the workbook, by its path from there; nothing when that is blank. */
    static <R> SheetColumn<R> file(String heading, int width, String note, Value<R, String> path) {
        return new SheetColumn<>(heading, CellFormat.LINK, width, note, (row, xml) -> {
            String file = path.of(row);
            if (file == null || file.isEmpty()) {
                xml.skip();
            } else {
                xml.file(file, heading);
            }
        });
    }

    static <R> SheetColumn<R> money(String heading, String note, Value<R, Money> value) {
        return new SheetColumn<>(heading, CellFormat.MONEY, 14, note, (row, xml) -> xml.money(value.of(row)));
    }

    static <R> SheetColumn<R> date(String heading, String note, Value<R, LocalDate> value) {
        return new SheetColumn<>(heading, CellFormat.DATE, 13, note, (row, xml) -> xml.date(value.of(row)));
    }

    static <R> SheetColumn<R> number(
            String heading, CellFormat look, int width, String note, Value<R, BigDecimal> value) {
        return new SheetColumn<>(heading, look, width, note, (row, xml) -> xml.number(look, value.of(row)));
    }

    static <R> SheetColumn<R> count(String heading, int width, String note, ToLongFunction<R> value) {
        return new SheetColumn<>(
                heading,
                CellFormat.COUNT,
                width,
                note,
                (row, xml) -> xml.count(CellFormat.COUNT, value.applyAsLong(row)));
    }

    /** As {@link #count}, with nothing in place of a zero. */
    static <R> SheetColumn<R> countUnlessZero(String heading, int width, String note, ToLongFunction<R> value) {
        return new SheetColumn<>(heading, CellFormat.COUNT, width, note, (row, xml) -> {
            long number = value.applyAsLong(row);
            if (number == 0) {
                xml.skip();
            } else {
                xml.count(CellFormat.COUNT, number);
            }
        });
    }
}
