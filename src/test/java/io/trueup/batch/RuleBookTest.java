package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.contract.Contract;
import io.trueup.contract.WhatIfRanges;
import io.trueup.denial.DenialClassifier;
import io.trueup.letter.LetterTemplate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reference folder as a clinic keeps it. */
class RuleBookTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void the_reference_folder_of_the_sample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("jobs/reference"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void edit(String name, String was, String is) throws IOException {
        String text = Files.readString(folder.resolve(name));
        assertThat(text).contains(was);
        Files.writeString(folder.resolve(name), text.replace(was, is));
    }

    private List<String> problems() throws IOException {
        return RuleBook.read(folder, TODAY).problems().stream()
                .map(ConfigurationProblem::toString)
                .toList();
    }

    @Test
    void contracts_schedules_and_ranges_are_read_and_the_rest_is_the_programs_own() throws IOException {
        RuleBook rules = RuleBook.read(folder, TODAY);
        assertThat(rules.hasErrors()).isFalse();
        assertThat(rules.files()).containsOnlyKeys("contracts.yml", "fee-schedules.csv", "what-if.yml");
        assertThat(rules.rates().contracts()).extracting(Contract::id).contains("prairie-star-2025", "medicare-2025");
        assertThat(rules.rates().scheduleRows())
                .extracting(row -> row.schedule())
                .contains("TX-DWC");
        assertThat(rulesOf("CO-197", rules)).containsExactly("D-410", "D-411");
    }

    private static List<String> rulesOf(String code, RuleBook rules) {
        return new DenialClassifier(rules.denialRules(), AdjustmentReasonCodes.standard())
                .explainCodes(List.of(code)).stream()
                        .flatMap(said -> said.decisions().stream())
                        .map(decision -> decision.ruleId())
                        .toList();
    }

    @Test
    void a_file_of_the_folder_takes_the_place_of_the_programs_own() throws IOException {
        edit("what-if.yml", "low: 75.00", "low: 80.00");
        assertThat(RuleBook.read(folder, TODAY).whatIf().hourly())
                .isEqualTo(new WhatIfRanges.Ends(new BigDecimal("80.00"), new BigDecimal("150.00")));
        Files.delete(folder.resolve("what-if.yml"));
        assertThat(RuleBook.read(folder, TODAY).whatIf()).isEqualTo(WhatIfRanges.OF_THE_FIELD);
        Files.writeString(
                folder.resolve("denial-rules.txt"),
                Files.readString(Path.of("src/main/resources/io/trueup/denial/denial-rules.txt"))
                        .replace("D-411", "OUR-1"));
        assertThat(rulesOf("CO-197", RuleBook.read(folder, TODAY))).containsExactly("D-410", "OUR-1");
    }

    @Test
    void without_contracts_there_is_nothing_to_read() throws IOException {
        Files.delete(folder.resolve("contracts.yml"));
        assertThatIOException()
                .isThrownBy(() -> RuleBook.read(folder, TODAY))
                .withMessage("there is no contracts.yml in " + folder);
    }

    @Test
    void without_fee_schedules_the_contracts_that_need_one_are_told() throws IOException {
        Files.delete(folder.resolve("fee-schedules.csv"));
        assertThat(problems())
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("contracts.yml:") && problem.contains(": error: "))
                .anyMatch(problem -> problem.contains("TX-DWC"));
    }

    @Test
    void the_problems_of_all_files_stand_together() throws IOException {
        edit("contracts.yml", "basis: daily", "basis: dayly");
        edit("fee-schedules.csv", "64.00", "many");
        edit("what-if.yml", "low: 75.00", "low: much");
        for (String file : List.of(
                "denial-rules.txt", "appeal-playbook.txt", "state-appeal-rules.csv", "late-payment-rules.csv")) {
            Files.writeString(folder.resolve(file), "nothing of the kind\nat all\n");
        }
        Files.writeString(folder.resolve(LetterTemplate.FILE), "no document");
        assertThat(RuleBook.read(folder, TODAY).hasErrors()).isTrue();
        assertThat(problems().stream()
                        .filter(problem -> problem.contains(": error: "))
                        .map(problem -> problem.split(":", 2)[0])
                        .distinct())
                .containsExactlyInAnyOrder(
                        "contracts.yml",
                        "fee-schedules.csv",
                        "what-if.yml",
                        "denial-rules.txt",
                        "appeal-playbook.txt",
                        "state-appeal-rules.csv",
                        "late-payment-rules.csv",
                        "letter-template.docx");
    }

    @Test
    void a_contract_about_to_end_is_a_warning_which_stops_nothing() throws IOException {
        RuleBook rules = RuleBook.read(folder, LocalDate.of(2025, 12, 20));
        assertThat(rules.hasErrors()).isFalse();
        assertThat(rules.problems())
                .extracting(ConfigurationProblem::toString)
                .anyMatch(warning -> warning.contains(": warning: ") && warning.contains("prairie-star-2025"));
    }

    @Test
    void what_a_run_kept_gives_the_same_rules_again() throws IOException {
        edit("contracts.yml", "rate: 80.00", "rate: 81.00");
        RuleBook read = RuleBook.read(folder, TODAY);
        RuleBook kept = RuleBook.of(read.files(), TODAY);
        assertThat(kept.rates().contracts()).isEqualTo(read.rates().contracts());
        assertThat(kept.rates().scheduleRows()).isEqualTo(read.rates().scheduleRows());
        assertThat(ContractChanges.between(read, kept)).isEqualTo(ContractChanges.NONE);
    }
}
