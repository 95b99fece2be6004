package io.trueup.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.workbook.SmallClinic;
import io.trueup.workbook.WorkbookWriter;
import io.trueup.workbook.WorklistSheet;
import io.trueup.worklist.ReturnProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorklistReturnTest {

    @TempDir
    Path folder;

    @Test
    void what_the_team_wrote_comes_back_with_its_row_and_the_run() throws IOException {
        ReturnedWorklist returned = WorklistReturn.read(edited(workbook -> {
            XSSFSheet worklist = workbook.getSheet("Worklist");
            worklist.getRow(2).getCell(1).setCellValue("Appealed");
            worklist.getRow(2).getCell(2).setCellValue(" Dana ");
            worklist.getRow(2).getCell(3).setCellValue(500);
        }));
        assertThat(returned.problems()).isEmpty();
        assertThat(returned.runNumber()).isEqualTo(17);
        assertThat(returned.saved()).as("this program left the stamp alone").isNull();
        assertThat(returned.items()).hasSize(SmallClinic.content().worklist.size());
        assertThat(said(returned).get(0))
                .isEqualTo(tuple(2L, "W-1002", "In progress", "Dana", "called 3/10, waits for the adjuster"));
        assertThat(said(returned).get(1)).isEqualTo(tuple(3L, "W-1003", "Appealed", "Dana", "500"));
    }

    @Test
    void an_untouched_workbook_reads_back_as_it_was_written() throws IOException {
        Path written = folder.resolve("untouched.xlsx");
        new WorkbookWriter().write(written, SmallClinic.content());
        ReturnedWorklist returned = WorklistReturn.read(written);
        assertThat(returned.items())
                .extracting(ReturnedItem::item)
                .isEqualTo(SmallClinic.content().worklist.stream()
                        .map(WorklistSheet.Row::item)
                        .toList());
    }

    @Test
    void columns_may_have_moved_and_rows_may_be_gone_or_new() throws IOException {
        ReturnedWorklist returned = WorklistReturn.read(bytes(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Worklist");
            row(sheet, 0, "notes", "Extra", "OWNER", "Status", "Item");
            row(sheet, 1, "n1", "x", "", "Won", "W-2");
            row(sheet, 3, "by hand", "", "", "", "");
            row(sheet, 4, "", "x", "", "", "");
            row(sheet, 5, "", "", "Kim", "Lost", "W-1");
            row(sheet, 6, "", "", "Dana", "Won", "W-1");
        }));
        assertThat(returned.runNumber()).isNull();
        assertThat(said(returned))
                .containsExactly(tuple(2L, "W-2", "Won", "", "n1"), tuple(6L, "W-1", "Lost", "Kim", ""));
        assertThat(returned.problems())
                .containsExactly(
                        new ReturnProblem(Kind.MISSING_ITEM, "", 4, "Item", ""),
                        new ReturnProblem(Kind.DUPLICATE_ITEM, "", 7, "Item", "W-1"));
    }

    @Test
    void a_missing_or_doubled_column_is_named_and_the_others_are_taken() throws IOException {
        ReturnedWorklist returned = WorklistReturn.read(bytes(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Worklist");
            row(sheet, 0, "Item", "Status", "Status", "Notes");
            row(sheet, 1, "W-1", "Won", "Lost", "by phone");
        }));
        assertThat(said(returned)).containsExactly(tuple(2L, "W-1", null, null, "by phone"));
        assertThat(returned.problems())
                .containsExactly(
                        new ReturnProblem(Kind.DUPLICATE_COLUMN, "", 1, "Status", "Status"),
                        new ReturnProblem(Kind.MISSING_COLUMN, "", 1, "Owner", ""));
    }

    @Test
    void without_a_column_of_items_no_row_can_be_taken() throws IOException {
        ReturnedWorklist returned = WorklistReturn.read(bytes(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Worklist");
            row(sheet, 0, "Status", "Owner", "Notes");
            row(sheet, 1, "Won", "Ann", "");
        }));
        assertThat(returned.items()).isEmpty();
        assertThat(returned.problems())
                .extracting(ReturnProblem::kind, ReturnProblem::column)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.MISSING_COLUMN, "Item"));
    }

    @Test
    void rows_above_the_headings_hidden_and_filtered_rows_are_in_nobodys_way() throws IOException {
        ReturnedWorklist returned = WorklistReturn.read(bytes(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Worklist");
            row(sheet, 0, "What Ann did in May");
            row(sheet, 2, "Item", "Status", "Owner", "Notes");
            row(sheet, 3, "W-1", "Won", "Ann", "");
            row(sheet, 4, "W-2", "Lost\u00A0", "Ann", "two\nlines");
            sheet.getRow(4).setZeroHeight(true);
            sheet.setAutoFilter(org.apache.poi.ss.util.CellRangeAddress.valueOf("A3:D5"));
        }));
        assertThat(said(returned))
                .containsExactly(tuple(4L, "W-1", "Won", "Ann", ""), tuple(5L, "W-2", "Lost", "Ann", "two\nlines"));
        assertThat(returned.problems()).isEmpty();
    }

    @Test
    void a_program_that_drops_custom_properties_leaves_the_run_in_a_defined_name() throws IOException {
        ReturnedWorklist returned = WorklistReturn.read(edited(workbook -> workbook.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()
                .clear()));
        assertThat(returned.runNumber()).isEqualTo(17);
    }

    @Test
    void a_copy_says_when_it_was_saved() throws IOException {
        Instant noon = Instant.parse("2025-03-14T12:00:00Z");
        ReturnedWorklist returned = WorklistReturn.read(edited(
                workbook -> workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(noon)))));
        assertThat(returned.saved()).isEqualTo(noon);
    }

    @Test
    void a_workbook_without_a_worklist_says_so() throws IOException {
        assertThat(WorklistReturn.read(bytes(workbook -> workbook.createSheet("Sheet1")))
                        .problems())
                .containsExactly(new ReturnProblem(Kind.MISSING_SHEET, "", 0, "", ""));
    }

    @Test
    void bytes_that_are_no_workbook_are_a_problem_and_no_failure() throws IOException {
        for (String text : new String[] {"", "Item,Status", "PK\u0003\u0004 cut"}) {
            assertThat(WorklistReturn.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                            .problems())
                    .as(text)
                    .containsExactly(new ReturnProblem(Kind.UNREADABLE, "", 0, "", ""));
        }
    }

    @Test
    void a_workbook_cut_short_is_unreadable() throws IOException {
        byte[] whole = edited(workbook -> {}).readAllBytes();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(WorklistReturn.read(new ByteArrayInputStream(half)).problems())
                .extracting(ReturnProblem::kind)
                .containsExactly(Kind.UNREADABLE);
    }

    private InputStream edited(Consumer<XSSFWorkbook> edit) throws IOException {
        Path written = folder.resolve("sent.xlsx");
        new WorkbookWriter().write(written, SmallClinic.content());
        try (InputStream in = Files.newInputStream(written);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            edit.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }

    private static InputStream bytes(Consumer<XSSFWorkbook> make) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            make.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    /** Row, item, status, owner, notes. */
    private static List<Tuple> said(ReturnedWorklist returned) {
        return returned.items().stream()
                .map(item -> tuple(item.row(), item.item(), item.status(), item.owner(), item.notes()))
                .toList();
    }
}
