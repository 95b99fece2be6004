package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The problems that only a night has: bytes taken before, and worklists that come back. */
class NightProblemsTest {

    private static final String REMITTANCE = Check.of("CHK1", "2025-03-20", "500.00")
            .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", "500.00"))
            .text();

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private Runner.Result first;

    @BeforeEach
    void one_day_paid_short() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day("2025-03-03", 6));
        first = night.remittance("a.835", REMITTANCE).run();
    }

    @Test
    void DUPLICATE_FILE_the_same_bytes_under_another_name_are_skipped() {
        night.remittance("b.835", REMITTANCE).run();
        assertThat(night.rejects()).containsExactly("DUPLICATE_FILE b.835 taken before as a.835");
    }

    @Test
    void UNKNOWN_ITEM_a_row_that_is_no_item_is_rejected_alone() {
        returned(
                "a.xlsx",
                first,
                row -> row.createCell(cell(row, "Item").getColumnIndex()).setCellValue("I-nobody"));
        night.run();
        assertThat(night.rejects()).containsExactly("UNKNOWN_ITEM a.xlsx I-nobody");
    }

    @Test
    void BAD_STATUS_the_rest_of_the_row_is_taken() {
        returned("a.xlsx", first, row -> {
            cell(row, "Status").setCellValue("Perhaps");
            cell(row, "Owner").setCellValue("Ann");
        });
        night.run();
        assertThat(night.rejects()).containsExactly("BAD_STATUS a.xlsx Perhaps");
        assertThat(notes()).isEqualTo("Open Ann");
    }

    @Test
    void DUPLICATE_ROW_an_item_that_stands_twice_is_told() {
        returned("a.xlsx", first, row -> {
            Row copy = row.getSheet().createRow(row.getRowNum() + 1);
            row.forEach(cell -> copy.createCell(cell.getColumnIndex())
                    .setCellValue(cell.getColumnIndex() == cell(row, "Item").getColumnIndex() ? item(row) : ""));
        });
        night.run();
        assertThat(night.rejects()).singleElement().asString().startsWith("DUPLICATE_ROW a.xlsx");
    }

    @Test
    void WORKLIST_OLDER_the_copy_saved_later_counts() {
        returned("new.xlsx", first, row -> saved(row, "2025-04-16T12:00:00Z", "Ann"));
        night.run();
        returned("old.xlsx", first, row -> saved(row, "2025-04-16T08:00:00Z", "Bob"));
        night.run();
        assertThat(night.rejects())
                .containsExactly("WORKLIST_OLDER old.xlsx Bob, saved 2025-04-16 08:00 UTC; the other says \"Ann\","
                        + " saved 2025-04-16 12:00 UTC");
        assertThat(notes()).isEqualTo("Open Ann");
    }

    @Test
    void WORKLIST_NEWER_a_copy_saved_later_takes_the_place_of_the_other() {
        returned("old.xlsx", first, row -> saved(row, "2025-04-16T08:00:00Z", "Bob"));
        night.run();
        returned("new.xlsx", first, row -> saved(row, "2025-04-16T12:00:00Z", "Ann"));
        night.run();
        assertThat(night.rejects()).singleElement().asString().startsWith("WORKLIST_NEWER new.xlsx Ann, saved");
        assertThat(notes()).isEqualTo("Open Ann");
    }

    private static void saved(Row row, String when, String owner) {
        cell(row, "Owner").setCellValue(owner);
        ((XSSFWorkbook) row.getSheet().getWorkbook())
                .getProperties()
                .getCoreProperties()
                .setModified(Optional.of(Date.from(Instant.parse(when))));
    }

    private String notes() {
        return night.jdbc()
                .sql("SELECT concat_ws(' ', status, owner) FROM item_note")
                .query(String.class)
                .single();
    }

    private static String item(Row row) {
        return cell(row, "Item").getStringCellValue();
    }

    private static Cell cell(Row row, String heading) {
        for (Cell head : row.getSheet().getRow(0)) {
            if (head.getStringCellValue().equals(heading)) {
                return row.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no column " + heading);
    }

    /** The workbook of a run as the team sends it back, its only item changed. */
    private void returned(String name, Runner.Result run, Consumer<Row> change) {
        try (InputStream in = Files.newInputStream(Objects.requireNonNull(run.workbook()));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet worklist = workbook.getSheet("Worklist");
            change.accept(worklist.getRow(1));
            workbook.write(out);
            night.write("inbox/worklists/" + name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
