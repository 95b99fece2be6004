package io.trueup.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * One sheet of a table without its rows, built with POI: heading row with notes, table, conditional formats, drop-down, print
 * set-up. Its XML is cut in two, and the rows are streamed in between.
 */
final class SheetPart {

    /** Characters across that fit on one page at full size. */
    private static final int WIDTH_OF_LETTER = 100;

    private static final int WHOLE = 100;

    private static final String END_OF_ROWS = "</sheetData>";

    private final SheetPlan<?> plan;
    private final SkeletonSheet sheet;
    private final XSSFTable table;

    SheetPart(XSSFWorkbook workbook, String name, SheetPlan<?> plan, CellStyles styles, String footer) {
        this.plan = plan;
        sheet = (SkeletonSheet) workbook.createSheet(name);
        sheet.createFreezePane(plan.frozenColumns(), 1);
        headings(styles);
        HeadingNotes.write(sheet, plan.columns());
        table = table(name);
        conditionalFormats();
        lines();
        choices();
        print(footer);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Name of the part in the package, without a leading slash. */
    String partName() {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    byte[] beforeRows() throws IOException {
        String xml = xml();
        return xml.substring(0, xml.indexOf(END_OF_ROWS)).getBytes(StandardCharsets.UTF_8);
    }

    /** @param lastRow number of the last row with data, counted from 1; a table needs one row even when there is none */
    byte[] afterRows(long lastRow) throws IOException {
        int last = (int) Math.max(2, lastRow);
        String area = area(0, last, plan.columns().size() - 1).formatAsString();
        table.getCTTable().setRef(area);
        table.getCTTable().getAutoFilter().setRef(area);
        CTWorksheet xmlSheet = sheet.getCTWorksheet();
        List<SheetPlan.Placed> formats = plan.conditionalFormats();
        for (int i = 0; i < formats.size(); i++) {
            String letters = letters(formats.get(i).column());
            xmlSheet.getConditionalFormattingArray(i).setSqref(List.of(letters + "2:" + letters + last));
        }
        xmlSheet.getConditionalFormattingArray(formats.size())
                .setSqref(List.of("A2:" + letters(plan.columns().size() - 1) + last));
        if (lastRow < 2) {
            sayWhyEmpty();
        }
        sheet.packed();
        String xml = xml();
        return xml.substring(xml.indexOf(END_OF_ROWS)).getBytes(StandardCharsets.UTF_8);
    }

    /** @param row number of the last row of a printed page, counted from 1 */
    void breakAfter(long row) {
        sheet.setRowBreak((int) row - 1);
    }

    /** What belongs to the workbook part: to be called when all sheets stand in their order. */
    void finish(long lastRow) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, plan.printed() - 1, 0, (int) Math.max(2, lastRow) - 1);
    }

    private void headings(CellStyles styles) {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(32);
        for (int i = 0; i < plan.columns().size(); i++) {
            SheetColumn<?> column = plan.columns().get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            sheet.setColumnHidden(i, column.width() == 0);
            var cell = row.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(styles.heading(column.format()));
        }
    }

    /** POI's own way to say a table's area looks at every heading again each time. */
    private XSSFTable table(String name) {
        XSSFTable made = sheet.createTable(null);
        String tableName = SheetPlan.tableName(name);
        made.setName(tableName);
        made.setDisplayName(tableName);
        CTTable xml = made.getCTTable();
        xml.setRef(area(0, 2, plan.columns().size() - 1).formatAsString());
        CTTableColumns columns = xml.addNewTableColumns();
        columns.setCount(plan.columns().size());
        for (int i = 0; i < plan.columns().size(); i++) {
            CTTableColumn column = columns.addNewTableColumn();
            column.setId(i + 1L);
            column.setName(plan.columns().get(i).heading());
        }
        CTTableStyleInfo style = xml.isSetTableStyleInfo() ? xml.getTableStyleInfo() : xml.addNewTableStyleInfo();
        style.setName("TableStyleMedium2");
        style.setShowRowStripes(true);
        style.setShowColumnStripes(false);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
        xml.addNewAutoFilter().setRef(xml.getRef());
        return made;
    }

