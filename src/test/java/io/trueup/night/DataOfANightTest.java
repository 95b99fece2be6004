package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views say what the workbook of the same night says. */
class DataOfANightTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private SampleNight night;

    @SuppressWarnings("NullAway.Init")
    private WorkbookText workbook;

    @BeforeEach
    void firstNight() throws IOException {
        night = SampleNight.in(folder);
        Runner.Result result = night.run();
        assertThat(result.failure()).isEmpty();
        workbook = WorkbookText.of(Objects.requireNonNull(result.workbook()));
    }

    private JdbcClient jdbc() {
        return night.jdbc();
    }

    private BigDecimal ofSheet(String sheet, String column) {
        return workbook.rows(sheet).stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(cell -> !cell.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal ofView(String sql) {
        return jdbc().sql(sql).query(BigDecimal.class).single();
    }

    @Test
    void sums_of_the_views_are_those_of_the_sheets() {
        for (String column : List.of("Expected", "Paid", "Recouped", "Variance", "Billed", "Allowed", "Hours")) {
            assertThat(ofView("SELECT sum(" + column.toLowerCase(Locale.ROOT) + ") FROM trueup.findings"))
                    .as(column)
                    .isEqualByComparingTo(ofSheet("Findings", column));
        }
        assertThat(ofView("SELECT sum(at_stake) FROM trueup.items WHERE place = 'NOW'"))
                .isEqualByComparingTo(ofSheet("Worklist", "At stake"));
        assertThat(ofView("SELECT sum(amount) FROM trueup.payments"))
                .isEqualByComparingTo(ofSheet("Tie-out", "Payment amount"));
        assertThat(ofView("SELECT sum(outside) FROM trueup.payments"))
                .isEqualByComparingTo(ofSheet("Tie-out", "Outside program"));
        assertThat(ofView("SELECT sum(difference) FROM trueup.payments"))
                .isEqualByComparingTo(ofSheet("Tie-out", "Difference"));
        assertThat(ofView("SELECT count(*) FROM trueup.rejects")).isEqualByComparingTo("7");
        DataInvariants.assertHold(jdbc());
    }

    @Test
    void items_stand_in_the_order_of_the_worklist() {
        assertThat(jdbc().sql("SELECT item FROM trueup.items WHERE place = 'NOW' ORDER BY priority")
                        .query(String.class)
                        .list())
                .isEqualTo(workbook.rows("Worklist").stream()
                        .map(row -> row.get("Item"))
                        .toList());
    }

    @Test
    void fault_182_a_file_told_again_a_trial_of_other_rates_and_a_second_night_leave_the_views_as_they_were()
            throws IOException {
        List<String> before = state();
        Path remittances = night.inbox().resolve("remittances");
        Path file = remittances.resolve("prairie-star-2025-05-09.835");
        Files.writeString(
                remittances.resolve("again.835"), Files.readString(file).replace("~\n", "~\r\n"));
        assertThat(night.run().failure()).isEmpty();
        assertThat(state()).isEqualTo(before);
        LocalDate next = LocalDate.of(2025, 5, 13);
        assertThat(night.run(next, "contracts.yml", "rate: 520.00", "rate: 540.00")
                        .failure())
                .isEmpty();
        List<String> raised = state();
        assertThat(night.rerun("2025-04-01", "2025-05-09", "", LocalDate.of(2025, 5, 12))
                        .failure())
                .isEmpty();
        assertThat(state()).isEqualTo(raised);
        DataInvariants.assertHold(jdbc());
    }

    private List<String> state() {
        return jdbc().sql("""
            SELECT 'F ' || finding_id || ' ' || outcome || ' ' || coalesce(expected::text, '') || ' ' || paid
            FROM trueup.findings
            UNION ALL
            SELECT 'P ' || payment_id || ' ' || amount || ' ' || matched || ' ' || claims FROM trueup.payments
            UNION ALL
            SELECT 'L ' || payment_claim_id || ' ' || line_number || ' ' || counted FROM trueup.service_lines
            UNION ALL
            SELECT 'I ' || item || ' ' || place || ' ' || at_stake FROM trueup.items
            UNION ALL
            SELECT 'B ' || bill_id || ' ' || charge FROM trueup.bills
            UNION ALL
            SELECT 'D ' || deposit_id || ' ' || amount || ' ' || state FROM trueup.deposits
            ORDER BY 1\
            """).query(String.class).list();
    }
}
