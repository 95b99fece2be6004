package io.trueup.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.night.WorkbookText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain from the attended day to the deposit against right answers that the product had no part in. */
class BilledClinicTest {

    private static final Map<String, String> STATES = Map.of(
            "MATCHED", "Matched",
            "DIFFERS", "Differs",
            "MISSING", "Missing",
            "NOT_YET", "Not yet",
            "REMITTANCE_MISSING", "No remittance",
            "OTHER", "Other money");

    private static final Map<String, String> RECEIPTS = Map.of(
            "PAYER_ACCEPTANCE", "bill accepted by the payer ",
            "SENT", "bill sent ",
            "ASSUMED", "assumed from service date");

    @TempDir
    private Path folder;

    @Test
    void findings_bills_receipts_and_deposits_agree_with_the_truth_and_a_second_night_changes_nothing()
            throws IOException {
        new BilledClinic(900, 20_260_227).writeTo(folder);
        RunOfClinic clinic = new RunOfClinic(folder);
        Runner.Result night = clinic.night();
        WorkbookText workbook = WorkbookText.of(Objects.requireNonNull(night.workbook()));

        assertThat(clinic.findings()).isEqualTo(RunOfClinic.truth(folder));
        assertThat(billing(workbook))
                .isEqualTo(answers(BilledTruth.DIFFERENCES).stream()
                        .map(row -> String.join(" ", row.get(0), row.get(1), worth(row.get(3))))
                        .sorted()
                        .toList());
        assertReceipts(workbook);
        assertDeposits(workbook);

        long states = clinic.statesWritten();
        clinic.night();
        assertThat(clinic.statesWritten()).isEqualTo(states);
    }

    private static List<String> billing(WorkbookText workbook) {
        return workbook.rows("Billing").stream()
                .map(row -> String.join(" ", row.get("Claim"), row.get("Service date"), worth(cell(row, "Worth"))))
                .sorted()
                .toList();
    }

    private static String cell(Map<String, String> row, String heading) {
        return Objects.requireNonNull(row.get(heading), heading);
    }

    private static String worth(String amount) {
        return amount.isEmpty() ? "-" : amount;
    }

    /** Awaiting says from which day each due date is counted. */
    private void assertReceipts(WorkbookText workbook) throws IOException {
        Map<String, String> right = new HashMap<>();
        for (List<String> row : answers(BilledTruth.RECEIPTS)) {
            boolean assumed = row.get(3).equals("ASSUMED");
            right.put(row.get(0) + " " + row.get(1), RECEIPTS.get(row.get(3)) + (assumed ? "" : row.get(2)));
        }
        Map<String, String> found = new TreeMap<>();
        workbook.rows("Awaiting")
                .forEach(row -> found.put(row.get("Claim") + " " + row.get("Service date"), row.get("Counted from")));
        found.keySet().retainAll(right.keySet());
        assertThat(found).hasSizeGreaterThan(50);
        right.keySet().retainAll(found.keySet());
        assertThat(found).isEqualTo(new TreeMap<>(right));
    }

    /** A line of the bank, and the payments it pays; of a slip all of them. */
    private void assertDeposits(WorkbookText workbook) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Map<String, String> row : workbook.rows("Deposits")) {
            String traces = cell(row, "Trace");
            Stream.of(traces.split("; "))
                    .filter(trace -> !trace.isEmpty())
                    .forEach(trace -> found.put(trace, state(row)));
            if (traces.isEmpty() && !cell(row, "State").equals("Money out")) {
                found.put(cell(row, "Amount"), state(row));
            }
        }
        Map<String, String> right = new TreeMap<>();
        for (List<String> row : answers(BilledTruth.DEPOSITS)) {
            String trace = row.get(0).isEmpty() ? row.get(2) : row.get(0);
            boolean atBank = !row.get(3).equals("MISSING") && !row.get(3).equals("NOT_YET");
            String state = Objects.requireNonNull(STATES.get(row.get(3)));
            right.put(trace, atBank ? String.join(" ", state, row.get(1), row.get(2)) : state);
        }
        assertThat(found).isEqualTo(right);
    }

    private static String state(Map<String, String> row) {
        return String.join(" ", row.get("State"), row.get("Date"), row.get("Amount"))
                .strip();
    }

    private List<List<String>> answers(String file) throws IOException {
        return rows(folder.resolve(file));
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(row -> List.of(row.split(",", -1)))
                .toList();
    }

    @Test
    void every_outcome_of_the_chain_and_every_difference_is_among_the_right_answers() throws IOException {
        new BilledClinic(900, 20_260_227).writeTo(folder);
        assertThat(column("truth.csv", 2)).contains("NOT_BILLED", "BILL_REFUSED", "AWAITING_PAYMENT", "CASE_OPEN");
        assertThat(column(BilledTruth.DIFFERENCES, 2)).containsAll(names(BilledTruth.Difference.values()));
        assertThat(column(BilledTruth.RECEIPTS, 3)).contains("PAYER_ACCEPTANCE", "SENT", "ASSUMED");
        assertThat(column(BilledTruth.DEPOSITS, 3))
                .contains("MATCHED", "DIFFERS", "MISSING", "REMITTANCE_MISSING", "OTHER");
    }

    private List<String> column(String file, int column) throws IOException {
        return answers(file).stream().map(row -> row.get(column)).distinct().toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Test
    void the_same_seed_makes_the_same_files_and_another_seed_others() throws IOException {
        assertThat(written("a", 1)).isEqualTo(written("b", 1)).isNotEqualTo(written("c", 2));
    }

    private List<String> written(String name, long seed) throws IOException {
        Path clinic = folder.resolve(name);
        new BilledClinic(120, seed).writeTo(clinic);
        List<String> all = new ArrayList<>();
        for (Path file : RunOfClinic.files(clinic)) {
            all.add(clinic.relativize(file) + "\n" + Arrays.hashCode(Files.readAllBytes(file)));
        }
        return all.stream().sorted().collect(Collectors.toList());
    }
}
