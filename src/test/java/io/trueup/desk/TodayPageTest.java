package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import io.trueup.report.ClinicFigures;
import io.trueup.report.DeskCharts;
import io.trueup.report.RunSummary;
import io.trueup.report.WorkOfDay;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** What Today and Charts say, against the workbook of the same night. */
class TodayPageTest {

    private static final DecimalFormat DOLLARS =
            new DecimalFormat("$#,##0.00;-$#,##0.00", DecimalFormatSymbols.getInstance(Locale.US));

    @Test
    void the_tiles_are_those_of_the_workbooks_summary() throws IOException {
        DeskRig rig = DeskRig.shared();
        String page = rig.signIn("vera").page("/");
        String file = new Runs(rig.database().dataSource())
                .lastNight("nightly")
                .orElseThrow()
                .workbook();
        try (Workbook workbook = WorkbookFactory.create(rig.home().resolve(file).toFile(), null, true)) {
            Sheet summary = workbook.getSheet("Summary");
            for (String label :
                    new String[] {"At stake, to do now", "Sent and waiting for an answer", "Came back this month"}) {
                assertThat(tile(page, label))
                        .startsWith(DOLLARS.format(below(summary, label, 1).getNumericCellValue()));
            }
            assertThat(tile(page, "Came: deposits of the last night"))
                    .startsWith(DOLLARS.format(
                            below(summary, "Came: deposits of this run", 1).getNumericCellValue()));
            assertThat(tile(page, "Deadlines within 7 days")).startsWith(Long.toString((long)
                    below(summary, "Deadlines within 7 days", 1).getNumericCellValue()));
            assertThat(tile(page, "At stake, to do now"))
                    .endsWith(below(summary, "At stake, to do now", 2).getStringCellValue());
            assertThat(tile(page, "Came back this month"))
                    .endsWith(below(summary, "Came back this month", 2).getStringCellValue());
        }
    }

    /** Figure and note of a tile, blanks between. */
    private static String tile(String page, String label) {
        int from = page.indexOf("label\">" + label + "<");
        assertThat(from).as(label).isPositive();
        return page.substring(page.indexOf("<strong>", from), page.indexOf("</a>", from))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Cell below(Sheet sheet, String label, int rows) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(label)) {
                    return sheet.getRow(row.getRowNum() + rows).getCell(cell.getColumnIndex());
                }
            }
        }
        throw new AssertionError("Summary has no " + label);
    }

    @Test
    void what_nobody_may_overlook_stands_first_and_no_patient_is_named() {
        DeskRig rig = DeskRig.shared();
        String page = rig.signIn("vera").page("/");
        assertThat(page.indexOf("class=\"alarm\"")).isPositive().isLessThan(page.indexOf("class=\"tiles\""));
        assertThat(page).contains("rows were rejected", "The bank disagrees", "/items/");
        assertThat(rig.jdbc()
                        .sql("SELECT DISTINCT patient FROM item WHERE patient <> ''")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(page::contains);
    }

    @Test
    void charts_add_up_to_the_figures_of_the_workbook() {
        DeskRig rig = DeskRig.shared();
        LocalDate today = LocalDate.of(2025, 5, 12);
        ClinicFigures clinic = ClinicFigures.of(rig.database().dataSource(), null, today);
        DeskCharts charts = DeskCharts.of(rig.database().dataSource());
        assertThat(charts.chain().get(0).reached()).isEqualTo(clinic.expected());
        assertThat(charts.chain()).anySatisfy(step -> {
            assertThat(step.step().name()).isEqualTo("PAID");
            assertThat(step.reached()).isEqualTo(clinic.paid());
        });
        BigDecimal atStake = WorkOfDay.of(rig.database().dataSource(), today).weeks().stream()
                .map(week -> week.atStake().dollars())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        RunSummary.Work work = Objects.requireNonNull(clinic.work());
        assertThat(atStake).isEqualByComparingTo(work.atStake().dollars());
        assertThat(WorkOfDay.of(rig.database().dataSource(), today).due(7, 100)).hasSize((int) work.soon());
    }

    @Test
    void fault_236_without_a_script_every_figure_of_a_chart_stands_in_a_table() {
        DeskRig rig = DeskRig.shared();
        String page = rig.signIn("vera").page("/charts");
        assertThat(page)
                .doesNotContain("<canvas")
                .contains("<caption>", "Attended", "Deposited", "No deadline", "All payers");
        DeskCharts.of(rig.database().dataSource())
                .chain()
                .forEach(step -> assertThat(page).contains(step.reached().inDollars()));
    }
}
