package io.trueup.workbook;

import io.trueup.spreadsheet.Palette;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a cell of the Summary looks. */
enum SummaryStyle {
    TITLE(""),
    SUBTITLE(""),
    ALARM(""),
    SECTION(""),
    HEAD(""),
    HEAD_TEXT(""),
    HEAD_RIGHT(""),
    LABEL(""),
    TEXT(""),
    LINK(""),
    TILE_LABEL(""),
    TILE_MONEY("$#,##0.00"),
    TILE_COUNT("#,##0"),
    TILE_PERCENT("0%"),
    TILE_NOTE(""),
    SMALL_LABEL(""),
    SMALL_MONEY("$#,##0.00"),
    SMALL_COUNT("#,##0"),
    SMALL_PERCENT("0%"),
    SMALL_NOTE(""),
    WRAPPED(""),
    PERCENT("0%"),
    HELPER("#,##0.00"),
    DATE("yyyy\\-mm\\-dd"),
    COUNT("#,##0"),
    MONEY("$#,##0.00_);[Red]\\($#,##0.00\\)"),
    TOTAL_LABEL(""),
    TOTAL_COUNT("#,##0"),
    TOTAL_MONEY("$#,##0.00_);[Red]\\($#,##0.00\\)");

    private final String format;

    SummaryStyle(String format) {
        this.format = format;
    }

    /** In points. */
    float rowHeight() {
        return switch (this) {
            case TITLE -> 28;
            case SECTION -> 16.5f;
            case TILE_MONEY, TILE_COUNT, TILE_PERCENT -> 27;
            case SMALL_MONEY, SMALL_COUNT, SMALL_PERCENT -> 19;
            case TILE_LABEL, TILE_NOTE -> 16;
            default -> 14.25f;
        };
    }

    CellStyle make(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (!format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        switch (this) {
            case TITLE -> large(font, 20);
            case SUBTITLE -> font.setColor(Palette.color(Palette.GREY_TEXT));
            case ALARM -> {
                style.setWrapText(true);
                font.setBold(true);
                font.setColor(Palette.color(Palette.ALARM));
            }
            case SECTION -> section(style, font);
            case HEAD -> head(style, font, HorizontalAlignment.LEFT);
            case HEAD_TEXT -> {
                head(style, font, HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case HEAD_RIGHT -> head(style, font, HorizontalAlignment.RIGHT);
            case MONEY -> style.setShrinkToFit(true);
            case TOTAL_MONEY -> {
                total(style, font);
                style.setShrinkToFit(true);
            }
            case TOTAL_LABEL, TOTAL_COUNT -> total(style, font);
            case DATE -> style.setAlignment(HorizontalAlignment.LEFT);
            case TEXT -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case WRAPPED -> style.setWrapText(true);
            case LINK -> {
                font.setUnderline(Font.U_SINGLE);
                font.setColor(Palette.color(Palette.LINK));
            }
            case TILE_LABEL, TILE_NOTE -> tile(style, font, 11, Palette.GREY_TEXT);
            case SMALL_LABEL, SMALL_NOTE -> tile(style, font, 10, Palette.GREY_TEXT);
            case TILE_MONEY, TILE_COUNT, TILE_PERCENT -> {
                tile(style, font, 20, Palette.DARK);
                font.setBold(true);
            }
            case SMALL_MONEY, SMALL_COUNT, SMALL_PERCENT -> {
                tile(style, font, 13, Palette.DARK);
                font.setBold(true);
            }
            case HELPER -> font.setColor(Palette.color(Palette.GRID));
            default -> {}
        }
        return style;
    }

    private static void large(XSSFFont font, int points) {
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        font.setColor(Palette.color(Palette.DARK));
    }

    private static void tile(XSSFCellStyle style, XSSFFont font, int points, String color) {
        font.setFontHeightInPoints((short) points);
        font.setColor(Palette.color(color));
        style.setFillForegroundColor(Palette.color(Palette.TILE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        style.setBorderLeft(BorderStyle.THICK);
        style.setLeftBorderColor(Palette.color(Palette.WHITE));
    }

    private static void section(XSSFCellStyle style, XSSFFont font) {
        large(font, 12);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    }

    private static void head(XSSFCellStyle style, XSSFFont font, HorizontalAlignment alignment) {
        font.setBold(true);
        style.setFillForegroundColor(Palette.color(Palette.PALE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setAlignment(alignment);
    }

    private static void total(XSSFCellStyle style, XSSFFont font) {
        font.setBold(true);
        style.setBorderTop(BorderStyle.THIN);
    }
}
