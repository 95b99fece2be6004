package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that a payer sends before it accepts the injury: the day is paid, and the payer may take it back. */
class PaidUnderReservationTest {

    @TempDir
    private Path home = Path.of("");

    private NightFixture night() {
        return NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6).day("2025-03-04", 6));
    }

    private static List<Map<String, String>> findings(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Findings");
    }

    @Test
    void a_day_paid_in_full_under_reservation_is_paid_as_expected_and_names_the_remark() throws IOException {
        NightFixture night = night().remittance(
                        "paid.835",
                        Check.of("T-1", "2025-03-20", "1200.00")
                                .claim(Clp.of("PCN1", "ICN1").with("MOA***N470").day("2025-03-03", "600.00"))
                                .claim(Clp.of("PCN1", "ICN2").day("2025-03-04", "600.00"))
                                .text());

        assertThat(findings(night.run()))
                .satisfiesExactly(
                        reserved -> assertThat(reserved)
                                .containsEntry("Outcome", "Paid as expected")
                                .containsEntry("Variance", "0.00")
                                .containsEntry("Recoverable", "by the payer: N470")
                                .containsEntry("Denial class", ""),
                        kept -> assertThat(kept)
                                .containsEntry("Outcome", "Paid as expected")
                                .containsEntry("Recoverable", ""));
    }

    @Test
    void what_was_taken_back_already_is_recoverable_no_more() throws IOException {
        NightFixture night = night().remittance(
                        "paid.835",
                        Check.of("T-1", "2025-03-20", "600.00")
                                .claim(Clp.of("PCN1", "ICN1").with("MOA***N894").day("2025-03-03", "600.00"))
                                .text());
        assertThat(findings(night.run()).get(0)).containsEntry("Recoverable", "by the payer: N894");

        night.remittance(
                "back.835",
                Check.of("T-2", "2025-04-03", "-600.00")
                        .claim(Clp.of("PCN1", "ICN1").reversed("2025-03-03", "600.00"))
                        .text());
        assertThat(findings(night.run()).get(0))
                .containsEntry("Outcome", "Taken back")
                .containsEntry("Recoverable", "");
    }
}
