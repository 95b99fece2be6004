package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code price}, as an expert types it before trusting a contract. */
class PriceCommandTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ClinicFolder clinic;

    @BeforeEach
    void a_clinic_that_has_not_run() {
        clinic = ClinicFolder.copiedTo(home);
    }

    private Typed price(String words) {
        return clinic.types("price", words.split(" "));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # what each payer of the sample promised for a day or a stay (sample-data/README.md)
            prairie-star-2025, fee-schedule | --payer PSMUT --jurisdiction TX --program WH --minutes 360  | 384.00
            blue-sage-2025, fee-schedule    | --payer BSCAS --jurisdiction TX --program WH --minutes 360  | 307.20
            blue-sage-2025, fee-schedule    | --payer BSCAS --jurisdiction TX --program WC --minutes 240  | 115.20
            pacific-ridge-2025, per-hour    | --payer PACRIM --jurisdiction CA --program WH --minutes 360 | 480.00
            highland-2025, daily            | --payer HLMFG --jurisdiction NM --program WH --minutes 360  | 520.00
            highland-2025, daily            | --payer HLMFG --jurisdiction NM --program WH --minutes 359  | 260.00
            tri-county-2025, case           | --payer TRICO --jurisdiction OK --program WH --days 16      | 6850.00
            tri-county-2025, case           | --payer TRICO --jurisdiction OK --program WH --days 3       | 1200.00
            red-rock-2025, per-code         | --payer REDRK --jurisdiction AZ --program WH --minutes 360  | 387.00
            medicare-2025, not-covered      | --payer MEDB --jurisdiction TX --program WH --minutes 360   | 0.00
            """)
    void what_a_contract_promised_is_what_a_day_comes_to(String contract, String words, String expected) {
        Typed priced = price(words + " --date 2025-03-12");
        assertThat(priced.status()).isEqualTo(ExitStatus.DONE);
        assertThat(priced.err()).isEmpty();
        assertThat(priced.lines())
                .startsWith("contract: " + contract, "expected allowed: " + expected)
                .last()
                .asString()
                .startsWith("source: ");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void the_arithmetic_is_told_step_by_step() {
        Typed priced = price("--payer PSMUT --jurisdiction TX --program WH --date 2025-03-12 --minutes 375");
        assertThat(priced.lines())
                .containsSubsequence(
                        "contract: prairie-star-2025, fee-schedule",
                        "expected allowed: 400.00",
                        "  rounded: 375 min = 6.25 h (increment 15 min)",
                        "  97545: 2.00 h × 64.00 = 128.00",
                        "  97546: 4.25 h × 64.00 = 272.00",
                        "  97545 + 97546: 128.00 + 272.00 = 400.00")
                .last()
                .asString()
                .endsWith("confidence low");
    }

    @Test
    void the_contract_in_force_on_that_date_is_taken() {
        assertThat(price("--payer PACRIM --program WH --date 2024-12-31 --minutes 360")
                        .lines())
                .startsWith("contract: pacific-ridge-2024, per-hour", "expected allowed: 450.00");
    }

    @Test
    void a_charge_below_the_rate_counts_where_the_contract_says_so() {
        clinic.edit("jobs/reference/contracts.yml", "lesser-of-charge: false", "lesser-of-charge: true");
        String day = "--payer PACRIM --program WH --date 2025-03-12 --minutes 360";
        assertThat(price(day + " --billed 400.00").lines()).contains("expected allowed: 400.00");
        assertThat(price(day + " --billed 600").lines()).contains("expected allowed: 480.00");
    }

    @Test
    void a_payer_without_a_contract_in_force_has_no_rate_and_the_reason_is_given() {
        assertThat(price("--payer CANYON --program WH --date 2025-03-12 --minutes 360")
                        .lines())
                .startsWith("contract: none in force")
                .last()
                .isEqualTo("no rate: no single contract of payer CANYON is in force on 2025-03-12 for WH");
        assertThat(price("--payer PSMUT --program WH --date 2026-03-12 --minutes 360")
                        .lines())
                .startsWith("contract: none in force");
    }

    @Test
    void a_contract_of_days_prices_no_stay() {
        assertThat(price("--payer HLMFG --program WH --date 2025-03-12 --days 4")
                        .lines())
                .last()
                .isEqualTo("no rate: contract highland-2025 prices days, not episodes");
    }

    @Test
    void a_program_that_does_not_exist_is_answered_with_those_that_do() {
        Typed refused = price("--payer PSMUT --program XX --date 2025-03-12");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("--program").contains("[WH, WC]").contains("XX");
    }

    @Test
    void everything_a_price_needs_is_asked_for_at_once() {
        Typed refused = price("--payer PSMUT");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).startsWith("Missing required options: '--program=P', '--date=D'");
    }

    @ParameterizedTest
    @CsvSource({
        "--minutes -5, --minutes",
        "--minutes 1441, --minutes",
        "--days 0, --days",
        "--billed -4, --billed",
        "--billed 1.005, --billed",
        "'--activity 1,2,3,4,5,6', --activity",
        "'--activity 1,-2', --activity"
    })
    void a_number_that_no_day_can_have_is_a_wrong_use(String words, String option) {
        Typed refused = price("--payer PSMUT --jurisdiction TX --program WH --date 2025-03-12 " + words);
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("trueup: " + option + " ");
    }
}
