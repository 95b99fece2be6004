package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.postgres.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code rerun}, as a person types it when a rate turned out to be last year's; the tests are one story, in its order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RerunCommandTest {

    private static final String[] APRIL = {"--from", "2025-04-01", "--to", "2025-04-30"};

    @TempDir
    private static Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static ClinicFolder clinic;

    @SuppressWarnings("NullAway.Init")
    private static Database server;

    @BeforeAll
    static void a_night_and_then_a_corrected_contract() {
        clinic = ClinicFolder.copiedTo(home);
        server = clinic.server();
        assertThat(clinic.types("run").status()).isEqualTo(ExitStatus.SOME_REJECTED);
        clinic.edit("jobs/reference/contracts.yml", "rate: 80.00", "rate: 75.00");
    }

    @AfterAll
    static void the_server_stops() {
        server.close();
    }

    private static Typed april(String... more) {
        String[] words = new String[APRIL.length + more.length];
        System.arraycopy(APRIL, 0, words, 0, APRIL.length);
        System.arraycopy(more, 0, words, APRIL.length, more.length);
        return clinic.types("rerun", words);
    }

    private static String expectedOf17March() {
        return clinic.types("explain", "--claim", "202503318842", "--date", "2025-03-17", "--json")
                .json()
                .get(0)
                .get("history")
                .valueStream()
                .map(state -> state.get("outcome").asString() + " "
                        + state.get("expected").asString())
                .reduce("", (earlier, later) -> later);
    }

    @Test
    @Order(1)
    void with_the_rates_of_an_earlier_run_it_shows_what_they_come_to_and_changes_nothing() {
        Typed rerun = april("--payer", "PACRIM", "--rates-as-of", "2025-05-12");
        assertThat(rerun.err()).isEmpty();
        assertThat(rerun.status()).isEqualTo(ExitStatus.DONE);
        assertThat(rerun.lines())
                .contains("TrueUp nightly, rerun of payments 2025-04-01 to 2025-04-30 2 of 2025-05-12")
                .contains("               13 underpaid, $390.00 short");
        assertThat(expectedOf17March()).isEqualTo("UNDERPAID 480.00");
    }

    @Test
    @Order(2)
    void it_recomputes_the_payers_days_by_the_rates_of_today_and_writes_a_workbook_of_the_period() {
        Typed rerun = april("--payer", "pacific ridge insurance");
        assertThat(rerun.err()).isEmpty();
        assertThat(rerun.status()).isEqualTo(ExitStatus.DONE);
        Path workbook = clinic.file("reports/nightly-2025-05-12-rerun-2025-04-01_2025-04-30-3.xlsx");
        assertThat(workbook).isRegularFile();
        assertThat(rerun.lines())
                .containsSubsequence(
                        "TrueUp nightly, rerun of payments 2025-04-01 to 2025-04-30 3 of 2025-05-12",
                        "  Findings  19 recomputed",
                        "               13 paid as expected",
                        "                1 denied, $450.00 short",
                        "  Workbook  " + workbook)
                .noneMatch(line -> line.startsWith("  Files"))
                .noneMatch(line -> line.contains("underpaid"));
        assertThat(expectedOf17March()).isEqualTo("PAID_AS_EXPECTED 450.00");
    }

    @Test
    @Order(3)
    void today_stands_in_for_the_clock() {
        Typed rerun = april("--payer", "PSMUT", "--today", "2025-09-30");
        assertThat(rerun.status()).isEqualTo(ExitStatus.DONE);
        assertThat(rerun.lines().get(0))
                .isEqualTo("TrueUp nightly, rerun of payments 2025-04-01 to 2025-04-30 4 of 2025-09-30");
        assertThat(clinic.file("reports/nightly-2025-09-30-rerun-2025-04-01_2025-04-30-4.xlsx"))
                .isRegularFile();
    }

    @Test
    @Order(4)
    void the_status_tells_reruns_from_runs() {
        assertThat(clinic.types("status", "--json")
                        .json()
                        .get("runs")
                        .valueStream()
                        .map(run -> run.get("run").asString() + " "
                                + run.get("kind").asString() + " "
                                + run.get("status").asString()))
                .containsExactly("4 rerun DONE", "3 rerun DONE", "2 rerun DONE", "1 run DONE");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_a_wrong_use() {
        Typed refused = clinic.types("rerun", "--from", "2025-04-30", "--to", "2025-04-01");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).isEqualToIgnoringNewLines("trueup: --to 2025-04-01 is before --from 2025-04-30.");
    }

    @Test
    void a_period_needs_both_ends() {
        Typed refused = clinic.types("rerun", "--from", "2025-04-30");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).startsWith("Missing required option: '--to=D'");
    }

    @Test
    @Order(5)
    void fault_71_a_payer_nobody_knows_is_told_with_the_nearest_that_there_is() {
        Typed refused = april("--payer", "PACRIN");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .isEqualToIgnoringNewLines("trueup: No contract, payment or log names a payer \"PACRIN\";"
                        + " the nearest name is \"PACRIM\".");
        assertThat(april("--payer", " ").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(clinic.types("status", "--json").json().get("runs").size()).isEqualTo(4);
    }

    @Test
    @Order(6)
    void a_rerun_of_one_payer_says_what_that_payer_paid() {
        String all = line(april(), "  Payments");
        String one = line(april("--payer", "PACRIM"), "  Payments");
        assertThat(one).isNotEqualTo(all).contains(" paid");
    }

    private static String line(Typed typed, String beginning) {
        return typed.lines().stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
    }

    @Test
    @Order(7)
    void dates_are_read_as_in_tables() {
        Typed rerun = clinic.types("rerun", "--from", "4/1/2025", "--to", "4/30/2025");
        assertThat(rerun.lines().get(0)).contains("rerun of payments 2025-04-01 to 2025-04-30");
        assertThat(clinic.types("rerun", "--from", "2/30/2025", "--to", "4/30/2025")
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    @Order(9)
    void an_order_that_is_refused_leaves_nothing_behind_that_a_later_run_would_go_on_with() {
        Typed refused = april("--rates-as-of", "2020-01-01");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("No run was made on or before 2020-01-01");
        assertThat(clinic.types("status", "--json").out())
                .doesNotContain("2020-01-01")
                .doesNotContain("RUNNING");
        assertThat(clinic.types("run").status()).isIn(ExitStatus.DONE, ExitStatus.SOME_REJECTED);
    }
}
