package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team gave up stays to be seen. */
class WrittenOffTest {

    private static final LocalDate TODAY = NightFixture.TODAY;

    @TempDir
    private Path home = Path.of("");

    @Test
    void fault_164_what_was_written_off_stays_with_its_reason_and_day_until_it_is_taken_back() throws IOException {
        NightFixture night = NightFixture.in(home);
        night.log("log.csv", LogDays.of().claim("WC-1", "PCN1").day("2025-03-03", 6));
        night.remittance(
                "denied.835",
                Check.of("T1", "2025-03-20", "0.00")
                        .claim(Clp.of("PCN1", "ICN1").line("97545", "2025-03-03", "600.00", "0.00", "CO*197"))
                        .text());
        Runner.Result first = night.run();
        assertThat(writtenOff(first)).isEmpty();
        String item = SentBack.rows(first).get(0).getOrDefault("Item", "");
        SentBack.of(first)
                .set(item, "Status", "Written off")
                .set(item, "Owner", "Kim")
                .into(night, "over.xlsx", "2025-04-16T08:00:00Z");
        night.run();
        Runner.Result second = night.run(TODAY.plusDays(10));
        SentBack.of(second).set(item, "Notes", "not worth it").into(night, "why.xlsx", "2025-04-26T08:00:00Z");

        Runner.Result later = night.run(TODAY.plusDays(120));
        assertThat(SentBack.row(later, item)).as("no more on Done").containsEntry("", "none");
        assertThat(writtenOff(later))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Item", item)
                        .containsEntry("Claim", "WC-1")
                        .containsEntry("At stake", "600.00")
                        .containsEntry("Reason", "not worth it")
                        .containsEntry("Owner", "Kim")
                        .containsEntry("Written off on", TODAY.toString()));
        assertThat(SentBack.text(later, "Summary")).contains("not worth it");

        night.remittance(
                "paid.835",
                Check.of("T2", "2025-08-12", "600.00")
                        .claim(Clp.of("PCN1", "ICN2").line("97545", "2025-03-03", "600.00", "600.00", "CO*45"))
                        .text());
        Runner.Result paid = night.run(TODAY.plusDays(121));
        assertThat(writtenOff(paid))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("At stake", "600.00")
                        .containsEntry("Paid now", "600.00")
                        .containsEntry("Written off on", TODAY.toString()));

        SentBack.of(second).set(item, "Status", "Open").into(night, "open.xlsx", "2025-08-15T08:00:00Z");
        assertThat(writtenOff(night.run(TODAY.plusDays(122)))).isEmpty();
    }

    private static List<Map<String, String>> writtenOff(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Written off");
    }
}
