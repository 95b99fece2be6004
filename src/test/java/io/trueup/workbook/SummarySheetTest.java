package io.trueup.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Summary adds up, whatever stands on the sheets (FAULTS.md 160 to 164). */
class SummarySheetTest {

    @TempDir
    Path folder;

    @Test
    void fault_160_each_outcome_of_a_day_is_in_one_step_of_the_bridge() {
        List<Outcome> outcomes = Arrays.stream(BridgeStep.values())
                .flatMap(step -> step.outcomes().stream())
                .toList();
        assertThat(outcomes).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Outcome.ofDays());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fault_160_the_bridge_adds_up_to_the_cent(long seed) throws IOException {
        StoredContent content = GeneratedContent.of(seed, 400, 7, 90_000);
        XSSFSheet summary = summary(content);
        int first = row(summary, "Expected", 0);
        int last = row(summary, "Paid", 0);
        long expected = sum(content, FindingsSheet.Row::expected);
        long paid = sum(content, FindingsSheet.Row::paid);
        long running = cents(summary, first, 4);
        assertThat(running).as("seed %d", seed).isEqualTo(expected);
        for (int i = first + 1; i < last; i++) {
            assertThat(cents(summary, i, 4)).isEqualTo(cents(summary, i, 3) - cents(summary, i, 2));
            running += cents(summary, i, 4);
        }
        assertThat(running).as("seed %d", seed).isEqualTo(paid).isEqualTo(cents(summary, last, 3));
        assertThat(cents(summary, last, 4)).isEqualTo(paid);
    }

    /** Stacked bars only add: a bar across zero is two, and what holds it up ends where it begins. */
    @Test
    void fault_160_a_bar_of_the_bridge_begins_where_the_one_before_it_ends() {
        assertThat(BridgeBar.step(Money.of("10.00"), Money.of("4.00"))).isEqualTo(bar("4.00", "6.00", "0.00", "0.00"));
        assertThat(BridgeBar.step(Money.of("4.00"), Money.of("10.00"))).isEqualTo(bar("4.00", "0.00", "6.00", "0.00"));
        assertThat(BridgeBar.step(Money.of("4.00"), Money.of("-3.00"))).isEqualTo(bar("0.00", "4.00", "0.00", "-3.00"));
        assertThat(BridgeBar.step(Money.of("-3.00"), Money.of("-5.00")))
                .isEqualTo(bar("-3.00", "0.00", "0.00", "-2.00"));
    }

    @Test
    void fault_161_percent_paid_counts_only_what_is_due() throws IOException {
        StoredContent content = StoredContent.empty();
        content.findings.addAll(List.of(
                finding(Outcome.PAID_AS_EXPECTED, "300.00", "300.00"),
                finding(Outcome.DENIED, "100.00", "0.00"),
                finding(Outcome.AWAITING_PAYMENT, "600.00", "0.00"),
                finding(Outcome.PAID_WITHOUT_LOG, null, "500.00"),
                finding(Outcome.NOT_COVERED, null, "0.00")));
        XSSFSheet summary = summary(content);
        Cell percent = below(summary, "Paid of what is due");
        assertThat(percent.getNumericCellValue()).isEqualTo(0.75);
        assertThat(below(summary, "Due and not paid").getNumericCellValue()).isEqualTo(100.00);
        Cell nothing = below(summary(StoredContent.empty()), "Paid of what is due");
        assertThat(nothing.getNumericCellValue()).isZero();
        assertThat(nothing.getCellFormula()).startsWith("IF(");
    }

    @Test
    void fault_162_thirty_payers_are_ten_and_the_others_and_add_up_to_all() throws IOException {
        StoredContent content = GeneratedContent.of(6, 900, 30, 40_000_000);
        XSSFSheet summary = summary(content);
        int heading = row(summary, "Payer", 0);
        int last = row(summary, "All payers", 0);
        assertThat(last - heading).isEqualTo(12);
        assertThat(summary.getRow(last - 1).getCell(0).getStringCellValue()).isEqualTo("Other payers (20)");
        for (int column = 2; column <= 4; column++) {
            long shown = 0;
            for (int i = heading + 1; i < last; i++) {
                shown += cents(summary, i, column);
            }
            assertThat(shown).isEqualTo(cents(summary, last, column));
        }
        assertThat(rowsUntilBlank(summary, row(summary, "Month", 6))).isEqualTo(12);
    }

    @Test
    void fault_163_aging_adds_up_to_awaiting_and_summary_to_aging() throws IOException {
        StoredContent content = GeneratedContent.of(7, 300, 9, 90_000);
        try (XSSFWorkbook workbook = written(content)) {
            XSSFSheet aging = workbook.getSheet("Aging");
            XSSFSheet summary = workbook.getSheet("Summary");
            long awaiting = content.awaiting.stream()
                    .mapToLong(
                            row -> row.expected() == null ? 0 : row.expected().cents())
                    .sum();
            long[] byAge = new long[AgeGroup.values().length];
            long total = 0;
            for (int i = 1; i <= aging.getLastRowNum(); i++) {
                total += cents(aging, i, 1 + byAge.length);
                for (int age = 0; age < byAge.length; age++) {
                    byAge[age] += cents(aging, i, 1 + age);
                }
            }
            assertThat(total).isEqualTo(awaiting).isEqualTo(Arrays.stream(byAge).sum());
            int ages = row(summary, "Age", 6);
            for (int age = 0; age < byAge.length; age++) {
                assertThat(cents(summary, ages + 1 + age, 8)).isEqualTo(byAge[age]);
            }
            assertThat(cents(summary, row(summary, "All unpaid days", 6), 8)).isEqualTo(awaiting);
        }
    }

