package io.trueup.spreadsheet;

import io.trueup.spreadsheet.PivotPlan.Field;
import io.trueup.spreadsheet.PivotPlan.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet of a pivot table, with the cells that a refresh gives, so that a print, and a program that knows no pivot tables, show the
 * same figures.
 */
final class PivotSheet<R> {

    private static final int LABELS = 2;

    private final XSSFWorkbook workbook;
    private final CellStyles styles;
    private final PivotCube<R> cube;
    private final List<Field<R>> filters;
    private final List<Field<R>> sums;
    private final XSSFSheet sheet;
    private int next;

    private PivotSheet(XSSFWorkbook workbook, CellStyles styles, PivotCube<R> cube) {
        this.workbook = workbook;
        this.styles = styles;
        this.cube = cube;
        filters = cube.plan().fields(Place.FILTER);
        sums = cube.plan().fields(Place.SUM);
        sheet = workbook.createSheet(cube.plan().name());
    }

    /** Adds the sheet at the end; nothing where there is nothing to show. */
    static <R> void write(XSSFWorkbook workbook, CellStyles styles, PivotCube<R> cube, String footer, double refreshed)
            throws IOException {
        if (!cube.isEmpty()) {
            PivotSheet<R> made = new PivotSheet<>(workbook, styles, cube);
            made.cells();
            made.print(footer);
            made.parts(refreshed);
        }
    }

    private void cells() {
        XSSFCellStyle plain = style(CellFormat.TEXT, false);
        XSSFCellStyle strong = style(CellFormat.TEXT, true);
        for (Field<R> filter : filters) {
            XSSFRow row = sheet.createRow(next++);
            text(row, 0, filter.heading(), strong);
            text(row, 1, "(All)", plain);
        }
        next++;
        headings(sheet.createRow(next++));
        XSSFCellStyle[] bold = sumStyles(true);
        XSSFCellStyle[] usual = sumStyles(false);
        for (Map.Entry<String, SortedMap<String, long[]>> group : cube.groups().entrySet()) {
            XSSFRow whole = sheet.createRow(next++);
            text(whole, 0, group.getKey(), strong);
            numbers(whole, cube.total(group.getValue().values()), bold);
            for (Map.Entry<String, long[]> part : group.getValue().entrySet()) {
                XSSFRow row = sheet.createRow(next++);
                text(row, 1, part.getKey(), plain);
                numbers(row, part.getValue(), usual);
            }
        }
        grandTotal(sheet.createRow(next++));
    }

    private void grandTotal(XSSFRow row) {
        XSSFCellStyle label = topped(style(CellFormat.TEXT, true));
        text(row, 0, "Grand Total", label);
        row.createCell(1).setCellStyle(label);
        XSSFCellStyle[] looks = sumStyles(true);
        List.of(looks).forEach(PivotSheet::topped);
        List<long[]> groups = cube.groups().values().stream()
                .map(parts -> cube.total(parts.values()))
                .toList();
        numbers(row, cube.total(groups), looks);
    }

    private void headings(XSSFRow row) {
        row.setHeightInPoints(20);
        List<Field<R>> labels = cube.plan().fields(Place.ROWS);
        for (int i = 0; i < LABELS; i++) {
            text(row, i, labels.get(i).heading(), styles.heading(CellFormat.TEXT));
            sheet.setColumnWidth(i, (i == 0 ? 34 : 26) * 256);
        }
        for (int i = 0; i < sums.size(); i++) {
            text(row, LABELS + i, PivotXml.caption(sums.get(i)), styles.heading(CellFormat.MONEY));
            sheet.setColumnWidth(LABELS + i, 18 * 256);
        }
        sheet.createFreezePane(0, row.getRowNum() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, row.getRowNum(), -1, -1));
    }

    private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void numbers(XSSFRow row, long[] numbers, XSSFCellStyle[] looks) {
        for (int i = 0; i < numbers.length; i++) {
            var cell = row.createCell(LABELS + i);
            cell.setCellValue(sums.get(i).format() == CellFormat.MONEY ? numbers[i] / 100.0 : numbers[i]);
            cell.setCellStyle(looks[i]);
        }
    }

    private XSSFCellStyle[] sumStyles(boolean bold) {
        return sums.stream().map(sum -> style(sum.format(), bold)).toArray(XSSFCellStyle[]::new);
    }

    private XSSFCellStyle style(CellFormat format, boolean bold) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(workbook.getCellStyleAt(styles.of(format)));
        if (bold) {
            XSSFFont font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        if (format == CellFormat.TEXT) {
            style.setAlignment(HorizontalAlignment.LEFT);
        }
        return style;
    }

    private static XSSFCellStyle topped(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        return style;
    }

    private void print(String footer) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setLeft(footer);
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("Page &P of &N");
    }

    private void parts(double refreshed) throws IOException {
        int heading = filters.size() + 1;
        String area = new CellRangeAddress(heading, next - 1, 0, LABELS + sums.size() - 1).formatAsString();
        OPCPackage file = workbook.getPackage();
        ExtraPart cache = ExtraPart.write(
                file,
                "/xl/pivotCache/pivotCacheDefinition1.xml",
                XSSFRelation.PIVOT_CACHE_DEFINITION,
                new PivotXml<>(cube, this::numberFormat).fields(refreshed));
        ExtraPart table = ExtraPart.write(
                file,
                "/xl/pivotTables/pivotTable1.xml",
                XSSFRelation.PIVOT_TABLE,
                new PivotXml<>(cube, this::numberFormat).table(area));
        cache.neededBy(table);
        table.neededBy(sheet.getPackagePart());
        var entry = workbook.getCTWorkbook().addNewPivotCaches().addNewPivotCache();
        entry.setCacheId(PivotXml.CACHE_ID);
        entry.setId(cache.neededBy(workbook.getPackagePart()));
    }

    private int numberFormat(CellFormat format) {
        return workbook.createDataFormat().getFormat(format.format());
    }
}
