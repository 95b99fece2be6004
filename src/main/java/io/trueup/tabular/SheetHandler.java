package io.trueup.tabular;

import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the cells of one row after the other from a sheet's XML. */
final class SheetHandler extends DefaultHandler {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final SharedStrings strings;
    private final CellFormats formats;
    private final RawRows target;
    private final StringBuilder text = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private long row;
    private int column;
    private int style;
    private String type = "";
    private String monstrous = "";
    private boolean inValue;
    private boolean isFormula;
    private boolean inPhonetic;

    SheetHandler(SharedStrings strings, CellFormats formats, RawRows target) {
        this.strings = strings;
        this.formats = formats;
        this.target = target;
    }

    /** Ends the parse when no more rows are wanted. */
    static final class Enough extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "row":
                row = number(attributes.getValue("r"), row + 1);
                cells = new ArrayList<>();
                monstrous = "";
                column = -1;
                break;
            case "c":
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : columnOf(reference);
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = (int) number(attributes.getValue("s"), -1);
                text.setLength(0);
                isFormula = false;
                break;
            case "f":
                isFormula = true;
                break;
            case "v", "t":
                inValue = !inPhonetic;
                break;
            case "rPh":
                inPhonetic = true;
                break;
            default:
                break;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inValue) {
            text.append(characters, start, length);
            if (text.length() > MOST_CHARACTERS) {
                throw new SAXException(new PartTooLarge("a cell of more than 1 MB"));
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        switch (localName) {
            case "v", "t":
                inValue = false;
                break;
            case "rPh":
                inPhonetic = false;
                break;
            case "c":
                put(cell());
                break;
            case "row":
                endRow();
                break;
            default:
                break;
        }
    }

    private void endRow() throws SAXException {
        if (!monstrous.isEmpty()) {
            target.problem(Problem.of(
                    ProblemCode.TOO_LARGE,
                    target.place(row),
                    monstrous,
                    "a number of as many digits as a spreadsheet keeps"));
        } else if (!cells.isEmpty() && !target.row(row, cells)) {
            throw new Enough();
        }
    }

    private Cell cell() {
        String value = text.toString();
        if (value.isEmpty()) {
            return isFormula && type.equals("n") ? Cell.NOT_CALCULATED : Cell.BLANK;
        }
        if (type.equals("n") && CellFormats.isMonstrous(value)) {
            monstrous = value;
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> strings.cell((int) number(value, -1));
            case "n" -> formats.number(value, style);
            case "b" -> Cell.of(value.equals("1") ? "TRUE" : "FALSE");
            default -> Cell.of(value);
        };
    }

    /** The column of {@code BC12}, counted from 0; -1 when there is none. */
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private void put(Cell cell) {
        if (cell.isBlank() || column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }

    private static long number(@Nullable String digits, long otherwise) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return otherwise;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0) {
                return otherwise;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
