package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code explain}, as a person types it. */
class ExplainCommandTest {

    @TempDir
    private Path home = Path.of("");

    private static Typed explain(String... words) {
        return FirstNight.made().clinic().types("explain", words);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void a_denied_day_is_told_from_its_rate_to_its_deadline() {
        Typed told = explain("--claim", "0007714-25", "--date", "2025-04-07");
        assertThat(told.status()).isEqualTo(ExitStatus.DONE);
        assertThat(told.err()).isEmpty();
        assertThat(told.lines().stream().map(String::strip))
                .containsSubsequence(
                        "0007714-25  WH  2025-04-07  Denied",
                        "outcome   rule 7 nothing paid, and a denying adjustment stands",
                        "contract  highland-2025 (daily)",
                        "expected  520.00",
                        "full day: 360 of at least 360 min: 520.00",
                        "paid      0.00")
                .anyMatch(line -> line.startsWith("denial    documentation, rule D-160, "))
                .anyMatch(line -> line.startsWith("deadline  2025-06-01 (assumed"))
                .contains("on file   Daily log; Time by discipline");
    }

    @Test
    void interest_on_what_is_unpaid_is_told_with_its_computation_and_what_it_depends_on() {
        Typed told = explain("--claim", "202503318842", "--date", "2025-03-27");

        assertThat(told.lines().stream().map(String::strip))
                .contains("interest  still unpaid on 2025-05-12: 26.02 owed, due 2025-05-11 (assumed from service date:"
                        + " at most), 1 day late; at most: counted for an insurer; depends on payer-kind of the contract: insurer,"
                        + " self-insured 26.02; government 0.00. 160.00 × 10 % × 46 / 365 = 2.02; 160.00 × 15 % = 24.00"
                        + " (state CA, Labor Code 4603.2(b)(2), confidence high, to be paid unasked)");
    }

    @Test
    void machines_get_the_same_under_stable_keys() {
        Typed told = explain("--claim", "0007714-25", "--date", "2025-04-07", "--json");
        assertThat(told.status()).isEqualTo(ExitStatus.DONE);
        assertThat(told.json().size()).isEqualTo(1);
        JsonNode day = told.json().get(0);
        assertThat(day.propertyNames())
                .contains(
                        "claim_number",
                        "patient_control_number",
                        "program",
                        "service_date",
                        "outcome",
                        "rule",
                        "contract",
                        "expected",
                        "derivation",
                        "rate_source",
                        "confidence",
                        "paid",
                        "recouped",
                        "lines",
                        "denial_class",
                        "denial_rule",
                        "denial_reason",
                        "item",
                        "next_step",
                        "deadline",
                        "deadline_source",
                        "level",
                        "documents_on_file",
                        "documents_missing",
                        "history");
        assertThat(day.get("claim_number").asString()).isEqualTo("0007714-25");
        assertThat(day.get("service_date").asString()).isEqualTo("2025-04-07");
        assertThat(day.get("outcome").asString()).isEqualTo("DENIED");
        assertThat(day.get("expected").asString()).isEqualTo("520.00");
        assertThat(day.get("paid").asString()).isEqualTo("0.00");
        assertThat(day.get("denial_class").asString()).isEqualTo("DOCUMENTATION");
        assertThat(day.get("denial_rule").asString()).isEqualTo("D-160");
        assertThat(day.get("deadline").asString()).isEqualTo("2025-06-01");
        assertThat(texts(day.get("documents_missing")))
                .containsExactly("Productivity", "Team meeting notes", "Psych or vocational notes");
        assertThat(day.get("lines")
                        .valueStream()
                        .map(line -> line.get("code").asString() + " "
                                + texts(line.get("adjustments")) + " "
                                + texts(line.get("remark_codes"))))
                .containsExactly("97545 [CO-16] [N706, MA01]", "97546 [CO-16] [N706, MA01]");
        assertThat(day.get("history").get(0).get("run").asInt()).isEqualTo(1);
    }

    @Test
    void a_claim_is_found_as_the_payer_writes_it_and_by_its_control_number() {
        JsonNode written = explain("--claim", "0007714-25", "--date", "2025-04-07", "--json")
                .json();
        assertThat(explain("--claim", "771425", "--date", "2025-04-07", "--json")
                        .json())
                .isEqualTo(written);
        assertThat(explain("--claim", "CBWR-8804", "--date", "2025-04-07", "--json")
                        .json())
                .isEqualTo(written);
    }

    @Test
    void without_a_date_every_finding_of_the_claim_is_told() {
        Typed told = explain("--claim", "0007714-25", "--json");
        assertThat(told.json()
                        .valueStream()
                        .map(day -> day.get("service_date").asString() + " "
                                + day.get("outcome").asString()))
                .hasSize(12)
                .contains("2025-03-24 PAYMENT_OVERDUE", "2025-04-02 UNDERPAID", "2025-04-08 DENIED");
    }

    @Test
    void a_claim_or_a_day_that_is_not_stored_is_said_and_not_passed_over() {
        Typed claim = explain("--claim", "WC-NOBODY");
        assertThat(claim.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(claim.out()).isEmpty();
        assertThat(claim.err()).startsWith("trueup: ").contains("WC-NOBODY");
        Typed day = explain("--claim", "0007714-25", "--date", "2025-04-06", "--json");
        assertThat(day.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(day.out()).isEmpty();
        assertThat(day.err())
                .isEqualToIgnoringNewLines(
                        "trueup: Nothing is stored for 0007714-25 on 2025-04-06; the nearest day is 2025-04-07.");
    }

    @Test
    void fault_71_a_claim_that_does_not_exist_is_said_with_the_nearest_that_does() {
        assertThat(explain("--claim", "0007714-52").err())
                .isEqualToIgnoringNewLines(
                        "trueup: Nothing is stored for \"0007714-52\"; the nearest number is \"0007714-25\".");
    }

    @Test
    void before_the_first_run_nothing_is_stored_and_no_database_is_made() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        assertThat(clinic.types("explain", "--claim", "1").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(clinic.types("whatif", "--from", "2025-04-01", "--to", "2025-04-02")
                        .err())
                .contains("No run has been made yet");
        assertThat(clinic.types("status").status()).isEqualTo(ExitStatus.DONE);
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void the_example_of_its_help_is_a_claim_of_the_sample() {
        String example = Typed.command("explain", "--help").lines().stream()
                .filter(line -> line.startsWith("Example: trueup explain "))
                .findFirst()
                .orElseThrow();
        Typed told = explain(example.replace("Example: trueup explain ", "").split(" "));
        assertThat(told.status()).isEqualTo(ExitStatus.DONE);
        assertThat(told.lines()).isNotEmpty();
    }

    @Test
    void it_needs_a_claim() {
        Typed refused = explain("--date", "2025-04-07");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).startsWith("Missing required option: '--claim=NUMBER'");
    }
}
