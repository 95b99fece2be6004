package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.spreadsheet.SheetXml;
import io.trueup.spreadsheet.XmlBuffer;
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

    /** What Excel's conditions look for as it stands; a row called otherwise shows its figures without formulas. */
    private static final String FINDS_ITSELF = "(?s)[^=<>*?~][^*?~]{0,199}";

    private static final int LONGEST_LABEL = 200;

    /** Across a column, on the average. */
    private static final int CHARACTERS = 14;

    private record Pending(XSSFCell cell, String formula) {}

    private final XSSFSheet sheet;
    private final Map<SummaryStyle, CellStyle> styles;
    private final List<Pending> pending;
    private final int firstColumn;
    private int next;

    SummaryGrid(XSSFSheet sheet) {
        this(sheet, new EnumMap<>(SummaryStyle.class), new ArrayList<>(), 0, 0);
        for (SummaryStyle style : SummaryStyle.values()) {
            styles.put(style, style.make(sheet.getWorkbook()));
        }
    }

    private SummaryGrid(
            XSSFSheet sheet, Map<SummaryStyle, CellStyle> styles, List<Pending> pending, int firstColumn, int next) {
        this.sheet = sheet;
        this.styles = styles;
        this.pending = pending;
        this.firstColumn = firstColumn;
        this.next = next;
    }

    /** Another column of tables on the same sheet, from this row down. */
    SummaryGrid beside(int column, int row) {
        return new SummaryGrid(sheet, styles, pending, column, row - 1);
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

    /** @param row that comes next, counted from 1 */
    void continueAt(int row) {
        next = row - 1;
    }

    /** A line of text that runs on over the cells beside it. */
    void line(SummaryStyle style, String text) {
        XSSFRow row = row();
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), style.rowHeight()));
        put(row, 0, style).setCellValue(text);
    }

    void wrappedLine(SummaryStyle style, String text, int columns) {
        int at = next;
        XSSFRow row = row();
        put(row, 0, style).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(at, at, firstColumn, firstColumn + columns - 1));
        row.setHeightInPoints(
                Math.max(row.getHeightInPoints(), style.rowHeight() * (1 + text.length() / (CHARACTERS * columns))));
    }

    void heading(String... headings) {
        heading(List.of(), headings);
    }

    /** @param texts those of the headings, after the first, that stand over text; the others stand over figures */
    void heading(List<String> texts, String... headings) {
        XSSFRow row = row();
        for (int i = 0; i < headings.length; i++) {
            SummaryStyle style = texts.contains(headings[i]) ? SummaryStyle.HEAD_TEXT : SummaryStyle.HEAD_RIGHT;
            put(row, i, i == 0 ? SummaryStyle.HEAD : style).setCellValue(headings[i]);
        }
    }

    void helperHeadings(String... headings) {
        XSSFRow row = row();
        for (int i = 0; i < headings.length; i++) {
            put(row, i, SummaryStyle.HELPER).setCellValue(headings[i]);
        }
    }

    /** Figures that only a chart needs. */
    void helpers(List<String> formulas, List<Money> values) {
        XSSFRow row = row();
        for (int i = 0; i < formulas.size(); i++) {
            XSSFCell cell = put(row, i, SummaryStyle.HELPER);
            cell.setCellValue(asNumber(values.get(i)));
            pending.add(new Pending(cell, formulas.get(i)));
        }
    }

    void fact(String label, String text) {
        begin(label).text(text);
    }

    /** A row without a label of its own. */
    Cells begin() {
        return new Cells(row(), SummaryStyle.LABEL);
    }

    Cells begin(String label) {
        return new Cells(row(), SummaryStyle.LABEL).label(label);
    }

    /** A row whose label leads to a sheet of the workbook. */
    Cells beginLink(String label, String target) {
        return new Cells(row(), SummaryStyle.LABEL).link(label, target);
    }

    Cells beginTotal(String label) {
        return new Cells(row(), SummaryStyle.TOTAL_LABEL).label(label);
    }

    /** One figure of the band on top, over the columns from {@code first} to {@code last}. */
    void tile(int row, int first, int last, SummaryTile tile) {
        for (int i = 0; i < SummaryTile.ROWS; i++) {
            XSSFRow there = sheet.getRow(row - 1 + i);
            XSSFRow line = there == null ? sheet.createRow(row - 1 + i) : there;
            line.setHeightInPoints(tile.style(i).rowHeight());
            for (int column = first; column <= last; column++) {
                put(line, column, tile.style(i));
            }
            sheet.addMergedRegion(new CellRangeAddress(row - 1 + i, row - 1 + i, first, last));
            XSSFCell cell = line.getCell(first);
            if (i == 1) {
                cell.setCellValue(tile.value());
            } else {
                cell.setCellValue(i == 0 ? tile.label() : tile.note());
            }
            String formula = i == 0 ? "" : i == 1 ? tile.formula() : tile.noteFormula();
            if (!formula.isEmpty()) {
                pending.add(new Pending(cell, formula));
            }
        }
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
        XSSFRow there = sheet.getRow(next);
        XSSFRow row = there == null ? sheet.createRow(next) : there;
        if (there == null) {
            row.setHeightInPoints(SummaryStyle.LABEL.rowHeight());
        }
        next++;
        return row;
    }

    private XSSFCell put(XSSFRow row, int column, SummaryStyle style) {
        XSSFCell cell = row.createCell(firstColumn + column);
        cell.setCellStyle(styles.get(style));
        return cell;
    }

    /** The cells of one row, from the left. */
    final class Cells {

        private final XSSFRow row;
        private final SummaryStyle first;
        private int column;
        private boolean findsItself = true;

        private Cells(XSSFRow row, SummaryStyle first) {
            this.row = row;
            this.first = first;
        }

        private Cells label(String label) {
            put(row, column++, first).setCellValue(shown(label));
            findsItself = label.matches(FINDS_ITSELF);
            return this;
        }

        Cells text(String text) {
            put(row, column++, SummaryStyle.TEXT).setCellValue(shown(text));
            return this;
        }

        Cells date(LocalDate date) {
            put(row, column++, SummaryStyle.DATE).setCellValue((double) SheetXml.serial(date));
            return this;
        }

        Cells count(String formula, long value) {
            return number(isTotal() ? SummaryStyle.TOTAL_COUNT : SummaryStyle.COUNT, formula, (double) value);
        }

        Cells count(long value) {
            put(row, column++, SummaryStyle.COUNT).setCellValue((double) value);
            return this;
        }

        Cells money(String formula, Money value) {
            return number(isTotal() ? SummaryStyle.TOTAL_MONEY : SummaryStyle.MONEY, formula, asNumber(value));
        }

        Cells money(Money value) {
            put(row, column++, SummaryStyle.MONEY).setCellValue(asNumber(value));
            return this;
        }

        /** A link to a sheet of the workbook, by its name. */
        Cells link(String target) {
            return link(target, target);
        }

        private Cells link(String label, String target) {
            XSSFCell cell = put(row, column++, SummaryStyle.LINK);
            cell.setCellValue(label);
            pending.add(new Pending(cell, "HYPERLINK(\"#" + SheetPlan.inFormula(target) + "!A1\",\"" + label + "\")"));
            return this;
        }

        Cells percent(String formula, double value) {
            return number(SummaryStyle.PERCENT, formula, value);
        }

        /** An empty cell. */
        Cells skip() {
            put(row, column++, isTotal() ? SummaryStyle.TOTAL_LABEL : SummaryStyle.LABEL);
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
            if (findsItself) {
                pending.add(new Pending(cell, formula));
            }
            return this;
        }

        private boolean isTotal() {
            return first == SummaryStyle.TOTAL_LABEL;
        }
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL) + XmlBuffer.CUT_MARK;
    }

    /** Excel's cells hold binary numbers; nothing is computed with this one. */
    static double asNumber(Money value) {
        return value.dollars().doubleValue();
    }
}
