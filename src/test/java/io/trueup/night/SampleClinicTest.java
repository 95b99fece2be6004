package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first night of a newcomer: the workbook says of the sample clinic exactly what sample-data/README.md promises. */
class SampleClinicTest {

    private static final Path EXPECTED = Path.of("src/test/resources/sample");
    private static final Path GOLDEN = EXPECTED.resolve("workbook.txt");

    /** Columns that change with the clock or the run, or only repeat the file's bytes. */
    private static final Set<String> PASSING = Set.of("Run");

    @TempDir
    private static Path folder;

    private static SampleNight night;
    private static Runner.Result first;
    private static WorkbookText workbook;

    @BeforeAll
    static void firstNight() throws IOException {
        night = SampleNight.in(folder);
        first = night.run();
        assertThat(first.failure()).isEmpty();
        workbook = WorkbookText.of(path(first));
    }

    private static Path path(Runner.Result result) {
        Path path = result.workbook();
        if (path == null) {
            throw new AssertionError(result.failure());
        }
        return path;
    }

    @Test
    void every_sheet_is_there_in_order() {
        assertThat(workbook.names())
                .containsExactly(
                        "Summary",
                        "Worklist",
                        "Waiting",
                        "Done",
                        "Findings",
                        "Appeals",
                        "Rebill",
                        "Awaiting",
                        "Aging",
                        "Billing",
                        "Tie-out",
                        "Payers",
                        "Patterns",
                        "What-if",
                        "Prevention",
                        "Friday list",
                        "Contracts",
                        "Rejects",
                        "Rates",
                        "About",
                        "Interest",
                        "Adjustments",
                        "Deposits",
                        "Recovered",
                        "Written off",
                        "Demands",
                        "Month end",
                        "Journal",
                        "Pivot data",
                        "Pivot");
    }

    @Test
    void every_finding_is_the_one_worked_out_by_hand() throws IOException {
        assertThat(values(
                        "Findings",
                        Map.ofEntries(
                                Map.entry("claim_number", "Claim"),
                                Map.entry("patient_control_number", "Patient control number"),
                                Map.entry("program", "Program"),
                                Map.entry("service_date", "Service date"),
                                Map.entry("outcome", "Outcome"),
                                Map.entry("denial_class", "Denial class"),
                                Map.entry("expected", "Expected"),
                                Map.entry("paid", "Paid"),
                                Map.entry("recouped", "Recouped"),
                                Map.entry("variance", "Variance"))))
                .containsExactlyElementsOf(expected("expected-findings.csv", Set.of("planted_case")));
    }

    @Test
    void every_payment_ties_out_as_worked_out_by_hand() throws IOException {
        assertThat(values(
                        "Tie-out",
                        Map.ofEntries(
                                Map.entry("payer", "Payer"),
                                Map.entry("trace", "Trace"),
                                Map.entry("payment_date", "Payment date"),
                                Map.entry("payment_amount", "Payment amount"),
                                Map.entry("claims_paid", "Claims paid"),
                                Map.entry("provider_adjustments", "Provider adjustments"),
                                Map.entry("matched", "Matched"),
                                Map.entry("outside_program", "Outside program"),
                                Map.entry("unmatched", "Unmatched"),
                                Map.entry("difference", "Difference"))))
                .containsExactlyElementsOf(expected("expected-tie-out.csv", Set.of()));
    }

    @Test
    void every_cent_of_the_files_is_on_one_row() {
        RemittedMoney.of(night.inbox().resolve("remittances")).assertEveryCentIsOnOneRow(workbook);
    }

    @Test
    void every_appeal_has_its_deadline_and_its_papers() throws IOException {
        assertThat(values(
                        "Appeals",
                        Map.ofEntries(
                                Map.entry("claim_number", "Claim"),
                                Map.entry("denial_class", "Denial class"),
                                Map.entry("deadline", "Deadline"),
                                Map.entry("documents_on_file", "Documents on file"),
                                Map.entry("documents_missing", "Documents missing"),
                                Map.entry("at_stake", "At stake"))))
                .containsExactlyElementsOf(expected("expected-appeals.csv", Set.of("first_service_date")));
    }

