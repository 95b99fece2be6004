package io.trueup.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something stands in an input file, as a person would look for it.
 *
 * @param file the file's name, without its folder
 * @param line line in the file, counted from 1 as an editor does (in a workbook: the row); 0 when the place is the whole file
 * @param spot within the line: {@code "segment 14 CLP, element 04"}, {@code "column paid_amount"}, or blank
 */
public record Place(String file, long line, String spot) {

    private static final Pattern SHEET = Pattern.compile("^sheet (.*?)(?:, column .*)?$");
    private static final Pattern COLUMN = Pattern.compile("(?:^|, )column (.*)$");
    private static final Pattern SEGMENT = Pattern.compile("^segment \\d+ (.*)$");

    public Place {
        file = Text.visible(file);
        spot = Text.visible(spot);
    }

    public static Place ofFile(String file) {
        return new Place(file, 0, "");
    }

    public Place at(String otherSpot) {
        return new Place(file, line, otherSpot);
    }

    /** A spot within this one: {@code "sheet May, column paid_amount"}. */
    public Place within(String narrower) {
        return at(spot.isEmpty() ? narrower : spot + ", " + narrower);
    }

    public boolean isSegment() {
        return SEGMENT.matcher(spot).find();
    }

    /** What stands there, wherever it does: {@code paid_amount} or {@code CLP, element 04}; blank for a whole row or file. */
    public String subject() {
        Matcher column = COLUMN.matcher(spot);
        if (column.find()) {
            return column.group(1);
        }
        Matcher segment = SEGMENT.matcher(spot);
        return segment.find() ? segment.group(1) : "";
    }

    /** The sheet of a workbook that has several; blank for any other file. */
    public String sheet() {
        Matcher sheet = SHEET.matcher(spot);
        return sheet.find() ? sheet.group(1) : "";
    }

    @Override
    public String toString() {
        return (line == 0 ? file : file + ":" + line) + (spot.isEmpty() ? "" : " (" + spot + ")");
    }
}
