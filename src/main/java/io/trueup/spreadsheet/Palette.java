package io.trueup.spreadsheet;

import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * The colours, as RRGGBB. Blue against orange, never red against green, and each pair differs in brightness too, so that the
 * meaning survives colour blindness and a black-and-white printer.
 */
public final class Palette {

    public static final String WHITE = "FFFFFF";
    public static final String DARK = "1F3864";
    public static final String MIDDLE = "5B84B8";
    public static final String PALE = "D9E2F0";
    public static final String TILE = "EEF2F8";
    static final String LINE = "D0D7E2";
    public static final String LINK = "0563C1";
    public static final String GREY_TEXT = "595959";
    public static final String GRID = "BFBFBF";
    public static final String ALARM = "C00000";

    /** What takes away, in charts. */
    public static final String DENIED_DARK = "C55A11";

    static final String PASSED = "A23B00";
    static final String SOON = "FFD966";

    public static final String GOOD = "DCE9F7";
    public static final String DENIED = "F8CBAD";
    public static final String SHORT = "FFE9B8";
    public static final String OVER = "E4DFEC";
    public static final String WAITING = "EDEDED";

    private Palette() {}

    public static XSSFColor color(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        byte[] bytes = {(byte) 0xFF, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }
}
