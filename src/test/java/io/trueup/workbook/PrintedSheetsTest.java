package io.trueup.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On paper, and under the hands of somebody who types where nobody should. */
class PrintedSheetsTest {

    /** Characters of a column's width that fit across US Letter at full size, with the margins of our sheets. */
    private static final int WIDTH_OF_LETTER = 140;

    private static final int LEAST_PERCENT = 55;

    @TempDir
    Path folder;

    @Test
    void fault_166_every_sheet_prints_on_letter_one_page_wide_and_large_enough_to_read() throws IOException {
        try (XSSFWorkbook workbook = written()) {
            for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                PrintSetup setup = sheet.getPrintSetup();
                assertThat(setup.getPaperSize()).as(sheet.getSheetName()).isEqualTo(PrintSetup.LETTER_PAPERSIZE);
                assertThat(setup.getLandscape()).as(sheet.getSheetName()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString())
                        .as(sheet.getSheetName())
                        .isEqualTo(sheet.getSheetName().equals("Pivot") ? "1:4" : "1:1");
                if (sheet.getFitToPage()) {
                    assertThat(setup.getFitWidth()).isEqualTo((short) 1);
                    assertThat(setup.getFitHeight()).isZero();
                } else {
                    assertThat(setup.getScale()).as(sheet.getSheetName()).isGreaterThanOrEqualTo((short) LEAST_PERCENT);
                }
                assertThat(100 * WIDTH_OF_LETTER / printedWidth(workbook, i))
                        .as("percent of full size of " + sheet.getSheetName())
                        .isGreaterThanOrEqualTo(LEAST_PERCENT);
            }
        }
    }

    @Test
    void fault_167_formulas_of_the_summary_are_protected_and_what_people_fill_in_is_not() throws IOException {
        try (XSSFWorkbook workbook = written()) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(sheet.getProtect()).as(sheet.getSheetName()).isEqualTo(i == 0);
            }
            XSSFSheet summary = workbook.getSheetAt(0);
            assertThat(summary.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(summary.isObjectsLocked()).as("charts").isFalse();
            summary.forEach(row ->
                    row.forEach(cell -> assertThat(cell.getCellStyle().getLocked())
                            .as("%s", cell.getAddress())
                            .isEqualTo(!isToday(workbook, cell.getAddress().formatAsString()))));
        }
    }

    private static boolean isToday(XSSFWorkbook workbook, String cell) {
        return workbook.getName("RunToday")
                .getRefersToFormula()
                .replace("$", "")
                .equals("Summary!" + cell);
    }

    /** Of the print area; of all columns where the sheet grows when it is refreshed. */
    private static int printedWidth(XSSFWorkbook workbook, int index) {
        String area = workbook.getPrintArea(index);
        if (area == null) {
            area = "A1:"
                    + CellReference.convertNumToColString(
                            workbook.getSheetAt(index).getRow(4).getLastCellNum() - 1) + "1";
        }
        CellRangeAddress printed = CellRangeAddress.valueOf(area.substring(area.lastIndexOf('!') + 1));
        int width = 0;
        for (int column = printed.getFirstColumn(); column <= printed.getLastColumn(); column++) {
            width += workbook.getSheetAt(index).getColumnWidth(column) / 256;
        }
        return width;
    }

    private XSSFWorkbook written() throws IOException {
        Path target = folder.resolve("it.xlsx");
        new WorkbookWriter().write(target, SmallClinic.content().rerun());
        try (InputStream in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }
}
