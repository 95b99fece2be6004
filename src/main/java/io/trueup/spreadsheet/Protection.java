package io.trueup.spreadsheet;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Keeps formulas from being written over by mistake. There is no password: whoever means it lifts the protection. Only for sheets
 * that nobody sorts or deletes rows of, since Excel allows neither while cells are locked.
 */
public final class Protection {

    private Protection() {}

    /** Cells stay as they are; looks, widths, filters and charts may change. */
    public static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(false);
        sheet.lockScenarios(false);
    }

    /** On a protected sheet, a cell that people may change. */
    public static void open(XSSFCell cell) {
        XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setLocked(false);
        cell.setCellStyle(style);
    }
}