    @Test
    void reasons_beyond_the_five_that_cost_most_are_one_line_and_all_add_up() throws IOException {
        StoredContent content = StoredContent.empty();
        for (int i = 1; i <= 8; i++) {
            content.writtenOff.add(writtenOff(i, i == 3 ? "" : "reason " + i));
        }
        XSSFSheet summary = summary(content);
        int first = row(summary, "Reason", 6) + 1;
        assertThat(summary.getRow(first).getCell(6).getStringCellValue()).isEqualTo("reason 8");
        assertThat(cents(summary, row(summary, "Other reasons", 6), 9)).isEqualTo(600);
        assertThat(cents(summary, row(summary, "All written off", 6), 9)).isEqualTo(3_600);
    }

    @Test
    void the_head_says_whose_money_it_is_and_what_came() throws IOException {
        XSSFSheet summary = summary(SmallClinic.content());
        assertThat(summary.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Lone Star Work Recovery");
        assertThat(summary.getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("Payment reconciliation, nightly run 17 of 2025-03-14. Payments of 2025-01-10 to 2025-03-03;"
                        + " service days of 2024-12-16 to 2025-03-14.");
        assertThat(summary(StoredContent.empty().rerun()).getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("Payment reconciliation, rerun 17 of 2025-03-14: payments from 2025-01-01 to 2025-01-31."
                        + " No payment came.");
    }

    @Test
    void it_is_one_printed_page() throws IOException {
        try (XSSFWorkbook workbook = written(GeneratedContent.of(8, 900, 30, 40_000_000))) {
            XSSFSheet summary = workbook.getSheet("Summary");
            assertThat(summary.getFitToPage()).isTrue();
            assertThat(summary.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(workbook.getPrintArea(0)).startsWith("Summary!$A$1:$K$");
        }
    }

    private static BridgeBar bar(String from, String less, String more, String below) {
        return new BridgeBar(Money.of(from), Money.ZERO, Money.of(less), Money.of(more), Money.of(below));
    }

    private static WrittenOffSheet.Row writtenOff(int dollars, String reason) {
        return new WrittenOffSheet.Row(
                "W-" + dollars,
                "Doe, Jo",
                "Prairie Star",
                "C-1",
                LocalDate.of(2025, 1, 6),
                Money.ofCents(dollars * 100L),
                reason,
                "Kim",
                LocalDate.of(2025, 3, 10),
                Outcome.DENIED,
                DenialClass.DOCUMENTATION,
                null);
    }

    private static FindingsSheet.Row finding(Outcome outcome, @Nullable String expected, String paid) {
        Money amount = expected == null ? null : Money.of(expected);
        return new FindingsSheet.Row(
                "C-1",
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                null,
                amount,
                Money.of(paid),
                Money.ZERO,
                null,
                outcome,
                null,
                "",
                "",
                null,
                "",
                "",
                "",
                "",
                "",
                "",
                true);
    }

    private interface MoneyOf {
        @Nullable
        Money of(FindingsSheet.Row row);
    }

    private static long sum(StoredContent content, MoneyOf amount) {
        long cents = 0;
        for (FindingsSheet.Row row : content.findings) {
            Money money = amount.of(row);
            cents += money == null ? 0 : money.cents();
        }
        return cents;
    }

    private XSSFSheet summary(StoredContent content) throws IOException {
        return written(content).getSheet("Summary");
    }

    private XSSFWorkbook written(StoredContent content) throws IOException {
        Path target = Files.createTempDirectory(folder, "written").resolve("it.xlsx");
        new WorkbookWriter().write(target, content);
        try (InputStream in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }

    /** Number of the first row with this text in the column, both counted from 0. */
    private static int row(XSSFSheet sheet, String text, int column) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && text(cell).equals(text)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no " + text);
    }

    private static int rowsUntilBlank(XSSFSheet sheet, int heading) {
        int rows = 0;
        Row row = sheet.getRow(heading + 1);
        while (row != null && row.getCell(6) != null && !text(row.getCell(6)).isEmpty()) {
            rows++;
            row = sheet.getRow(heading + 1 + rows);
        }
        return rows;
    }

    private static Cell below(XSSFSheet sheet, String label) {
        List<Cell> found = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (text(cell).equals(label)) {
                    found.add(sheet.getRow(row.getRowNum() + 1).getCell(cell.getColumnIndex()));
                }
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static long cents(XSSFSheet sheet, int row, int column) {
        return Math.round(sheet.getRow(row).getCell(column).getNumericCellValue() * 100);
    }
}
