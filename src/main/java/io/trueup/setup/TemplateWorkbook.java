package io.trueup.setup;

import io.trueup.setup.Template.TemplateColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a template as .xlsx: headings that stay in sight, those that must be filled in dark, lists where only some words are taken,
 * what belongs there when a heading's cell is chosen, and a row that shows how it is done. Every cell is text, so that Excel changes
 * no number and no date that somebody types.
 */
final class TemplateWorkbook {

    private static final int ROWS = 2_000;
    private static final int LONGEST_PROMPT = 250;

    private TemplateWorkbook() {}

    static byte[] bytes(Template template) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(template.file().replace(".xlsx", ""));
            XSSFCellStyle text = text(workbook);
            XSSFCellStyle required = heading(workbook, IndexedColors.DARK_BLUE, IndexedColors.WHITE);
            XSSFCellStyle grey = example(workbook, text);
            XSSFCellStyle optional = heading(workbook, IndexedColors.GREY_25_PERCENT, IndexedColors.BLACK);
            XSSFRow headings = sheet.createRow(0);
            XSSFRow example = sheet.createRow(1);
            List<TemplateColumn> columns = template.columns();
            for (int i = 0; i < columns.size(); i++) {
                TemplateColumn column = columns.get(i);
                sheet.setDefaultColumnStyle(i, text);
                sheet.setColumnWidth(i, 256 * Math.max(12, column.heading().length() + 3));
                XSSFCell heading = headings.createCell(i);
                heading.setCellValue(column.heading());
                heading.setCellStyle(column.required() ? required : optional);
                XSSFCell shown = example.createCell(i);
                shown.setCellValue(column.example());
                shown.setCellStyle(grey);
                explain(sheet, i, column);
            }
            sheet.createFreezePane(1, 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explain(XSSFSheet sheet, int column, TemplateColumn about) {
        DataValidationHelper validations = sheet.getDataValidationHelper();
        boolean free = about.choices().isEmpty();
        DataValidation validation = validations.createValidation(
                free
                        ? validations.createCustomConstraint("TRUE")
                        : validations.createExplicitListConstraint(
                                about.choices().toArray(String[]::new)),
                new CellRangeAddressList(1, ROWS, column, column));
        String note = (about.required() ? "Required. " : "") + about.note();
        validation.createPromptBox(about.heading(), note.substring(0, Math.min(note.length(), LONGEST_PROMPT)));
        validation.setShowPromptBox(true);
        validation.setShowErrorBox(!free);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        if (!free) {
            validation.createErrorBox(about.heading(), "It takes " + String.join(", ", about.choices()) + ".");
        }
        sheet.addValidationData(validation);
    }

    private static XSSFCellStyle text(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private static XSSFCellStyle example(XSSFWorkbook workbook, CellStyle text) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(text);
        XSSFFont font = workbook.createFont();
        font.setItalic(true);
        font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        style.setFont(font);
        return style;
    }

    private static XSSFCellStyle heading(XSSFWorkbook workbook, IndexedColors ground, IndexedColors letters) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFillForegroundColor(ground.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setColor(letters.getIndex());
        style.setFont(font);
        return style;
    }
}
