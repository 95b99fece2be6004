package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.intake.TakenFiles;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FAULTS.md 50: worklists that come back, from several people, in whatever shape. */
class ReturnedWorklistsTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private Runner.Result first;

    private List<String> items = List.of();

    @BeforeEach
    void three_denied_claims() throws IOException {
        night = NightFixture.in(home);
        Check check = Check.of("T1", "2025-03-20", "0.00");
        for (int i = 1; i <= 3; i++) {
            night.log(
                    "log" + i + ".csv", LogDays.of().claim("WC-" + i, "PCN" + i).day("2025-03-03", 6));
            check = check.claim(Clp.of("PCN" + i, "ICN" + i).line("97545", "2025-03-03", "600.00", "0.00", "CO*197"));
        }
        first = night.remittance("denied.835", check.text()).run();
        items = worklist(first).stream().map(row -> row.get("Item")).toList();
        assertThat(items).hasSize(3);
    }

    @Test
    void two_copies_by_two_people_are_put_together_item_by_item_and_field_by_field() throws IOException {
        sendBack(first, "ann.xlsx", "2025-04-16T08:00:00Z", sheet -> {
            set(sheet, 0, "Status", "Appealed");
            set(sheet, 0, "Owner", "Ann");
            set(sheet, 1, "Notes", "called");
        });
        sendBack(first, "bob.xlsx", "2025-04-16T09:00:00Z", sheet -> {
            set(sheet, 1, "Owner", "Bob");
            set(sheet, 2, "Status", "Written off");
        });
        List<Map<String, String>> next = worklist(night.run());
        assertThat(night.rejects()).isEmpty();
        assertThat(said(next, 0)).isEqualTo("Appealed/Ann/");
        assertThat(said(next, 1)).isEqualTo("Open/Bob/called");
        assertThat(said(next, 2)).isEqualTo("Written off//");
    }

    @Test
    void where_both_changed_the_same_the_copy_saved_later_wins_whatever_it_is_called() throws IOException {
        sendBack(first, "a.xlsx", "2025-04-16T09:00:00Z", sheet -> set(sheet, 0, "Owner", "Ann"));
        sendBack(first, "b.xlsx", "2025-04-16T08:00:00Z", sheet -> set(sheet, 0, "Owner", "Bob"));
        assertThat(said(worklist(night.run()), 0)).isEqualTo("Open/Ann/");
        assertThat(night.rejects()).singleElement().asString().contains("WORKLIST_");
    }

    @Test
    void a_stale_copy_takes_nothing_back_and_a_cleared_cell_does() throws IOException {
        sendBack(first, "ann.xlsx", "2025-04-16T08:00:00Z", sheet -> set(sheet, 0, "Owner", "Ann"));
        Runner.Result second = night.run();
        sendBack(first, "stale.xlsx", "2025-04-17T08:00:00Z", sheet -> set(sheet, 1, "Owner", "Bob"));
        assertThat(said(worklist(night.run()), 0)).isEqualTo("Open/Ann/");

        sendBack(second, "cleared.xlsx", "2025-04-18T08:00:00Z", sheet -> set(sheet, 0, "Owner", ""));
        assertThat(said(worklist(night.run()), 0)).isEqualTo("Open//");
    }

    @Test
    void rows_sorted_deleted_and_added_and_columns_moved_leave_the_rest_to_be_taken() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Worklist");
            row(sheet, 0, "Notes", "Mine", "Status", "Item", "Owner");
            row(sheet, 1, "n", "x", "Perhaps", items.get(2), "Kim");
            row(sheet, 2, "by hand", "", "Won", "I-nobody", "");
            row(sheet, 3, "", "x", "Won", items.get(0), "");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            night.write("inbox/worklists/free.xlsx", out.toByteArray());
        }
        List<Map<String, String>> next = worklist(night.run());
        assertThat(night.rejects())
                .containsExactlyInAnyOrder("BAD_STATUS free.xlsx Perhaps", "UNKNOWN_ITEM free.xlsx I-nobody");
        assertThat(said(next, 0)).isEqualTo("Won//");
        assertThat(said(next, 1)).isEqualTo("Open//");
        assertThat(said(next, 2)).isEqualTo("Open/Kim/n");
    }

    @Test
    void fault_68_a_worklist_taken_back_leaves_what_others_said() throws IOException {
        sendBack(first, "ann.xlsx", "2025-04-16T08:00:00Z", sheet -> {
            set(sheet, 0, "Status", "Won");
            set(sheet, 0, "Owner", "Ann");
            set(sheet, 1, "Notes", "called");
        });
        Runner.Result second = night.run();
        sendBack(second, "bob.xlsx", "2025-04-17T09:00:00Z", sheet -> set(sheet, 1, "Owner", "Bob"));
        night.run();
        TakenFiles.File ann =
                new TakenFiles(night.database().dataSource()).find("ann.xlsx").get(0);
        List<TakenFiles.LeftBehind> left =
                List.of(TakenFiles.LeftBehind.of(InputFile.of(night.file("inbox/worklists/ann.xlsx"))));
        OffsetDateTime now = OffsetDateTime.of(2025, 4, 18, 12, 0, 0, 0, ZoneOffset.UTC);
        assertThat(new Withdrawal(night.database().dataSource())
                        .carryOut(ann, left, now)
                        .words())
                .isEqualTo("2 notes, 1 decisions");
        List<Map<String, String>> next = worklist(night.run());
        assertThat(said(next, 0)).isEqualTo("Open//");
        assertThat(said(next, 1)).isEqualTo("Open/Bob/");
    }

    @Test
    void what_was_won_and_lost_stands_on_payers_by_class() throws IOException {
        sendBack(first, "ann.xlsx", "2025-04-16T08:00:00Z", sheet -> {
            set(sheet, 0, "Status", "Won");
            set(sheet, 1, "Status", "Lost");
        });
        Map<String, String> payer = WorkbookText.of(
                        Objects.requireNonNull(night.run().workbook()))
                .rows("Payers")
                .get(0);
        assertThat(payer)
                .containsEntry("Won", "1.00")
                .containsEntry("Lost", "1.00")
                .containsEntry("Win rate", "0.50")
                .containsEntry("Won amount", "600.00")
                .containsEntry("Lost amount", "600.00")
                .containsEntry("Won and lost by class", "Authorization or necessity 1 won, 1 lost");
    }

    @Test
    void a_win_told_after_the_money_came_still_counts() throws IOException {
        night.remittance(
                        "paid.835",
                        Check.of("T2", "2025-04-10", "600.00")
                                .claim(Clp.of("PCN1", "ICN1B").line("97545", "2025-03-03", "600.00", "600.00", "CO*45"))
                                .text())
                .run();
        String settled = worklist(first).get(0).get("Item");
        sendBack(first, "late.xlsx", "2025-04-16T08:00:00Z", sheet -> set(sheet, 0, "Status", "Won"));
        Map<String, String> payer = WorkbookText.of(
                        Objects.requireNonNull(night.run().workbook()))
                .rows("Payers")
                .get(0);
        assertThat(settled).isNotBlank();
        assertThat(night.rejects()).isEmpty();
        assertThat(payer).containsEntry("Won", "1.00").containsEntry("Won amount", "600.00");
    }

    private static List<Map<String, String>> worklist(Runner.Result result) throws IOException {
        return SentBack.rows(result).stream()
                .sorted(java.util.Comparator.comparing(row -> row.get("Claim")))
                .toList();
    }

    private String said(List<Map<String, String>> rows, int claim) {
        Map<String, String> row = rows.get(claim);
        return row.get("Status") + "/" + row.get("Owner") + "/" + row.get("Notes");
    }

    /** The workbook of a run as somebody sends it back. */
    private void sendBack(Runner.Result run, String name, String saved, Consumer<XSSFSheet> edit) throws IOException {
        try (InputStream in = Files.newInputStream(Objects.requireNonNull(run.workbook()));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheet("Worklist"));
            workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(Instant.parse(saved))));
            workbook.write(out);
            night.write("inbox/worklists/" + name, out.toByteArray());
        }
    }

    /** @param claim counted from 0, by claim number */
    private void set(XSSFSheet sheet, int claim, String heading, String value) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(items.get(claim))) {
                sheet.getRow(0).forEach(head -> {
                    if (head.getStringCellValue().equals(heading)) {
                        row.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                                .setCellValue(value);
                    }
                });
            }
        }
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
