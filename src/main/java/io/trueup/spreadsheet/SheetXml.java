package io.trueup.spreadsheet;

import io.trueup.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a sheet as SpreadsheetML, cell by cell from the left, into the sheet's part. Texts are always
 * strings, so that nothing from the data can become a formula (FAULTS.md 40). Failures to write are
 * {@link UncheckedIOException}.
 */
public final class SheetXml {

    /** Days from 1899-12-30, Excel's day 0, to 1970-01-01. */
    private static final long EPOCH_SERIAL = 25_569;

    /** 1900-03-01: before it Excel counts a 29 February that never was. */
    private static final LocalDate FIRST_SAFE_DATE = LocalDate.of(1900, 3, 1);

    private static final int POINTS_PER_LINE = 15;

    /** Excel's highest row. */
    private static final int MOST_POINTS = 409;

    private static final int FLUSH_AT = 1 << 16;

    private static final byte[] CELL = ascii("<c r=\"");
    private static final byte[] STYLE = ascii("\" s=\"");
    private static final byte[] END_OF_STYLE = ascii("\"");
    private static final byte[] VALUE = ascii("><v>");
    private static final byte[] STRING = ascii(" t=\"str\"><v>");
    private static final byte[] END_OF_VALUE = ascii("</v></c>");
    private static final byte[] INLINE = ascii(" t=\"inlineStr\"><is><t>");

    /** Without it programs leave out the blanks before and after a text. */
    private static final byte[] INLINE_AS_IT_STANDS = ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");

    private static final byte[] END_OF_INLINE = ascii("</t></is></c>");

    private final OutputStream out;
    private final CellStyles styles;
    private final byte[][] letters;
    private final XmlBuffer buffer = new XmlBuffer(FLUSH_AT + (1 << 12));
    private byte[] rowDigits = new byte[0];
    private int column;

    SheetXml(OutputStream out, CellStyles styles, int columns) {
        this.out = out;
        this.styles = styles;
        letters = new byte[columns][];
        for (int i = 0; i < columns; i++) {
            letters[i] = CellReference.convertNumToColString(i).getBytes(StandardCharsets.US_ASCII);
        }
    }

    /**
     * @param number counted from 1
     * @param lines of text that the row is high
     */
    void beginRow(long number, int lines) {
        rowDigits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        column = 0;
        buffer.ascii("<row r=\"").bytes(rowDigits);
        if (lines > 1) {
            buffer.ascii("\" ht=\"").number(Math.min(MOST_POINTS, lines * POINTS_PER_LINE));
        }
        buffer.ascii("\">");
    }

    void endRow() {
        buffer.ascii("</row>");
        if (buffer.length() >= FLUSH_AT) {
            flush();
        }
    }

    void flush() {
        try {
            buffer.drainTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void skip() {
        column++;
    }

    /**
     * Empty text leaves the cell out, except where somebody is meant to write into it. There the text is a plain string value: some
     * programs that edit a cell leave an inline string standing beside the new text.
     */
    public void text(CellFormat format, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            emptyText(format);
            return;
        }
        open(mustStayText(value) ? styles.quoted(format) : styles.of(format));
        if (format.unlocked()) {
            buffer.bytes(STRING).text(value).bytes(END_OF_VALUE);
        } else {
            buffer.bytes(beginsOrEndsBlank(value) ? INLINE_AS_IT_STANDS : INLINE)
                    .text(value)
                    .bytes(END_OF_INLINE);
        }
    }

    public void money(@Nullable Money value) {
        if (value == null) {
            skip();
            return;
        }
        open(styles.of(CellFormat.MONEY));
        buffer.bytes(VALUE).cents(value.cents()).bytes(END_OF_VALUE);
    }

    /** A date that Excel cannot count is written as text. */
    void date(@Nullable LocalDate value) {
        date(CellFormat.DATE, value);
    }

    void date(CellFormat format, @Nullable LocalDate value) {
        if (value == null) {
            emptyText(format);
        } else if (value.isBefore(FIRST_SAFE_DATE) || value.getYear() > 9999) {
            text(CellFormat.TEXT, value.toString());
        } else {
            count(format, serial(value));
        }
    }

    void count(CellFormat format, long value) {
        open(styles.of(format));
        buffer.bytes(VALUE).number(value).bytes(END_OF_VALUE);
    }

    void number(CellFormat format, @Nullable BigDecimal value) {
        if (value == null) {
            skip();
            return;
        }
        open(styles.of(format));
        buffer.bytes(VALUE).ascii(value.toPlainString()).bytes(END_OF_VALUE);
    }

    /**
     * A link to the row of another sheet that names the same item, found when it is followed, so that sorting breaks nothing.
     *
     * @param targets where to: the first sheet that has the item
     * @param words what the cell says
     */
    void goTo(List<LinkTarget> targets, String words) {
        open(styles.of(CellFormat.LINK));
        buffer.ascii(" t=\"str\"><f>");
        for (LinkTarget target : targets) {
            buffer.ascii("IFERROR(HYPERLINK(\"#")
                    .ascii(target.sheet())
                    .ascii("!A\"&amp;MATCH($")
                    .ascii(target.ownItemColumn())
                    .bytes(rowDigits)
                    .ascii(",")
                    .ascii(target.sheet())
                    .ascii("!$")
                    .ascii(target.itemColumn())
                    .ascii(":$")
                    .ascii(target.itemColumn())
                    .ascii(",0),\"")
                    .ascii(words)
                    .ascii("\"),");
        }
        buffer.ascii("\"\"")
                .ascii(")".repeat(targets.size()))
                .ascii("</f><v>")
                .ascii(words)
                .ascii("</v></c>");
    }

    /** A link to a file whose path from the workbook's folder holds no character that a formula minds. */
    void file(String path, String words) {
        open(styles.of(CellFormat.LINK));
        buffer.ascii(" t=\"str\"><f>HYPERLINK(\"")
                .text(path)
                .ascii("\",\"")
                .ascii(words)
                .ascii("\")</f><v>");
        buffer.ascii(words).ascii("</v></c>");
    }

    /** Excel's number of a date. */
    public static long serial(LocalDate date) {
        return date.toEpochDay() + EPOCH_SERIAL;
    }

    private void emptyText(CellFormat format) {
        if (format.unlocked()) {
            open(styles.of(format));
            buffer.ascii("/>");
        } else {
            skip();
        }
    }

    private void open(int style) {
        buffer.bytes(CELL).bytes(letters[column++]).bytes(rowDigits).bytes(STYLE);
        buffer.number(style).bytes(END_OF_STYLE);
    }

    private static byte[] ascii(String markup) {
        return markup.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean beginsOrEndsBlank(String value) {
        return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
    }

    private static boolean mustStayText(String value) {
        char first = value.charAt(0);
        return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
    }
}
