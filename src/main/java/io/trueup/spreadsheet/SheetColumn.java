package io.trueup.spreadsheet;

import io.trueup.written.InWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param width in characters; 0 hides the column: it is for programs
 * @param note what the column says, for the note on its heading and for About
 * @param cell writes the column's cell of a row
 * @param lines for the row's height, which not every program works out by itself
 * @param choices of the cells' drop-down; empty when there is none
 */
public record SheetColumn<R>(
        String heading,
        CellFormat format,
        int width,
        String note,
        Cell<R> cell,
        Lines<R> lines,
        List<ConditionalFormat> conditionalFormats,
        List<String> choices) {

    /** How many lines the cell of a row needs. */
    public interface Lines<R> {
        int of(R row);
    }

    SheetColumn(String heading, CellFormat format, int width, String note, Cell<R> cell) {
        this(heading, format, width, note, cell, row -> 1, List.of(), List.of());
    }

    SheetColumn<R> with(List<ConditionalFormat> formats) {
        return new SheetColumn<>(heading, format, width, note, cell, lines, formats, choices);
    }

    SheetColumn<R> withChoices(List<String> words) {
        return new SheetColumn<>(heading, format, width, note, cell, lines, conditionalFormats, words);
    }

    /** Writes one cell; a cell without a value is left out. */
    public interface Cell<R> {
        void write(R row, SheetXml xml);
    }

    /** A value of a row; null for an empty cell. */
    public interface Value<R, V> {
        @Nullable
        V of(R row);
    }

    static <R> SheetColumn<R> text(String heading, CellFormat format, int width, String note, Value<R, String> value) {
        Cell<R> cell = (row, xml) -> xml.text(format, value.of(row));
        Lines<R> lines = format.wraps() ? row -> lines(value.of(row), width) : row -> 1;
        return new SheetColumn<>(heading, format, width, note, cell, lines, List.of(), List.of());
    }

    /** A code as people read it. */
    static <R> SheetColumn<R> words(
            String heading, CellFormat format, int width, String note, Value<R, ? extends Enum<?>> value) {
        return text(heading, format, width, note, row -> {
            Enum<?> code = value.of(row);
            return code == null ? null : InWords.of(code);
        });
    }

    /**
     * Lines of a wrapped text, broken between words; letters are a tenth narrower than the digits a width is counted in, and capitals,
     * in which banks write, a fifth wider.
     */
    private static int lines(@Nullable String text, int digits) {
        int width = digits + digits / 10;
        if (text == null || 6 * text.length() < 5 * width && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 1;
        int used = 0;
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            int word = wide(text, start, end);
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

    private static int wide(String text, int start, int end) {
        int capitals = 0;
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                capitals++;
            }
        }
        return end - start + capitals / 4;
    }
}
