package io.trueup.tabular;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that a workbook's cells share, as bytes in one row, because millions of strings would fill the memory. */
final class SharedStrings extends DefaultHandler {

    private static final int MOST_BYTES = 100 << 20;
    private static final int MOST_CHARACTERS_OF_ONE = 1 << 20;

    /** The first texts are those that most cells share. */
    private static final int MOST_CELLS = 1 << 12;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int length;
    private int count;
    private final StringBuilder text = new StringBuilder();
    private final @Nullable Cell[] cells = new @Nullable Cell[MOST_CELLS];
    private boolean inText;
    private boolean inPhonetic;

    /** The cell of a text; blank when there is none of this number. */
    Cell cell(int index) {
        boolean keeps = index >= 0 && index < MOST_CELLS;
        Cell known = keeps ? cells[index] : null;
        Cell cell = known == null ? Cell.of(get(index)) : known;
        if (keeps) {
            cells[index] = cell;
        }
        return cell;
    }

    private String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        int from = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "si" -> text.setLength(0);
            case "t" -> inText = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int size) throws SAXException {
        if (inText) {
            text.append(characters, start, size);
            if (text.length() > MOST_CHARACTERS_OF_ONE) {
                throw new SAXException(new PartTooLarge("a text of more than 1 MB"));
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        switch (localName) {
            case "si" -> add(text.toString().getBytes(StandardCharsets.UTF_8));
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {}
        }
    }

    private void add(byte[] added) throws SAXException {
        if (length + added.length + (long) count * Integer.BYTES > MOST_BYTES) {
            throw new SAXException(new PartTooLarge("shared texts of more than 100 MB"));
        }
        if (length + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + added.length));
        }
        System.arraycopy(added, 0, bytes, length, added.length);
        length += added.length;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = length;
    }
}
