package io.trueup.source;

/**
 * Where something stands in an input file, as a person would look for it.
 *
 * @param file the file's name, without its folder
 * @param line line in the file, counted from 1 as an editor does (in a workbook: the row); 0 when the place is the whole file
 * @param spot within the line: {@code "segment 14 CLP, element 04"}, {@code "column paid_amount"}, or blank
 */
public record Place(String file, long line, String spot) {

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

    @Override
    public String toString() {
        return (line == 0 ? file : file + ":" + line) + (spot.isEmpty() ? "" : " (" + spot + ")");
    }
}
