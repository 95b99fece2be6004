package io.trueup.spreadsheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook's tables, made once, by their number in the styles part. */
public final class CellStyles {

    private final int[] plain = new int[CellFormat.values().length];
    private final int[] quoted = new int[CellFormat.values().length];
    private final XSSFCellStyle textHeading;
    private final XSSFCellStyle figureHeading;

    public CellStyles(XSSFWorkbook workbook) {
        for (CellFormat format : CellFormat.values()) {
            plain[format.ordinal()] = style(workbook, format).getIndex();
            XSSFCellStyle quotedStyle = style(workbook, format);
            quotedStyle.setQuotePrefixed(true);
            quoted[format.ordinal()] = quotedStyle.getIndex();
        }
        textHeading = headingStyle(workbook);
        apartFromFigures(textHeading);
        figureHeading = headingStyle(workbook);
        figureHeading.setAlignment(HorizontalAlignment.CENTER);
    }

    int of(CellFormat format) {
        return plain[format.ordinal()];
    }

    /** The same with Excel's text mark, so that {@code =1+1} stays text even after somebody edits the cell. */
    int quoted(CellFormat format) {
        return quoted[format.ordinal()];
    }

    XSSFCellStyle heading(CellFormat column) {
        return column.isFigure() ? figureHeading : textHeading;
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, CellFormat format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(format.wraps());
        style.setLocked(!format.unlocked());
        if (!format.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format.format()));
        }
        if (format == CellFormat.DATE || format == CellFormat.INPUT_DATE || format == CellFormat.MONTH) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (!format.isFigure()) {
            apartFromFigures(style);
        }
        if (format == CellFormat.LINK) {
            XSSFFont font = workbook.createFont();
            font.setUnderline(Font.U_SINGLE);
            font.setColor(Palette.color(Palette.LINK));
            style.setFont(font);
        }
        return style;
    }

    /** A text beside a figure does not run into it. */
    private static void apartFromFigures(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    private static XSSFCellStyle headingStyle(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setColor(Palette.color(Palette.WHITE));
        style.setFont(font);
        XSSFColor dark = Palette.color(Palette.DARK);
        style.setFillForegroundColor(dark);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
