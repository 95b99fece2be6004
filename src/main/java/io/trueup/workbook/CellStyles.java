package io.trueup.workbook;

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
final class CellStyles {

    private final int[] plain = new int[CellFormat.values().length];
    private final int[] quoted = new int[CellFormat.values().length];
    private final XSSFCellStyle textHeading;
    private final XSSFCellStyle figureHeading;

    CellStyles(XSSFWorkbook workbook) {
        for (CellFormat look : CellFormat.values()) {
            plain[look.ordinal()] = style(workbook, look).getIndex();
            XSSFCellStyle quotedStyle = style(workbook, look);
            quotedStyle.setQuotePrefixed(true);
            quoted[look.ordinal()] = quotedStyle.getIndex();
        }
        textHeading = headingStyle(workbook);
        apartFromFigures(textHeading);
        figureHeading = headingStyle(workbook);
        figureHeading.setAlignment(HorizontalAlignment.CENTER);
    }

    int of(CellFormat look) {
        return plain[look.ordinal()];
    }

    /** The same with Excel's text mark, so that {@code =1+1} stays text even after somebody edits the cell. */
    int quoted(CellFormat look) {
        return quoted[look.ordinal()];
    }

    XSSFCellStyle heading(CellFormat column) {
        return column.isFigure() ? figureHeading : textHeading;
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, CellFormat look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look.wraps());
        style.setLocked(!look.unlocked());
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        if (look == CellFormat.DATE) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (!look.isFigure()) {
            apartFromFigures(style);
        }
        if (look == CellFormat.LINK) {
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