    @Test
    void the_rate_of_last_year_is_the_one_pattern() {
        assertThat(workbook.rows("Patterns"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Payer", "Pacific Ridge Insurance")
                        .containsEntry("Contract", "pacific-ridge-2025")
                        .containsEntry("Code", "97545; 97546")
                        .containsEntry("Since", "2025-03-17")
                        .containsEntry("Days", "13.00")
                        .containsEntry("Expected rate", "80.00")
                        .containsEntry("Paid rate", "75.00")
                        .containsEntry("At stake", "390.00")
                        .hasEntrySatisfying(
                                "Likely cause", cause -> assertThat(cause).contains("pacific-ridge-2024")));
    }

    @Test
    void the_three_running_episodes_are_at_the_risks_planted_in_them_and_no_other() {
        assertThat(workbook.rows("Prevention"))
                .extracting(row -> row.get("Patient") + ": " + row.get("Risk") + " by " + row.get("Act by") + ", "
                        + row.get("At risk"))
                .containsExactlyInAnyOrder(
                        "Feliciano, Ana: Program limit reached by 2025-05-12, 2400.00",
                        "Okoro, Chidi: No FCE by 2025-05-12, 6500.00",
                        "Sandoval, Teresa: Authorization ends by 2025-05-16, 3840.00");
    }

    /** 90 hours since 1 April at 2.40; notice is due 180 days before the end of the year. */
    @Test
    void the_raise_that_nobody_entered_is_told_with_its_worth() {
        assertThat(workbook.rows("Contracts"))
                .extracting(row ->
                        row.get("Contract") + ": " + row.get("Event") + " " + row.get("Date") + " " + row.get("Worth"))
                .containsExactly(
                        "pacific-ridge-2025: Escalator not applied 2025-04-01 216.00",
                        "pacific-ridge-2025: Notice due 2025-07-04 ");
    }

    @Test
    void bad_rows_are_rejected_alone_with_their_place() throws IOException {
        List<String> rejects = workbook.rows("Rejects").stream()
                .filter(r -> r.get("Severity").equals("Reject"))
                .map(r -> r.get("File") + " " + r.get("Line").replace(".00", "") + " " + r.get("Problem"))
                .sorted()
                .toList();
        List<String> expected = records("expected-rejects.csv").stream()
                .filter(r -> r.get("severity").equals("REJECT"))
                .map(r -> r.get("file") + " " + r.get("line") + " " + r.get("problem"))
                .sorted()
                .toList();
        assertThat(rejects).isNotEmpty().containsExactlyElementsOf(expected);
        assertThat(first.counts().rejects()).isEqualTo(expected.size());
    }

    @Test
    void the_whole_workbook_reads_as_it_did() throws IOException {
        String dump = dump();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, dump);
        }
        assertThat(dump).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void a_second_night_changes_nothing() throws IOException {
        Runner.Result second = night.run();
        WorkbookText again = WorkbookText.of(path(second));
        assertThat(second.counts().files()).isZero();
        assertThat(again.recomputed()).isEmpty();
        assertThat(withoutLinks(again, "Worklist")).isNotEmpty().isEqualTo(withoutLinks(workbook, "Worklist"));
        assertThat(withoutLinks(again, "Appeals")).isNotEmpty().isEqualTo(withoutLinks(workbook, "Appeals"));
    }

    @Test
    void a_rerun_without_a_change_shows_no_change() throws IOException {
        WorkbookText rerun = WorkbookText.of(path(night.rerun("2025-04-01", "2025-04-30", "")));
        assertThat(rerun.names()).contains("Changes");
        assertThat(rerun.rows("Changes")).isEmpty();
        assertThat(rerun.rows("Findings")).isNotEmpty();
        assertThat(rerun.rows("Tie-out"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("Payment date")).isBetween("2025-04-01", "2025-04-30"));
    }

    @Test
    void a_rerun_of_one_payer_is_about_that_payer_by_any_of_its_names() throws IOException {
        WorkbookText byId = WorkbookText.of(path(night.rerun("2025-01-01", "2025-12-31", "PACRIM")));
        WorkbookText byName = WorkbookText.of(path(night.rerun("2025-01-01", "2025-12-31", "pacific ridge insurance")));
        assertThat(byId.recomputed())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("Payer")).isEqualTo("Pacific Ridge Insurance"));
        assertThat(byName.rows("Findings")).isEqualTo(byId.rows("Findings"));
        assertThat(byName.rows("Tie-out")).hasSize(2);
    }

    @Test
    void a_rerun_of_a_period_without_payments_gives_empty_tables() throws IOException {
        WorkbookText rerun = WorkbookText.of(path(night.rerun("2020-01-01", "2020-01-31", "")));
        assertThat(rerun.recomputed()).isEmpty();
        assertThat(rerun.rows("Tie-out")).isEmpty();
    }

    /** A night without news has findings of what is open alone. */
    private static List<Map<String, String>> withoutLinks(WorkbookText workbook, String sheet) {
        return workbook.rows(sheet).stream()
                .map(row -> {
                    Map<String, String> plain = new TreeMap<>(row);
                    plain.keySet().removeIf(heading -> heading.startsWith("Go to"));
                    return plain;
                })
                .toList();
    }

    private static List<String> values(String sheet, Map<String, String> columns) {
        List<String> names = columns.keySet().stream().sorted().toList();
        return workbook.rows(sheet).stream()
                .map(row -> names.stream()
                        .map(n -> n + "=" + row.get(columns.get(n)))
                        .toList()
                        .toString())
                .sorted()
                .toList();
    }

    private static List<String> expected(String file, Set<String> without) throws IOException {
        return records(file).stream()
                .map(record -> new TreeSet<>(record.toMap().keySet())
                        .stream()
                                .filter(n -> !without.contains(n))
                                .map(n -> n + "=" + record.get(n))
                                .toList()
                                .toString())
                .sorted()
                .toList();
    }

    private static List<CSVRecord> records(String file) throws IOException {
        try (Reader in = Files.newBufferedReader(EXPECTED.resolve(file), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }

    /** Every table sheet, its rows sorted, without what passes with the clock. */
    private static String dump() {
        List<String> lines = new ArrayList<>();
        for (String sheet : workbook.names()) {
            if (!sheet.equals("Summary") && !sheet.equals("About")) {
                lines.add("== " + sheet);
                workbook.rows(sheet).stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>();
                            row.forEach((heading, value) -> {
                                if (!PASSING.contains(heading) && !value.isBlank()) {
                                    cells.add(heading + ": " + value.replace("\n", " / "));
                                }
                            });
                            return String.join(" | ", cells);
                        })
                        .sorted()
                        .forEach(lines::add);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
