package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.generator.SyntheticClinic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sheets of a night say together: of everything open, its findings; of every link, where it leads. */
class SheetsOfANightTest {

    private static final List<String> ABOUT_A_CLAIM =
            List.of("Worklist", "Waiting", "Done", "Findings", "Appeals", "Rebill", "Awaiting", "Billing", "Interest");

    /** Items, and the lists of one payer and cause in the place of their items, that have a finding which stands. */
    private static final String WITH_FINDINGS = """
            SELECT DISTINCT coalesce(nullif(i.demand, ''), i.id)
            FROM item i
            JOIN finding f ON f.item = i.id AND f.unit = i.unit
            WHERE f.superseded_run IS NULL
            AND NOT f.trial""";

    @TempDir
    private Path folder;

    @Test
    void fault_165_no_link_of_the_sample_leads_nowhere_on_any_night() throws IOException {
        SampleNight night = SampleNight.in(folder);
        WorkbookText first = assertEveryLinkLeads(night.run(), night.jdbc());
        WorkbookText second = assertEveryLinkLeads(night.run(), night.jdbc());
        assertThat(second.recomputed()).isEmpty();
        Set<String> open = items(first, "Worklist");
        assertThat(second.rows("Findings"))
                .as("what something open is about, as the first night had it")
                .isNotEmpty()
                .map(SheetsOfANightTest::withoutRun)
                .containsExactlyElementsOf(first.rows("Findings").stream()
                        .filter(row -> open.contains(row.get("Item")))
                        .map(SheetsOfANightTest::withoutRun)
                        .toList());
        assertEveryLinkLeads(night.rerun("2020-01-01", "2020-01-31", ""), night.jdbc());
        assertEveryLinkLeads(night.rerun("2025-04-01", "2025-04-30", "PACRIM"), night.jdbc());
        LocalDate today = LocalDate.parse("2025-05-12");
        WorkbookText trial = assertEveryLinkLeads(night.rerun("2025-01-01", "2025-12-31", "", today), night.jdbc());
        assertThat(trial.rows("Findings")).as("a day stands once").doesNotHaveDuplicates();
    }

    @Test
    void fault_165_no_link_of_a_generated_clinic_leads_nowhere_on_any_night() throws IOException {
        new SyntheticClinic(300, 12, 7).writeTo(folder);
        NightFixture night = NightFixture.of(folder);
        LocalDate today = Objects.requireNonNull(night.job().today());
        WorkbookText first = assertEveryLinkLeads(night.run(today), night.jdbc());
        WorkbookText second = assertEveryLinkLeads(night.run(today), night.jdbc());
        assertThat(items(second, "Findings")).containsAll(items(first, "Appeals"));
    }

    @Test
    void fault_168_each_rate_is_said_as_people_say_it() throws IOException {
        WorkbookText workbook = text(SampleNight.in(folder).run());
        assertThat(workbook.rows("Awaiting"))
                .as("a payer that has neither paid nor has anything to do is called by its name on the first night")
                .extracting(row -> row.get("Payer"))
                .contains("TRI-COUNTY EMPLOYERS TRUST")
                .doesNotContain("TRICO");
        assertThat(workbook.rows("Rates"))
                .extracting(row -> row.get("Payer") + ": " + row.get("Rate"))
                .containsExactly(
                        "BLUE SAGE CASUALTY: The fee schedule (TX-DWC: 97545 and 97546 $36.00 an hour x 80 % without"
                                + " accreditation (TX WC); 97545 and 97546 $64.00 an hour x 80 % without accreditation"
                                + " (TX WH))",
                        "HIGHLAND MANUFACTURERS FUND: $520.00 for a full day of at least 6.00 hours and $260.00 for a half"
                                + " day of at least 3.00 hours",
                        "MEDICARE PART B: not covered",
                        "Pacific Ridge Insurance: $80.00 per hour",
                        "PRAIRIE STAR MUTUAL: The fee schedule (TX-DWC: 97545 and 97546 $36.00 an hour (TX WC); 97545 and"
                                + " 97546 $64.00 an hour (TX WH))",
                        "Red Rock Auto: $150.00 for 97545 (the first two hours) and $70.00 for each additional hour of"
                                + " 97546, less the network discount of 10%",
                        "TRI-COUNTY EMPLOYERS TRUST: A case rate of $6,500.00 for up to 15 days and $350.00 for each"
                                + " additional day");
    }

    /** Every link leads, every item with findings has one to them, and sheets about a claim say whose it is. */
    private static WorkbookText assertEveryLinkLeads(Runner.Result result, JdbcClient jdbc) throws IOException {
        WorkbookText workbook = text(result);
        WorkbookLinks links = WorkbookLinks.of(Objects.requireNonNull(result.workbook()));
        assertThat(links.nowhere()).isEmpty();
        assertThat(links.counts()).containsKeys("Summary", "Worklist: Go to Findings");
        Set<String> withFindings =
                new HashSet<>(jdbc.sql(WITH_FINDINGS).query(String.class).list());
        Stream.of("Worklist", "Waiting")
                .flatMap(sheet -> workbook.rows(sheet).stream())
                .forEach(row -> assertThat(row.get("Go to Findings"))
                        .as("link of %s", row)
                        .isEqualTo(withFindings.contains(row.get("Item")) ? "Findings" : ""));
        for (String sheet : ABOUT_A_CLAIM) {
            assertThat(workbook.rows(sheet))
                    .allSatisfy(row -> assertThat(row).as(sheet).containsKeys("Patient", "Payer", "Item"));
        }
        return workbook;
    }

    private static WorkbookText text(Runner.Result result) throws IOException {
        assertThat(result.failure()).isEmpty();
        return WorkbookText.of(Objects.requireNonNull(result.workbook()));
    }

    private static Set<String> items(WorkbookText workbook, String sheet) {
        Set<String> items = new HashSet<>();
        workbook.rows(sheet).forEach(row -> items.add(Objects.requireNonNull(row.get("Item"))));
        items.remove("");
        return items;
    }

    private static Map<String, String> withoutRun(Map<String, String> row) {
        Map<String, String> plain = new TreeMap<>(row);
        plain.remove("This run");
        return plain;
    }
}
