package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What payers say by remarks and old, new and unknown codes, through a whole night. */
class DenialRoutesTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void two_days_of_six_hours() {
        night = NightFixture.in(home)
                .log(
                        "log.csv",
                        LogDays.of().claim("WC-1", "PCN1").day("2025-03-03", 6).day("2025-03-10", 6));
    }

    /** One denied day in a payment of its own. */
    private NightFixture denied(String trace, String code, String date, String reason, String remark) {
        Clp claim = Clp.of("PCN1", "ICN" + trace);
        Clp said = remark.isEmpty() ? claim : claim.with("MOA***" + remark);
        return night.remittance(
                trace + ".835",
                Check.of(trace, "2025-03-20", "0.00")
                        .claim(said.line(code, date, "600.00", "0.00", reason))
                        .text());
    }

    private List<Map<String, String>> sheet(Runner.Result run, String name) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows(name);
    }

    @Test
    void therapy_notes_that_are_missing_are_sent_and_no_corrected_bill_is() throws IOException {
        denied("T1", "97545", "2025-03-03", "CO*16", "N900");

        assertThat(sheet(night.run(), "Appeals"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Denial class", "Documentation")
                        .containsEntry("Confidence", "high"));
    }

    @Test
    void days_of_two_routes_of_one_class_are_two_appeals() throws IOException {
        denied("T1", "97545", "2025-03-03", "CO*151", "");
        denied("T2", "97545", "2025-03-10", "CO*152", "");

        List<Map<String, String>> appeals = sheet(night.run(), "Appeals");

        assertThat(appeals)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsEntry("Denial class", "Duration exceeded"));
        assertThat(appeals).extracting(row -> row.get("Item")).doesNotHaveDuplicates();
    }

    @Test
    void a_remark_that_nobody_understands_is_looked_up_first_until_the_clinic_says_what_it_means() throws IOException {
        denied("T1", "97545", "2025-03-03", "CO*16", "N347");

        Runner.Result first = night.run();

        assertThat(sheet(first, "Appeals"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Denial class", "Billing error")
                        .containsEntry("Confidence", "low"));
        assertThat(sheet(first, "Worklist"))
                .anySatisfy(row -> assertThat(row.get("Next step")).startsWith("Look up the remark code"));
        assertThat(sheet(first, "Rejects"))
                .anySatisfy(row -> assertThat(row.get("Found")).contains("official remark code N347"));

        night.write("jobs/reference/rarc.csv", "code,kind,meaning\nN347,information,nothing to do with us\n");
        denied("T2", "97545", "2025-03-10", "CO*16", "N347");
        Runner.Result second = night.run(LocalDate.of(2025, 4, 16));

        assertThat(sheet(second, "Appeals"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Denial class", "Billing error")
                        .containsEntry("Confidence", "high"));
        assertThat(sheet(second, "Rejects"))
                .noneSatisfy(row -> assertThat(row.get("Found")).contains("N347"));
    }

    @Test
    void hours_that_were_cut_are_underpaid_and_proved_by_the_times_of_the_day() throws IOException {
        night.remittance(
                "T1.835",
                Check.of("T1", "2025-03-20", "400.00")
                        .claim(Clp.of("PCN1", "ICN1")
                                .line("97545", "2025-03-03", "250.00", "200.00", "CO*45")
                                .line("97546", "2025-03-03", "400.00", "200.00", "CO*151"))
                        .text());

        assertThat(sheet(night.run(), "Worklist"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Outcome", "Underpaid")
                        .containsEntry("Denial class", "Duration exceeded")
                        .hasEntrySatisfying(
                                "Next step", next -> assertThat(next).contains("hours delivered")));
    }

    @Test
    void a_settled_claim_asks_for_the_day_of_the_settlement() throws IOException {
        denied("T1", "97545", "2025-03-03", "PR*P3", "N722");

        assertThat(sheet(night.run(), "Worklist"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Denial class", "Settled")
                        .doesNotContainEntry("Outcome", "Underpaid"));
    }
}
