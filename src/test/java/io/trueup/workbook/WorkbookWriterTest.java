package io.trueup.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.money.Money;
import io.trueup.source.ProblemCode;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {

    @TempDir
    Path folder;

    @Test
    void the_sheets_stand_in_their_order_and_changes_only_in_a_rerun() throws IOException {
        try (XSSFWorkbook nightly = written(SmallClinic.content());
                XSSFWorkbook rerun = written(SmallClinic.content().rerun())) {
            assertThat(names(nightly))
                    .containsExactly(
                            "Summary",
                            "Worklist",
                            "Waiting",
                            "Done",
                            "Findings",
                            "Appeals",
                            "Rebill",
                            "Awaiting",
                            "Aging",
                            "Billing",
                            "Tie-out",
                            "Payers",
                            "Patterns",
                            "What-if",
                            "Prevention",
                            "Friday list",
                            "Contracts",
                            "Rejects",
                            "Rates",
                            "About",
                            "Interest",
                            "Adjustments",
                            "Recovered",
                            "Recovered by",
                            "Written off",
                            "Demands",
                            "Month end",
                            "Journal",
                            "Pivot data",
                            "Pivot");
            assertThat(names(rerun)).hasSize(31).element(17).isEqualTo("Changes");
        }
    }

    @Test
    void every_sheet_has_the_promised_headings_in_their_order() throws IOException {
        try (InputStream table = WorkbookWriterTest.class.getResourceAsStream("promised-headings.txt");
                XSSFWorkbook workbook = written(SmallClinic.content().rerun())) {
            assertThat(table).isNotNull();
            List<String> lines = new String(table.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(lines).hasSize(15);
            for (String line : lines) {
                String[] parts = line.split(": ", 2);
                String[] promised = parts[1].split(", ");
                assertThat(headings(workbook.getSheet(parts[0]))).as(parts[0]).containsSubsequence(promised);
            }
        }
    }

    /** Lee has the rows 2 to 4. Fitting a sheet to pages would undo the break. */
    @Test
    void the_friday_list_begins_a_printed_page_for_each_therapist() throws IOException {
        try (XSSFWorkbook workbook = written(SmallClinic.content())) {
            XSSFSheet list = workbook.getSheet("Friday list");
            assertThat(list.getRowBreaks()).containsExactly(3);
            assertThat(list.getFitToPage()).isFalse();
            assertThat(workbook.getSheet("Prevention").getRowBreaks()).isEmpty();
        }
    }

    @Test
    void amounts_hours_and_dates_are_numbers_and_a_missing_amount_is_an_empty_cell() throws IOException {
        try (XSSFWorkbook workbook = written(SmallClinic.content())) {
            XSSFSheet findings = workbook.getSheet("Findings");
            assertThat(cell(findings, 1, "Expected").getNumericCellValue()).isEqualTo(384.00);
            assertThat(cell(findings, 1, "Hours").getNumericCellValue()).isEqualTo(6.00);
            assertThat(DateUtil.isCellDateFormatted(cell(findings, 1, "Service date")))
                    .isTrue();
            assertThat(cell(findings, 1, "Service date").getLocalDateTimeCellValue())
                    .isEqualTo("2024-12-16T00:00");
            assertThat(findings.getRow(5).getCell(column(findings, "Billed"))).isNull();
            assertThat(cell(findings, 5, "Paid").getNumericCellValue()).isZero();
        }
    }

    @Test
    void text_from_the_data_never_becomes_a_formula() throws IOException {
        StoredContent content = StoredContent.empty();
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "_x003D_1+1", "<b>&\"'")) {
            content.rejects.add(reject(text));
        }
        try (XSSFWorkbook workbook = written(content)) {
            XSSFSheet rejects = workbook.getSheet("Rejects");
            for (int i = 0; i < content.rejects.size(); i++) {
                Cell found = cell(rejects, i + 1, "Found");
                assertThat(found.getCellType()).isEqualTo(CellType.STRING);
                assertThat(found.getStringCellValue())
                        .isEqualTo(content.rejects.get(i).found());
            }
            assertThat(cell(rejects, 1, "Found").getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(cell(rejects, 7, "Found").getCellStyle().getQuotePrefixed())
                    .isFalse();
        }
    }

    /** FAULTS.md 52. */
    @Test
    void text_that_a_cell_cannot_hold_is_cut_with_a_mark_and_characters_that_xml_forbids_are_replaced()
            throws IOException {
        StoredContent content = StoredContent.empty();
        content.rejects.add(reject("x".repeat(40_000)));
        content.rejects.add(reject("x".repeat(32_767)));
        content.rejects.add(reject("a\u0000b\u001Fc\uD800d\uFFFEe\r\nf\rg😀"));
        try (XSSFWorkbook workbook = written(content)) {
            XSSFSheet rejects = workbook.getSheet("Rejects");
            assertThat(cell(rejects, 1, "Found").getStringCellValue())
                    .hasSize(32_767)
                    .startsWith("xxx")
                    .endsWith("… [cut]");
            assertThat(cell(rejects, 2, "Found").getStringCellValue()).isEqualTo("x".repeat(32_767));
            assertThat(cell(rejects, 3, "Found").getStringCellValue())
                    .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\nf\ng😀");
        }
    }

    @Test
    void without_any_rows_every_sheet_still_stands() throws IOException {
        try (XSSFWorkbook workbook = written(StoredContent.empty().rerun())) {
            assertThat(names(workbook)).hasSize(29);
            for (int i = 1; i < 15; i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(sheet.getLastRowNum()).as(sheet.getSheetName()).isZero();
                assertThat(sheet.getTables().get(0).getArea().getLastCell().getRow())
                        .as("Excel wants a row in every table")
                        .isEqualTo(1);
            }
        }
    }

    /** FAULTS.md 51. */
    @Test
    void findings_beyond_one_sheet_continue_on_the_next_and_count_in_the_summary() throws IOException {
        Path target = folder.resolve("limited.xlsx");
        new WorkbookWriter(25).write(target, SmallClinic.content());
        try (InputStream in = Files.newInputStream(target);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(names(workbook))
                    .startsWith(
                            "Summary",
                            "Worklist",
                            "Waiting",
                            "Done",
                            "Findings",
                            "Findings 2",
                            "Findings 3",
                            "Appeals");
            assertThat(workbook.getSheet("Findings").getLastRowNum()).isEqualTo(25);
            assertThat(workbook.getSheet("Findings 3").getLastRowNum()).isEqualTo(10);
            assertThat(headings(workbook.getSheet("Findings 2"))).isEqualTo(headings(workbook.getSheet("Findings")));
            Cell count = beside(workbook.getSheet("Summary"), "Paid as expected");
            assertThat(count.getCellFormula())
                    .contains("Findings[Outcome]", "Findings_2[Outcome]", "Findings_3[Outcome]");
            assertThat(count.getNumericCellValue()).isEqualTo(18);
        }
    }

    @Test
    void the_same_content_gives_the_same_bytes() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path other = folder.resolve("other.xlsx");
        new WorkbookWriter().write(one, SmallClinic.content());
        new WorkbookWriter().write(other, SmallClinic.content());
        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void the_bytes_are_the_same_when_sheets_are_filled_side_by_side() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path other = folder.resolve("other.xlsx");
        Readers three = new Readers(3, work -> new Thread(work).start());
        new WorkbookWriter().write(one, SmallClinic.content());
        new WorkbookWriter().write(other, SmallClinic.content(), three, () -> {});
        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void only_the_owner_can_read_the_file() throws IOException {
        Path target = folder.resolve("made/for/it.xlsx");
        new WorkbookWriter().write(target, StoredContent.empty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
    }

    @Test
    void when_the_rows_break_off_the_old_file_stays_and_nothing_else_is_left() throws IOException {
        Path target = folder.resolve("kept.xlsx");
        Files.writeString(target, "the old one");
        StoredContent breaking = new StoredContent() {
            @Override
            public void payers(java.util.function.Consumer<PayersSheet.Row> rows) {
                rows.accept(new PayersSheet.Row("A", 1, Money.ZERO, Money.ZERO, Money.ZERO, null, null, List.of()));
                throw new IllegalStateException("the database went away");
            }
        };
        assertThatThrownBy(() -> new WorkbookWriter().write(target, breaking))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database went away");
        assertThat(target).hasContent("the old one");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void a_file_left_by_a_killed_run_is_in_nobodys_way() throws IOException {
        Path target = folder.resolve("again.xlsx");
        Files.writeString(folder.resolve(".again.xlsx.part"), "half");
        new WorkbookWriter().write(target, StoredContent.empty());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void the_summary_carries_values_before_anything_recalculates() throws IOException {
        try (XSSFWorkbook workbook = written(SmallClinic.content())) {
            XSSFSheet summary = workbook.getSheet("Summary");
            Cell denied = beside(summary, "Denied");
            assertThat(denied.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(denied.getNumericCellValue()).isEqualTo(6);
            assertThat(beside(summary, "All findings").getNumericCellValue()).isEqualTo(60);
            assertThat(beside(summary, "Days billed otherwise").getNumericCellValue())
                    .isEqualTo(3);
            assertThat(amount(summary, "of them left behind")).isEqualTo(140.80);
            assertThat(amount(summary, "of them billed too much")).isEqualTo(-64.00);
            assertThat(workbook.getForceFormulaRecalculation()).isTrue();
            assertThat(summary.createDrawingPatriarch().getCharts()).hasSize(4);
        }
    }

    @Test
    void status_is_chosen_from_a_list_and_the_teams_own_columns_stay_unlocked() throws IOException {
        try (XSSFWorkbook workbook = written(SmallClinic.content())) {
            XSSFSheet worklist = workbook.getSheet("Worklist");
            var choice = worklist.getDataValidations().get(0);
            assertThat(choice.getValidationConstraint().getExplicitListValues())
                    .containsExactly("Open", "In progress", "Appealed", "Won", "Lost", "Written off", "Closed");
            assertThat(choice.getRegions().getCellRangeAddress(0).getFirstColumn())
                    .isEqualTo(column(worklist, "Status"));
            for (String own : List.of("Status", "Owner", "Notes")) {
                assertThat(cell(worklist, 2, own).getCellStyle().getLocked()).isFalse();
            }
            assertThat(cell(worklist, 2, "At stake").getCellStyle().getLocked()).isTrue();
        }
    }

    @Test
    void about_names_the_run_and_explains_every_column() throws IOException {
        try (XSSFWorkbook workbook = written(SmallClinic.content().rerun())) {
            XSSFSheet about = workbook.getSheet("About");
            assertThat(headings(about)).containsExactly("Section", "Name", "Meaning");
            List<String> names = rows(about, 1);
            assertThat(names).contains("Run number", "Payments from", "Denied", "Worklist: Status", "Findings: Hours");
        }
    }

    private XSSFWorkbook written(WorkbookContent content) throws IOException {
        Path target = Files.createTempDirectory(folder, "written").resolve("it.xlsx");
        new WorkbookWriter().write(target, content);
        try (InputStream in = new FileInputStream(target.toFile())) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return Stream.iterate(0, i -> i + 1)
                .limit(workbook.getNumberOfSheets())
                .map(workbook::getSheetName)
                .toList();
    }

    private static List<String> headings(XSSFSheet sheet) {
        return Stream.iterate(0, i -> i + 1)
                .limit(sheet.getRow(0).getLastCellNum())
                .map(i -> sheet.getRow(0).getCell(i).getStringCellValue())
                .toList();
    }

    private static List<String> rows(XSSFSheet sheet, int column) {
        return Stream.iterate(1, i -> i + 1)
                .limit(sheet.getLastRowNum())
                .map(i -> sheet.getRow(i).getCell(column).getStringCellValue())
                .toList();
    }

    private static int column(XSSFSheet sheet, String heading) {
        return headings(sheet).indexOf(heading);
    }

    private static Cell cell(XSSFSheet sheet, int row, String heading) {
        return sheet.getRow(row).getCell(column(sheet, heading));
    }

    private static Cell beside(XSSFSheet sheet, String label) {
        for (var row : sheet) {
            Cell first = row.getCell(0);
            if (first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(label)) {
                return row.getCell(1);
            }
        }
        throw new AssertionError("no " + label);
    }

    private static double amount(XSSFSheet summary, String label) {
        return beside(summary, label).getRow().getCell(2).getNumericCellValue();
    }

    private static RejectsSheet.Row reject(String found) {
        return new RejectsSheet.Row("a.csv", 1, "", ProblemCode.BAD_AMOUNT, found, "", null, 17, "", 1);
    }
}
