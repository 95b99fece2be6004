package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item that a returned worklist calls Lost goes on at its next level. */
class LostItemsTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void aDeniedDay() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().claim("WC-1", "PCN1").day("2025-03-03", 6))
                .remittance(
                        "denied.835",
                        Check.of("T1", "2025-03-20", "0.00")
                                .claim(Clp.of("PCN1", "ICN1").line("97545", "2025-03-03", "600.00", "0.00", "CO*197"))
                                .text());
    }

    private Map<String, String> item(Runner.Result result) throws IOException {
        return SentBack.rows(result).stream()
                .filter(row -> "Denied".equals(row.get("Outcome")))
                .findFirst()
                .orElseThrow();
    }

    private void sendBack(Runner.Result of, String name, String status, String note) throws IOException {
        Path written = Objects.requireNonNull(of.workbook());
        try (InputStream in = Files.newInputStream(written);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String one : SentBack.SHEETS) {
                Sheet sheet = workbook.getSheet(one);
                for (Row row : sheet) {
                    if (row.getRowNum() > 0) {
                        set(sheet, row, "Status", status);
                        set(sheet, row, "Notes", note);
                    }
                }
            }
            workbook.write(out);
            night.write("inbox/worklists/" + name, out.toByteArray());
        }
    }

    private static void set(Sheet sheet, Row row, String heading, String value) {
        sheet.getRow(0).forEach(cell -> {
            if (cell.getStringCellValue().equals(heading)) {
                row.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(value);
            }
        });
    }

    @Test
    void lost_opens_the_item_again_at_its_next_level_until_none_is_known() throws IOException {
        Runner.Result first = night.run();
        assertThat(item(first)).containsEntry("Level", "Reconsideration").containsEntry("Status", "Open");

        sendBack(first, "first.xlsx", "Lost", "refused by phone");
        Runner.Result second = night.run();
        assertThat(item(second))
                .containsEntry("Item", item(first).get("Item"))
                .containsEntry("Level", "Independent review (IRO)")
                .containsEntry("Deadline", NightFixture.TODAY.plusDays(45).toString())
                .containsEntry("Status", "Open")
                .containsEntry("Notes", "refused by phone");

        sendBack(second, "second.xlsx", "lost", "again");
        Runner.Result third = night.run();
        assertThat(item(third)).containsEntry("Level", "Hearing").containsEntry("Status", "Open");

        sendBack(third, "third.xlsx", "Lost", "again");
        Runner.Result fourth = night.run();
        assertThat(item(fourth))
                .containsEntry("", "Done")
                .containsEntry("Level", "No further level known")
                .containsEntry("Status", "Lost");

        sendBack(fourth, "fourth.xlsx", "Lost", "as it was shown");
        assertThat(item(night.run())).containsEntry("Status", "Lost");
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM item_decision")
                        .query(Long.class)
                        .single())
                .as("losses that happened")
                .isEqualTo(3);
    }

    @Test
    void at_a_state_level_the_letter_goes_to_the_agency_and_speaks_of_the_payer() throws IOException {
        Runner.Result first = night.run();
        sendBack(first, "first.xlsx", "Lost", "refused");
        night.run();

        String letter = night.jdbc()
                .sql("SELECT letter FROM item WHERE outcome = 'DENIED'")
                .query(String.class)
                .single();
        assertThat(letter).startsWith("letters-2/");
        assertThat(LetterText.of(night.file("reports").resolve(letter)).text())
                .contains("Texas Department of Insurance")
                .contains("We request a decision by your agency")
                .contains("TEST MUTUAL denied these dates of service")
                .doesNotContain("you paid", "You denied");
        assertThat(night.jdbc()
                        .sql("SELECT letter_missing FROM item WHERE outcome = 'DENIED'")
                        .query(String.class)
                        .single())
                .contains("agency's address");
    }

    @Test
    void the_same_workbook_coming_back_twice_is_one_loss() throws IOException {
        Runner.Result first = night.run();
        sendBack(first, "mine.xlsx", "Lost", "");
        night.run();
        sendBack(first, "yours.xlsx", "Lost", "the same letter, told by another colleague");

        assertThat(item(night.run())).containsEntry("Level", "Independent review (IRO)");
    }

    @Test
    void a_later_word_of_the_same_workbook_takes_the_loss_back() throws IOException {
        Runner.Result first = night.run();
        sendBack(first, "mistake.xlsx", "Lost", "");
        night.run();
        sendBack(first, "right.xlsx", "Appealed", "");

        assertThat(item(night.run())).containsEntry("Level", "Reconsideration").containsEntry("Status", "Appealed");
    }

    @Test
    void what_is_won_or_written_off_stays_as_it_is() throws IOException {
        Runner.Result first = night.run();
        sendBack(first, "won.xlsx", "Won", "");
        Runner.Result second = night.run();
        assertThat(item(second)).containsEntry("Level", "Reconsideration").containsEntry("Status", "Won");
        sendBack(second, "off.xlsx", "Written off", "");

        assertThat(item(night.run())).containsEntry("Level", "Reconsideration").containsEntry("Status", "Written off");
    }
}
