package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract that changes between nights: Pacific Ridge pays 80.00 an hour in the sample, and 75.00 on the day before. */
class ChangedRatesTest {

    private static final LocalDate DAY_BEFORE = LocalDate.of(2025, 5, 11);

    @TempDir
    private Path folder;

    private SampleNight night;

    @BeforeEach
    void firstNightUnderTheOldRate() throws IOException {
        night = SampleNight.in(folder);
        Runner.Result first = night.run(DAY_BEFORE, "contracts.yml", "rate: 80.00", "rate: 75.00");
        assertThat(expectedOf(first, "202503318842", "2025-03-17")).isEqualTo("450.00");
    }

    @Test
    void the_next_night_recomputes_the_days_of_the_changed_contract_and_no_others() throws IOException {
        WorkbookText second = workbook(night.run());
        assertThat(second.recomputed())
                .anySatisfy(row -> assertThat(row).containsEntry("Expected", "480.00"))
                .extracting(row -> row.get("Payer"))
                .contains("Pacific Ridge Insurance")
                .doesNotContain("HIGHLAND MANUFACTURERS FUND", "BLUE SAGE CASUALTY", "Red Rock Auto");
    }

    @Test
    void a_rerun_shows_each_day_that_the_changed_contract_changes() throws IOException {
        List<Map<String, String>> changes =
                workbook(night.rerun("2025-04-01", "2025-04-30", "PACRIM")).rows("Changes");
        assertThat(changes)
                .isNotEmpty()
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Service date", "2025-03-17")
                        .containsEntry("Was", "Paid as expected")
                        .containsEntry("Now", "Underpaid")
                        .containsEntry("Expected was", "450.00")
                        .containsEntry("Expected now", "480.00"));
        assertThat(workbook(night.rerun("2025-04-01", "2025-04-30", "PACRIM")).rows("Changes"))
                .isEmpty();
    }

    @Test
    void rates_of_a_past_run_are_tried_beside_what_is_stored() throws IOException {
        night.run();
        WorkbookText trial = workbook(night.rerun("2025-04-01", "2025-04-30", "PACRIM", DAY_BEFORE));
        assertThat(trial.rows("Changes"))
                .isNotEmpty()
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Was", "Underpaid")
                        .containsEntry("Now", "Paid as expected")
                        .containsEntry("Expected now", "450.00"));
        WorkbookText after = workbook(night.rerun("2025-04-01", "2025-04-30", "PACRIM"));
        assertThat(after.rows("Changes")).isEmpty();
        assertThat(after.rows("Findings")).anySatisfy(row -> assertThat(row).containsEntry("Expected", "480.00"));
    }

    private static String expectedOf(Runner.Result result, String claim, String date) throws IOException {
        return workbook(result).rows("Findings").stream()
                .filter(row -> claim.equals(row.get("Claim")) && date.equals(row.get("Service date")))
                .map(row -> row.getOrDefault("Expected", ""))
                .findFirst()
                .orElse("no finding");
    }

    private static WorkbookText workbook(Runner.Result result) throws IOException {
        Path path = result.workbook();
        if (path == null) {
            throw new AssertionError(result.failure());
        }
        return WorkbookText.of(path);
    }
}
