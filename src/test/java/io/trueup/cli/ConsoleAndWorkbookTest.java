package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.night.WorkbookText;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console says of a rerun and of a night, counted again on the sheets of its workbook (FAULTS.md 181). */
class ConsoleAndWorkbookTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void fault_181_console_and_workbook_say_the_same_counts_and_sums() throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Database server = clinic.server();
        try {
            assertSame(clinic.types("run"), 0);
            clinic.edit("jobs/reference/contracts.yml", "rate: 80.00", "rate: 82.00");
            Typed rerun = clinic.types("rerun", "--from", "4/1/2025", "--to", "4/30/2025", "--payer", "pacrim");
            assertThat(rerun.lines()).contains("  Payer     Pacific Ridge Insurance");
            assertSame(rerun, 19);
            assertSame(clinic.types("run"), 9);
            Typed nothing = clinic.types("rerun", "--from", "2020-01-01", "--to", "2020-01-31");
            assertThat(nothing.lines())
                    .contains("  Payments  none in this period", "  Findings  none in this period", "  Changes   none");
            Typed trial =
                    clinic.types("rerun", "--from", "2025-04-01", "--to", "2025-04-30", "--rates-as-of", "2025-05-12");
            assertThat(trial.lines())
                    .contains(
                            "  Rates     as of 2025-05-12, shown beside what is stored",
                            "  Changes   none under these rates");
        } finally {
            server.close();
        }
    }

    private static void assertSame(Typed told, int changed) throws IOException {
        WorkbookText workbook =
                WorkbookText.of(Path.of(line(told, "  Workbook  ").strip()));
        List<Map<String, String>> findings = workbook.rows("Findings").stream()
                .filter(row -> row.getOrDefault("This run", "yes").equals("yes"))
                .toList();
        assertThat(line(told, "  Findings  ")).isEqualTo(findings.size() + " recomputed");
        findings.stream()
                .collect(Collectors.groupingBy(row -> row.get("Outcome"), Collectors.counting()))
                .forEach((outcome, count) -> assertThat(told.lines())
                        .anyMatch(line -> line.strip().startsWith(count + " " + outcome.toLowerCase(Locale.ROOT))));
        List<Map<String, String>> changes = workbook.rows("Changes");
        assertThat(changes)
                .hasSize(changed)
                .allSatisfy(row -> assertThat(row.get("Why")).isEqualTo("rate changed"));
        assertThat(line(told, "  Changes   "))
                .isEqualTo(
                        changed == 0
                                ? ""
                                : changed + " findings changed: expected " + sum(changes, "Expected was") + " before, "
                                        + sum(changes, "Expected now") + " now");
        List<Map<String, String>> payments = workbook.rows("Tie-out");
        assertThat(line(told, "  Payments  "))
                .startsWith(
                        payments.isEmpty()
                                ? "none taken"
                                : payments.size() + ", " + sum(payments, "Payment amount") + " paid");
        List<Map<String, String>> todo = workbook.rows("Worklist");
        assertThat(line(told, "  To do     "))
                .startsWith(todo.size() + " items, " + sum(todo, "At stake") + " at stake");
    }

    private static String line(Typed typed, String beginning) {
        return typed.lines().stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElse("");
    }

    private static String sum(List<Map<String, String>> rows, String column) {
        Function<String, Money> amount = cell -> cell.isBlank() ? Money.ZERO : Money.of(cell);
        return "$"
                + Money.sum(rows.stream()
                                .map(row -> row.get(column))
                                .map(amount)
                                .toList())
                        .grouped();
    }
}
