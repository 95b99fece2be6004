package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Places the Summary's cells from the top down. A formula is kept back until {@link #applyFormulas}, so that the charts take their
 * cached points from the values.
 */
final class SummaryGrid {

    private record Pending(XSSFCell cell, String formula) {}

    private final XSSFSheet sheet;
    private final Map<SummaryStyle, CellStyle> styles = new EnumMap<>(SummaryStyle.class);
    private final List<Pending> pending = new ArrayList<>();
    private int next;
    private int lastHeading;

    SummaryGrid(XSSFSheet sheet) {
        this.sheet = sheet;
        for (SummaryStyle style : SummaryStyle.values()) {
            styles.put(style, style.make(sheet.getWorkbook()));
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Number of the row that comes next, counted from 1 as in formulas. */
    int nextRow() {
        return next + 1;
    }

    void gap() {
        next++;
    }

    /** A line of text that runs on over the cells beside it. */
    void line(SummaryStyle style, String text) {
        XSSFRow row = row();
        row.setHeightInPoints(style.rowHeight());
        put(row, 0, style).setCellValue(text);
    }

    void wrappedLine(String text, int columns) {
        int at = next;
        XSSFRow row = row();
        put(row, 0, SummaryStyle.WRAPPED).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
        row.setHeightInPoints(15f * (1 + text.length() / (18 * columns)));
    }

    void heading(String... headings) {
        XSSFRow row = row();
        for (int i = 0; i < headings.length; i++) {
            put(row, i, i == 0 ? SummaryStyle.HEAD : SummaryStyle.HEAD_RIGHT).setCellValue(headings[i]);
        }
        lastHeading = next;
    }

    /** @param row counted from 1 */
    boolean isHeading(int row) {
        return row == lastHeading;
    }

    void fact(String label, String text) {
        begin(label).text(text);
    }

    Cells begin(String label) {
        return new Cells(row(), SummaryStyle.LABEL).label(label);
    }

    Cells beginTotal(String label) {
        return new Cells(row(), SummaryStyle.TOTAL_LABEL).label(label);
    }

    /** The first cell of the row is a month, by its first day. */
    Cells beginMonth(LocalDate firstDay) {
        return new Cells(row(), SummaryStyle.MONTH).date(firstDay);
    }

    void applyFormulas() {
        for (Pending one : pending) {
            XSSFCell cell = one.cell();
            if (cell.getCellType() == CellType.STRING) {
                String value = cell.getStringCellValue();
                cell.setCellFormula(one.formula());
                cell.setCellValue(value);
            } else {
                double value = cell.getNumericCellValue();
                cell.setCellFormula(one.formula());
                cell.setCellValue(value);
            }
        }
    }

    private XSSFRow row() {
        return sheet.createRow(next++);
    }

    private XSSFCell put(XSSFRow row, int column, SummaryStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.get(style));
        return cell;
    }

    /** The cells of one row, from the left. */
    final class Cells {

        private final XSSFRow row;
        private final SummaryStyle first;
        private int column;

        private Cells(XSSFRow row, SummaryStyle first) {
            this.row = row;
            this.first = first;
        }

        private Cells label(String label) {
            put(row, column++, first).setCellValue(label);
            return this;
        }

        Cells text(String text) {
            put(row, column++, SummaryStyle.TEXT).setCellValue(text);
            return this;
        }

        Cells date(LocalDate date) {
            SummaryStyle style = column == 0 ? first : SummaryStyle.DATE;
            put(row, column++, style).setCellValue(SheetXml.serial(date));
            return this;
        }

        Cells count(String formula, long value) {
            return number(isTotal() ? SummaryStyle.TOTAL_COUNT : SummaryStyle.COUNT, formula, value);
        }

        Cells count(long value) {
            put(row, column++, SummaryStyle.COUNT).setCellValue(value);
            return this;
        }

        Cells money(String formula, Money value) {
            return number(isTotal() ? SummaryStyle.TOTAL_MONEY : SummaryStyle.MONEY, formula, asNumber(value));
        }

        Cells money(Money value) {
            put(row, column++, SummaryStyle.MONEY).setCellValue(asNumber(value));
            return this;
        }

        Cells sentence(String formula, String value) {
            XSSFCell cell = put(row, column++, SummaryStyle.TEXT);
            cell.setCellValue(value);
            pending.add(new Pending(cell, formula));
            return this;
        }

        private Cells number(SummaryStyle style, String formula, double value) {
            XSSFCell cell = put(row, column++, style);
            cell.setCellValue(value);
            pending.add(new Pending(cell, formula));
            return this;
        }

        private boolean isTotal() {
            return first == SummaryStyle.TOTAL_LABEL;
        }
    }

    /** Excel's cells hold binary numbers; nothing is computed with this one. */
    private static double asNumber(Money value) {
        return value.dollars().doubleValue();
    }
}
