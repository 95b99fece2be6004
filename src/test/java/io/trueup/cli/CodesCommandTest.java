package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code codes}, as a person types it with a remittance in hand. */
class CodesCommandTest {

    private static final Path STANDARD_RULES = Path.of("src/main/resources/io/trueup/denial/denial-rules.txt");

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ClinicFolder clinic;

    @BeforeEach
    void a_clinic_that_has_not_run() {
        clinic = ClinicFolder.copiedTo(home);
    }

    @Test
    void each_code_is_told_with_the_rules_that_may_use_it() {
        Typed said = clinic.types("codes", "CO-197", "N706");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.err()).isEmpty();
        assertThat(said.lines())
                .containsSubsequence(
                        "CO-197: authorization or notice is missing",
                        "  D-410 authorization or necessity [authorization covers]: an approved authorization covers"
                                + " the day, and the payer did not see it",
                        "  D-411 authorization or necessity: no approved authorization on file covers the day",
                        "N706: documentation is missing",
                        "  D-161 documentation [remark missing-papers]: papers are missing or incomplete");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void a_contractual_reduction_is_no_denial_so_no_rule_uses_it() {
        assertThat(clinic.types("codes", "CO-45").lines())
                .containsExactly(
                        "CO-45: charge above the fee schedule, contract or other maximum",
                        "  current adjustment reason; reduces, and does not deny");
    }

    @Test
    void a_remark_is_recognised_by_its_shape_and_told_with_its_standing() {
        Typed said = clinic.types("codes", "rarc", "n900", "N837", "N347", "N704", "M38");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.lines())
                .containsSubsequence(
                        "N900: therapy notes or report are missing",
                        "  current remark; decides beside a vague reason",
                        "N837: missing modifier was added",
                        "  current alert; decides nothing",
                        "N347: official remark without a meaning here; look it up at X12 and add it to rarc.csv",
                        "  current remark; makes a vague reason beside it less sure",
                        "N704: no appeal, but a corrected claim is taken",
                        "  current alert; says where to go with it, decides nothing",
                        "M38: official alert without a meaning here");
    }

    @Test
    void a_code_of_a_carrier_or_state_is_told_with_what_it_stands_for() {
        Typed said = clinic.types("codes", "X50", "G2", "224");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.lines())
                .containsSubsequence(
                        "X50: not an official code",
                        "  in a table of anybody: 50 (bill reviewer)",
                        "G2: not an official code",
                        "  in a table of state CA: P12 and N448 (California DWC code)",
                        "224: identity misused",
                        "  in a table of payer or reviewer SmartAdvisor: 18 (duplicate)");
    }

    @Test
    void a_claim_status_of_an_acknowledgment_is_told_with_what_to_do() {
        Typed said = clinic.types("codes", "STC", "A7:562:85", "a3:116", "A7:9997", "N706");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.lines())
                .containsSubsequence(
                        "A7:562:85: sent back, wrong: NPI of the billing provider",
                        "  claim status of an acknowledgment",
                        "  to do: correct it in the billing system, then send the bill again; it must be the one the payer has"
                                + " on file",
                        "A3:116: sent back unprocessed: the wrong payer",
                        "A7:9997: sent back, wrong: status 9997, ask the receiver",
                        "N706: documentation is missing");
        assertThat(clinic.types("codes", "A2:20").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void a_remark_that_nobody_published_is_called_an_unknown_remark() {
        Typed told = clinic.types("codes", "N9999");
        assertThat(told.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(told.lines()).containsExactly("N9999: unknown remark", "  unpublished remark; decides nothing");
    }

    @Test
    void groups_are_read_with_a_dash_a_blank_or_nothing_between() {
        assertThat(clinic.types("codes", "co", "151", "PR-P3", "pi13").lines())
                .contains(
                        "CO-151: information does not support this many services",
                        "PI-13: date of death is before the service")
                .anyMatch(line -> line.startsWith("  D-309 duration exceeded (units): "));
    }

    @Test
    void codes_of_the_clinics_own_list_are_told() {
        clinic.write("jobs/reference/rarc.csv", "code,kind,meaning\nN347,denying,referral of another program\n");
        assertThat(clinic.types("codes", "N347", "N706").lines())
                .contains("N347: referral of another program", "N706: documentation is missing");
    }

    @Test
    void a_reason_that_nobody_knows_is_called_unknown_and_would_be_shown_for_review() {
        Typed told = clinic.types("codes", "CO-197", "CO-XYZ");
        assertThat(told.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(told.lines())
                .contains("CO-XYZ: unknown adjustment reason", "  D-999 other: no rule knows this reason");
        assertThat(told.err())
                .isEqualToIgnoringNewLines(
                        "trueup: No list of reasons or remarks has CO-XYZ; write CO-197, 197 or N706.");
    }

    @Test
    void rules_of_the_clinics_own_are_the_ones_that_are_told() throws IOException {
        clinic.write("jobs/reference/denial-rules.txt", Files.readString(STANDARD_RULES))
                .edit(
                        "jobs/reference/denial-rules.txt",
                        "no approved authorization on file covers the day",
                        "nobody asked this payer beforehand");
        assertThat(clinic.types("codes", "CO-197").lines())
                .contains("  D-411 authorization or necessity: nobody asked this payer beforehand");
    }

    @Test
    void it_needs_a_code() {
        Typed refused = clinic.types("codes");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).startsWith("Missing required parameter: 'CODE'");
    }
}
