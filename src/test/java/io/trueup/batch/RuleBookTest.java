package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.ReasonKind;
import io.trueup.codes.RemarkCodes;
import io.trueup.codes.RemarkKind;
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

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> effects() throws IOException {
        RuleBook rules = RuleBook.read(folder, TODAY);
        assertThat(rules.hasErrors()).as("%s", rules.problems()).isFalse();
        return rules.effects();
    }

    @Test
    void a_row_of_the_folder_changes_that_row_and_leaves_the_rest() throws IOException {
        write("rarc.csv", "code,kind,meaning\nN706,denying,send the daily log of the day\nN9999,denying,new\n");
        write(
                "state-appeal-rules.csv",
                "state,order,level,days,months,counted_from,confidence\nGU,1,Informal review,30,,payment-date,low\n"
                        + "CA,1,Our second review,80,,payment-date,low\n");
        write("payment-vendors.csv", "vendor,names\nBright Pay,BRIGHTPAY\n");
        write("provider-adjustments.csv", "code,counts,asks,meaning\nZ1,claim,Y,a fee of the payer's own\n");
        write("claim-status.csv", "code,decides,meaning\n77,N,parked\n");
        write("code-translations.csv", "code,payer,carc\n224,PACRIM,18\nX50,,51\n");
        assertThat(effects())
                .contains(
                        "rarc.csv: 1 row added, 1 code replaced (N706)",
                        "state-appeal-rules.csv: 1 row added, 1 state replaced (CA)",
                        "payment-vendors.csv: 1 row added",
                        "provider-adjustments.csv: 1 row added",
                        "claim-status.csv: 1 row added",
                        "code-translations.csv: 1 row added, 1 code replaced (X50)");
        RuleBook rules = RuleBook.read(folder, TODAY);
        assertThat(rules.codes().remarks().meaning("N706")).isEqualTo("send the daily log of the day");
        assertThat(rules.codes().remarks().meaning("N705"))
                .isEqualTo(RemarkCodes.standard().meaning("N705"));
        assertThat(rules.stateRules().levels("CA")).hasSize(1);
        assertThat(rules.stateRules().levels("TX")).hasSizeGreaterThan(1);
        assertThat(rules.stateRules().levels("GU")).hasSize(1);
        assertThat(rules.codes().statuses().isKnown("1")).isTrue();
        assertThat(rules.codes().statuses().decides("77")).isFalse();
        RuleBook kept = RuleBook.of(rules.files(), TODAY);
        assertThat(kept.codes().remarks().meaning("N706")).isEqualTo("send the daily log of the day");
        assertThat(kept.stateRules().levels("TX")).isEqualTo(rules.stateRules().levels("TX"));
    }

    @Test
    void own_rules_may_stand_before_the_shipped_ones() throws IOException {
        write("denial-rules.txt", """
                OUR-1  CO  197  [remark N706]  DOCUMENTATION  high  this carrier means the log
                include  shipped
                """);
        assertThat(rulesOf("CO-197", RuleBook.read(folder, TODAY))).startsWith("OUR-1", "D-410");
        assertThat(effects()).contains("denial-rules.txt: its own rules with the shipped ones");
    }

    @Test
    void an_own_entry_of_the_playbook_or_the_letters_replaces_that_of_its_class() throws IOException {
        write("appeal-playbook.txt", """
                class     DUPLICATE
                chance    99
                step      billing  Call Ms. Reed, she mends it
                first     Call Ms. Reed
                include   shipped
                """);
        write("letter-arguments.txt", """
                letter   DUPLICATE
                subject  Not twice
                say      {codes} was delivered once.
                include  shipped
                """);
        assertThat(effects())
                .contains(
                        "appeal-playbook.txt: its own rules with the shipped ones",
                        "letter-arguments.txt: its own rules with the shipped ones");
    }

    @Test
    void a_file_that_nothing_reads_is_told_with_the_name_it_should_have() throws IOException {
        write("rarcs.csv", "code,kind,meaning\n");
        write("RARC.CSV", "code,kind,meaning\n");
        write("grocery.list", "eggs");
        write(".hidden", "");
        assertThat(problems())
                .contains(
                        "rarcs.csv: warning: nothing reads a file of this name (rarc.csv?)",
                        "RARC.CSV: warning: nothing reads a file of this name (rarc.csv?)",
                        "grocery.list: warning: nothing reads a file of this name")
                .noneMatch(problem -> problem.contains("hidden"));
    }

    @Test
    void a_broken_row_names_the_clinics_file_and_its_line() throws IOException {
        write("rarc.csv", "code,meaning\nN706,send the log\n");
        write("carc.csv", "code,kind,remark_decides,meaning\n45,deny,N,too much\n");
        write("payment-vendors.csv", "vendor,names\n,BRIGHTPAY\n");
        write(
                "state-appeal-rules.csv",
                "state,order,level,days,months,counted_from,confidence\nTexas,1,Review,30,,payment-date,low\n"
                        + "FECA,1,Review,30,,payment-date,low\n");
        write("code-translations.csv", "# ours\ncode,carc\nX1,5O\n224,18\n");
        write("appeal-playbook.txt", "include  shipped\nclass  DUPLICATES\n");
        write("letter-arguments.txt", "include  shipped\nletter  DUPLICATE\n");
        assertThat(problems())
                .contains(
                        "rarc.csv:1: error: no column kind; needed are code, kind, meaning",
                        "carc.csv:2: error: no such kind: deny; there are reduction, reduction-if-paid, denying, neutral",
                        "payment-vendors.csv:2: error: vendor is blank",
                        "state-appeal-rules.csv:2: error: state should be two letters, not TEXAS",
                        "code-translations.csv:3: error: carc 5O is no reason of carc.csv",
                        "code-translations.csv:4: error: 224 is an official code; name the payer, the bill reviewer or the"
                                + " state that means another by it",
                        "letter-arguments.txt:2: error: letter DUPLICATE has nothing to say")
                .anyMatch(problem -> problem.startsWith("appeal-playbook.txt:2: error: no such class: DUPLICATES;")
                        && problem.endsWith("(DUPLICATE?)"));
    }

    @Test
    void codes_of_the_folder_are_added_to_those_of_the_program() throws IOException {
        Files.writeString(
                folder.resolve("rarc.csv"), "code,kind,meaning\nN347,denying,ours\nN706,information,ours too\n");
        Files.writeString(
                folder.resolve("carc.csv"),
                "code,kind,remark_decides,retired_to,meaning\nX9,reduction,N,,our carrier's own\n");

        RuleBook rules = RuleBook.read(folder, TODAY);

        assertThat(rules.hasErrors()).isFalse();
        assertThat(rules.files()).containsKeys("rarc.csv", "carc.csv");
        assertThat(rules.reasons().kindOf("X9")).isEqualTo(ReasonKind.REDUCTION);
        assertThat(rules.reasons().meaning("197")).isEqualTo("authorization or notice is missing");
        assertThat(rules.reasons().remarks().meaning("N347")).isEqualTo("ours");
        assertThat(rules.reasons().remarks().kindOf("N706")).isEqualTo(RemarkKind.INFORMATION);
        assertThat(rules.reasons().remarks().kindOf("M127")).isEqualTo(RemarkKind.DENYING);
    }

    @Test
    void a_remark_that_no_rule_asks_for_and_a_rule_that_no_remark_can_meet_are_told() throws IOException {
        write("rarc.csv", "code,kind,meaning\nn347,denying,asks for a form of its own\nN921,information,not here\n");
        assertThat(problems())
                .contains(
                        "rarc.csv: warning: no rule of denial-rules.txt asks for N347, so a vague reason beside it stays unsure;"
                                + " write one that does",
                        "denial-rules.txt: warning: rule D-123 asks for N921, which decides nothing by rarc.csv; make its kind"
                                + " denying there");
        assertThat(RuleBook.read(folder, TODAY).hasErrors()).isFalse();
    }

    @Test
    void a_folder_without_contracts_is_an_error() throws IOException {
        Files.delete(folder.resolve("contracts.yml"));
        assertThat(RuleBook.read(folder, TODAY).problems())
                .extracting(ConfigurationProblem::toString)
                .contains("contracts.yml: error: is not in the folder " + folder + "; trueup init makes it");
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
