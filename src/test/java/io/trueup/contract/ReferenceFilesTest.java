package io.trueup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ConfigurationProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFilesTest {

    private static final Path REFERENCE = Path.of("jobs", "reference");

    @Test
    void the_reference_folder_that_comes_with_the_product_has_no_error() throws IOException {
        ConfiguredRates rates = ConfiguredRates.read(
                Files.readString(REFERENCE.resolve(ConfiguredRates.CONTRACTS)),
                Files.readString(REFERENCE.resolve(ConfiguredRates.FEE_SCHEDULES)),
                LocalDate.of(2025, 6, 1));
        assertThat(rates.problems().stream().filter(ConfigurationProblem::isError))
                .isEmpty();
        assertThat(rates.book().contracts()).isNotEmpty();
        WhatIfRanges.Read whatIf = WhatIfRanges.read(Files.readString(REFERENCE.resolve(WhatIfRanges.FILE)));
        assertThat(whatIf.problems()).isEmpty();
        assertThat(whatIf.ranges().hourly().low()).isEqualByComparingTo("75");
        assertThat(whatIf.ranges().caseRate().high()).isEqualByComparingTo("30");
    }

    @Test
    void a_contract_with_every_field_is_read_as_written() {
        ContractsFile file = ContractsFile.read("contracts.yml", EVERY_FIELD);
        assertThat(file.problems()).isEmpty();
        Contract contract = file.values().get(0);
        assertThat(contract.payers()).containsExactly("TXMUT", "TEXAS MUTUAL INSURANCE", "00123");
        assertThat(contract.jurisdiction()).isEqualTo("TX");
        assertThat(contract.accredited()).isFalse();
        assertThat(contract.maxHoursPerDay()).isEqualByComparingTo("7.5");
        assertThat(contract.latePayer())
                .isEqualTo(new LatePayer(LatePayer.Kind.SELF_INSURED, LatePayer.Bills.ELECTRONIC));
        assertThat(contract.appeal()).isEqualTo(new AppealTerms(120, AppealTerms.CountedFrom.SERVICE_DATE, 60, 300));
        assertThat(contract.terms())
                .isEqualTo(new Terms.Rvu(
                        new BigDecimal("32.3465"),
                        new BigDecimal("120"),
                        Map.of(
                                "97110", value("0.45", "0.40", "0.02", "1.05", "0.95", "0.80"),
                                "97112", value("0.50", "0.45", "0.02", "1.1", "1.2", "1"),
                                "97530", value("0.44", "0.43", "0.01", "0.9", "0.9", "0.9"))));
    }

    private static Terms.RelativeValue value(String... parts) {
        return new Terms.RelativeValue(
                new BigDecimal(parts[0]),
                new BigDecimal(parts[1]),
                new BigDecimal(parts[2]),
                new BigDecimal(parts[3]),
                new BigDecimal(parts[4]),
                new BigDecimal(parts[5]));
    }

    @Test
    void a_contract_with_only_what_it_must_have_is_accredited_uncapped_and_of_low_confidence() {
        Contract contract = ContractsFile.read("contracts.yml", """
                        - { id: a, payer: TXMUT, line: auto, effective: { from: 1/1/2025 }, basis: not-covered }
                        """).values().get(0);
        assertThat(contract.accredited()).isTrue();
        assertThat(contract.maxHoursPerDay()).isNull();
        assertThat(contract.paymentDueDays()).isEqualTo(45);
        assertThat(contract.effectiveFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(contract.latePayer()).isEqualTo(LatePayer.UNKNOWN);
        assertThat(contract.appeal()).isEqualTo(AppealTerms.NONE);
        assertThat(contract.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void a_contract_may_take_its_fields_from_another_one() {
        ContractsFile file = ContractsFile.read("contracts.yml", """
                - &first { id: a, payer: TXMUT, line: auto, effective: { from: 2025-01-01 }, basis: not-covered }
                - { <<: *first, id: b, payer: OTHER }
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.values()).extracting(Contract::id).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damaged_files_give_problems_and_never_an_exception(long seed) {
        Random random = new Random(seed);
        String alphabet = "{}[]:,-\"'#&*!|>%@ \n\t0a<\u0000é";
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder(EVERY_FIELD);
            for (int changes = 0; changes < 3; changes++) {
                char wrong = alphabet.charAt(random.nextInt(alphabet.length()));
                text.setCharAt(random.nextInt(text.length()), wrong);
            }
            String damaged = text.substring(0, text.length() - random.nextInt(20));
            ConfiguredRates rates = ConfiguredRates.read(damaged, damaged, LocalDate.of(2025, 6, 1));
            assertThat(rates.problems()).as("seed %d, round %d", seed, i).isNotEmpty();
        }
    }

    private static final String EVERY_FIELD = """
            - id: tx-mutual-2025
              payer: [TXMUT, "TEXAS MUTUAL INSURANCE", 00123]
              line: workers-comp
              employer: ACME
              jurisdiction: tx
              program: WC
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: no
              basis: rvu
              terms:
                conversion-factor: 32.3465
                percent: 120
                gpci: 0.9
                rows:
                  97110: { work: 0.45, pe: 0.40, mp: 0.02, gpci: { work: 1.05, pe: 0.95, mp: 0.80 } }
                  97112: { work: 0.50, pe: 0.45, mp: 0.02, gpci: 1, work-gpci: 1.1, pe-gpci: 1.2 }
                  97530: { work: 0.44, pe: 0.43, mp: 0.01 }
              documentation-uplift-percent: 20
              discount-percent: 7.5
              lesser-of-charge: true
              max-hours-per-day: 7.5
              program-limit-weeks: 8
              payment-due-days: 30
              interest-percent: 12
              filing-limit-days: 60
              take-back-days: 300
              payer-kind: self-insured
              bills: electronic
              appeal: { reconsideration-days: 120, counted-from: service-date }
              source: "contract 2025 rev B"
              confidence: high
            """;
}
