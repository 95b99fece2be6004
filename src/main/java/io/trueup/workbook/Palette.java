package io.trueup.workbook;

import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * The colours, as RRGGBB. Blue against orange, never red against green, and each pair differs in brightness too, so that the
 * meaning survives colour blindness and a black-and-white printer.
 */
final class Palette {

    static final String WHITE = "FFFFFF";
    static final String DARK = "1F3864";
    static final String MIDDLE = "5B84B8";
    static final String PALE = "D9E2F0";
    static final String TILE = "EEF2F8";
    static final String LINE = "D0D7E2";
    static final String LINK = "0563C1";
    static final String GREY_TEXT = "595959";
    static final String GRID = "BFBFBF";

    static final String PASSED = "A23B00";
    static final String SOON = "FFD966";

    static final String GOOD = "DCE9F7";
    static final String DENIED = "F8CBAD";
    static final String SHORT = "FFE9B8";
    static final String OVER = "E4DFEC";
    static final String WAITING = "EDEDED";

    private Palette() {}

    static XSSFColor color(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        byte[] bytes = {(byte) 0xFF, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }
}
