package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an edit of the sample's reference folder leads to: what does not depend on it stays as it was. */
class ContractChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);
    private static final Path SAMPLE = Path.of("jobs/reference");
    private static final Path RULES = Path.of("src/main/resources/io/trueup/denial/denial-rules.txt");
    private static final String CONTRACTS = "contracts.yml";
    private static final String SCHEDULES = "fee-schedules.csv";

    private final SortedMap<String, String> files = new TreeMap<>();
    private final RuleBook before;

    ContractChangesTest() {
        for (String name : List.of(CONTRACTS, SCHEDULES, "what-if.yml")) {
            files.put(name, text(SAMPLE.resolve(name)));
        }
        before = RuleBook.of(new TreeMap<>(files), TODAY);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContractChangesTest edited(String file, String was, String is) {
        assertThat(files.get(file)).contains(was);
        files.computeIfPresent(file, (name, text) -> text.replace(was, is));
        return this;
    }

    private ContractChanges changes() {
        RuleBook now = RuleBook.of(files, TODAY);
        assertThat(now.hasErrors()).as("%s", now.problems()).isFalse();
        return ContractChanges.between(before, now);
    }

    @Test
    void nothing_changed_when_nothing_was_edited() {
        assertThat(changes()).isEqualTo(ContractChanges.NONE);
    }

    @Test
    void a_comment_and_a_line_that_moved_change_nothing() {
        edited(CONTRACTS, "# By the day", "# By the calendar day").edited(SCHEDULES, "note\n", "note\n\n");
        assertThat(changes()).isEqualTo(ContractChanges.NONE);
    }

    @Test
    void a_new_rate_touches_its_contract_and_every_name_of_its_payer() {
        ContractChanges changes =
                edited(CONTRACTS, "rate: 80.00", "rate: 81.00").changes();
        assertThat(changes.contracts()).containsExactly("pacific-ridge-2025");
        assertThat(changes.payers()).containsExactly("PACIFIC RIDGE INSURANCE", "PACRIM");
        assertThat(changes.matching()).isFalse();
        assertThat(changes.everything()).isFalse();
    }

    @Test
    void a_schedule_row_touches_the_contracts_that_pay_by_it() {
        ContractChanges changes = edited(SCHEDULES, "TX-DWC,TX,97546,WH,hour,64.00", "TX-DWC,TX,97546,WH,hour,65.00")
                .changes();
        assertThat(changes.contracts()).containsExactly("blue-sage-2025", "prairie-star-2025");
        assertThat(changes.payers()).contains("PSMUT", "BLUE SAGE CASUALTY").doesNotContain("PACRIM");
        assertThat(changes.matching()).isFalse();
    }

    @Test
    void a_case_rate_may_move_lines_to_other_findings() {
        ContractChanges changes =
                edited(CONTRACTS, "rate: 6500.00", "rate: 6600.00").changes();
        assertThat(changes.contracts()).containsExactly("tri-county-2025");
        assertThat(changes.matching()).isTrue();
    }

    @Test
    void a_code_that_becomes_one_of_the_program_may_move_lines() {
        ContractChanges changes = edited(CONTRACTS, "\"97545\": 150.00,", "\"97545\": 150.00, \"97150\": 30.00,")
                .changes();
        assertThat(changes.contracts()).containsExactly("red-rock-2025");
        assertThat(changes.matching()).isTrue();
    }

    @Test
    void another_name_of_a_payer_may_move_lines() {
        ContractChanges changes = edited(
                        CONTRACTS, "payer: [PACRIM, Pacific Ridge Insurance]", "payer: [PACRIM, Pacific Ridge]")
                .changes();
        assertThat(changes.payers()).contains("PACIFIC RIDGE", "PACIFIC RIDGE INSURANCE", "PACRIM");
        assertThat(changes.matching()).isTrue();
    }

    @Test
    void a_contract_that_is_new_or_gone_is_a_change_both_ways() {
        RuleBook with = before;
        files.computeIfPresent(CONTRACTS, (name, text) -> text.substring(0, text.indexOf("- id: medicare-2025")));
        RuleBook without = RuleBook.of(files, TODAY);
        assertThat(ContractChanges.between(with, without).contracts())
                .containsExactly("medicare-2025", "medicare-2026");
        assertThat(ContractChanges.between(without, with).contracts())
                .containsExactly("medicare-2025", "medicare-2026");
    }

    @Test
    void a_translation_of_codes_is_for_new_files_and_touches_no_finding() {
        files.put("code-translations.csv", "code,carc\nZ9,50\n");
        assertThat(changes()).isEqualTo(ContractChanges.NONE);
        files.put("rarc.csv", "code,kind,meaning\nN706,denying,send the daily log\n");
        assertThat(changes().everything()).isTrue();
    }

    @Test
    void rules_of_denials_touch_everything() {
        files.put("denial-rules.txt", text(RULES));
        ContractChanges changes = changes();
        assertThat(changes.everything()).isTrue();
        assertThat(changes.contracts()).isEmpty();
    }

    @Test
    void the_ranges_of_what_if_touch_no_finding() {
        assertThat(edited("what-if.yml", "low: 75.00", "low: 80.00").changes()).isEqualTo(ContractChanges.NONE);
    }
}