    private void conditionalFormats() {
        var formatting = sheet.getSheetConditionalFormatting();
        for (SheetPlan.Placed placed : plan.conditionalFormats()) {
            ConditionalFormat format = placed.format();
            int column = placed.column();
            var rule = formatting.createConditionalFormattingRule(format.testFor("$" + letters(column) + "2"));
            var fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(Palette.color(format.fill()));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            var font = rule.createFontFormatting();
            font.setFontStyle(false, format.bold());
            font.setFontColor(Palette.color(format.font()));
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {new CellRangeAddress(1, 1, column, column)}, rule);
        }
    }

    /** A fine line under each row, which also a program that knows no table styles draws. */
    private void lines() {
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule("ROW()>1");
        var border = rule.createBorderFormatting();
        border.setBorderBottom(BorderStyle.THIN);
        border.setBottomBorderColor(Palette.color(Palette.LINE));
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {
                    new CellRangeAddress(1, 1, 0, plan.columns().size() - 1)
                },
                rule);
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** Beside the cells, so that a program that reads the table finds no row in it. */
    private void sayWhyEmpty() {
        XSSFTextBox box = sheet.createDrawingPatriarch()
                .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 0, 2, Math.min(plan.printed(), 6), 5));
        XSSFRichTextString text = new XSSFRichTextString(plan.whenEmpty());
        XSSFFont font = sheet.getWorkbook().createFont();
        font.setFontHeightInPoints((short) 12);
        font.setColor(Palette.color(Palette.GREY_TEXT));
        text.applyFont(font);
        box.setText(text);
        box.setLineStyleColor(208, 215, 226);
        box.setFillColor(238, 242, 248);
        box.setVerticalAlignment(VerticalAlignment.CENTER);
    }

    private void choices() {
        for (int i = 0; i < plan.columns().size(); i++) {
            List<String> choices = plan.columns().get(i).choices();
            if (!choices.isEmpty()) {
                choice(i, choices);
            } else if (plan.columns().get(i).format() == CellFormat.INPUT_DATE) {
                day(i);
            }
        }
    }

    private void choice(int column, List<String> choices) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int lastRow = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, lastRow, column, column));
        choice.setShowErrorBox(true);
        choice.setErrorStyle(DataValidation.ErrorStyle.STOP);
        choice.createErrorBox("Not one of the words", "Choose one of: " + String.join(", ", choices) + ".");
        sheet.addValidationData(choice);
    }

    private void day(int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int lastRow = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
        DataValidation day = helper.createValidation(
                helper.createDateConstraint(
                        DataValidationConstraint.OperatorType.BETWEEN,
                        "DATE(2000,1,1)",
                        "DATE(2100,1,1)",
                        "yyyy-mm-dd"),
                new CellRangeAddressList(1, lastRow, column, column));
        day.setShowErrorBox(true);
        day.setErrorStyle(DataValidation.ErrorStyle.STOP);
        day.createErrorBox("Not a date", "Write the day as 2025-03-12 or 3/12/2025, or leave the cell empty.");
        sheet.addValidationData(day);
    }

    private void print(String footer) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        int width = plan.columns().stream()
                .limit(plan.printed())
                .mapToInt(SheetColumn::width)
                .sum();
        setup.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
        if (plan.page() == null) {
            sheet.setFitToPage(true);
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) 0);
        } else {
            setup.setScale(
                    (short) Math.min(WHOLE, WHOLE * WIDTH_OF_LETTER / width)); // fitting to pages undoes page breaks
        }
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft(footer);
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("Page &P of &N");
    }

    private String xml() throws IOException {
        CTWorksheet xmlSheet = sheet.getCTWorksheet();
        if (xmlSheet.isSetDimension()) {
            xmlSheet.unsetDimension();
        }
        XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
        options.setSaveSyntheticDocumentElement(
                new QName(CTWorksheet.type.getName().getNamespaceURI(), "worksheet"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        xmlSheet.save(out, options);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static AreaReference area(int firstColumn, int lastRow, int lastColumn) {
        return new AreaReference(
                new CellReference(0, firstColumn),
                new CellReference(lastRow - 1, lastColumn),
                SpreadsheetVersion.EXCEL2007);
    }
}
