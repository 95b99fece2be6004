package io.trueup.pattern;

import static io.trueup.pattern.AlikeDays.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.ConfiguredRates;
import io.trueup.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PatternFinderTest {

    private static PatternFinder finder;

    @BeforeAll
    static void agreements() throws IOException {
        ConfiguredRates rates = ConfiguredRates.read(
                resource("contracts.yml"), resource("fee-schedules.csv"), LocalDate.of(2025, 5, 12));
        assertThat(rates.problems()).isEmpty();
        finder = new PatternFinder(rates.book());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PatternFinderTest.class.getResourceAsStream("/pattern/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Pattern> patterns(AlikeDays... days) {
        return finder.find(Stream.of(days).map(AlikeDays::build).toList()).stream()
                .map(PatternFinder.Found::pattern)
                .toList();
    }

    private static Pattern pattern(AlikeDays... days) {
        List<Pattern> patterns = patterns(days);
        assertThat(patterns).hasSize(1);
        return patterns.get(0);
    }

    @Test
    void last_years_hourly_rate_is_told_with_both_rates_and_the_contract_it_is_from() {
        Pattern pattern = pattern(
                under("hourly-2025", "480.00", "450.00")
                        .days(12)
                        .code("97545", "150.00")
                        .code("97546", "300.00"),
                under("hourly-2025", "160.00", "150.00")
                        .days(1)
                        .minutes(120)
                        .since("2025-03-10")
                        .code("97545", "150.00"));
        assertThat(pattern)
                .isEqualTo(new Pattern(
                        "PAYER",
                        "hourly-2025",
                        List.of("97545", "97546"),
                        LocalDate.of(2025, 3, 10),
                        13,
                        Money.of("80.00"),
                        Money.of("75.00"),
                        "An old schedule: the rates of contract hourly-2024, in force until 2024-12-31",
                        Money.of("370.00")));
    }

    @Test
    void earlier_rows_of_a_schedule_are_an_old_schedule_too() {
        assertThat(pattern(under("schedule-2025", "384.00", "360.00")).cause())
                .isEqualTo("An old schedule: the rates of TX-DWC, in force until 2024-12-31");
    }

    @Test
    void an_old_schedule_is_recognised_when_it_paid_more() {
        Pattern pattern = pattern(under("falling-2025", "420.00", "480.00"));
        assertThat(pattern.cause()).startsWith("An old schedule").contains("hourly-2024-rich");
        assertThat(pattern.atStake()).isEqualTo(Money.ZERO);
    }

    @Test
    void eighty_percent_of_an_accredited_contract_is_missing_accreditation() {
        assertThat(pattern(under("schedule-2025", "384.00", "307.20")).cause())
                .startsWith("Paid at 80 % as for a clinic without accreditation");
    }

    @Test
    void the_same_share_is_a_discount_nobody_agreed_whatever_the_length_of_the_day() {
        Pattern pattern = pattern(
                under("hourly-2025", "480.00", "432.00").days(3),
                under("hourly-2025", "380.00", "342.00").days(2).minutes(285));
        assertThat(pattern.cause()).isEqualTo("A network discount of 10 % that nobody agreed");
        assertThat(pattern.days()).isEqualTo(5);
        assertThat(pattern.expectedRate()).isEqualTo(Money.of("80.00"));
        assertThat(pattern.paidRate()).isEqualTo(Money.of("72.00"));
    }

    @Test
    void a_discount_beyond_the_agreed_one_is_told_apart_from_it() {
        assertThat(pattern(under("network-2025", "387.00", "367.65")).cause())
                .isEqualTo("A network discount of 5 % beyond the 10 % of the contract that nobody agreed");
    }

    @Test
    void a_discount_on_one_code_shows_that_code_alone() {
        Pattern pattern = pattern(under("network-2025", "387.00", "361.80")
                .code("97545", "135.00")
                .code("97546", "226.80"));
        assertThat(pattern.codes()).containsExactly("97546");
        assertThat(pattern.expectedRate()).isEqualTo(Money.of("63.00"));
        assertThat(pattern.paidRate()).isEqualTo(Money.of("56.70"));
        assertThat(pattern.cause()).contains("discount of 10 %");
    }

    @Test
    void hours_capped_pay_the_same_whatever_was_delivered() {
        Pattern pattern = pattern(
                under("hourly-2025", "480.00", "320.00").days(3),
                under("hourly-2025", "560.00", "320.00").days(1).minutes(420),
                under("hourly-2025", "400.00", "320.00").days(1).minutes(300));
        assertThat(pattern.cause())
                .isEqualTo("Hours capped at 4 a day, whatever was delivered; the contract pays up to 8");
        assertThat(pattern.atStake()).isEqualTo(Money.of("800.00"));
        assertThat(pattern.expectedRate()).isEqualTo(Money.of("80.00"));
        assertThat(pattern.paidRate()).as("differs from day to day").isNull();
    }

    @Test
    void two_causes_of_the_very_same_days_are_both_named() {
        assertThat(pattern(under("hourly-2025", "640.00", "480.00").minutes(480))
                        .cause())
                .isEqualTo("A network discount of 25 % that nobody agreed; or: Hours capped at 6 a day, whatever was"
                        + " delivered; the contract pays up to 8");
    }

    @Test
    void the_half_day_rate_for_full_days() {
        Pattern pattern = pattern(under("daily-2025", "520.00", "260.00").code("97545", "260.00"));
        assertThat(pattern.cause()).isEqualTo("The half-day rate for full days");
        assertThat(pattern.expectedRate()).isEqualTo(Money.of("520.00"));
        assertThat(pattern.paidRate()).isEqualTo(Money.of("260.00"));
    }

    @Test
    void one_increment_missing_each_day() {
        Pattern pattern = pattern(
                under("hourly-2025", "480.00", "460.00").days(3),
                under("hourly-2025", "420.00", "400.00").days(3).minutes(315));
        assertThat(pattern.cause()).isEqualTo("One increment of 15 minutes missing on each day");
        assertThat(pattern.days()).isEqualTo(6);
    }

    @Test
    void a_part_left_to_the_worker_comes_before_any_arithmetic() {
        assertThat(pattern(under("hourly-2025", "480.00", "455.00").leftToPatient())
                        .cause())
                .contains("left to the patient");
    }

    @Test
    void what_no_cause_explains_is_told_by_its_rates() {
        Pattern pattern = pattern(
                under("hourly-2025", "480.00", "407.40").code("97545", "135.80").code("97546", "271.60"));
        assertThat(pattern.cause()).isEqualTo("Paid 67.90 of 80.00 an hour each time");
    }

    @Test
    void days_of_a_contract_that_is_gone_are_told_by_their_share() {
        Pattern pattern = pattern(
                under("gone", "480.00", "450.00").days(4),
                under("gone", "320.00", "300.00").days(4));
        assertThat(pattern.cause()).isEqualTo("Paid 93.8 % of the expected amount each time");
        assertThat(pattern.days()).isEqualTo(8);
        assertThat(pattern.expectedRate()).isNull();
    }

    @Test
    void the_same_overpayment_each_time_is_a_pattern_with_nothing_at_stake() {
        Pattern pattern = pattern(under("hourly-2025", "480.00", "520.00"));
        assertThat(pattern.cause()).contains("more than agreed");
        assertThat(pattern.atStake()).isEqualTo(Money.ZERO);
    }

    @Test
    void four_days_are_no_pattern() {
        assertThat(patterns(under("hourly-2025", "480.00", "450.00").days(4))).isEmpty();
    }

    @Test
    void variances_that_differ_are_no_pattern_however_many() {
        assertThat(patterns(
                        under("hourly-2025", "480.00", "101.17").days(1),
                        under("hourly-2025", "480.00", "222.22").days(1),
                        under("hourly-2025", "480.00", "307.01").days(1),
                        under("hourly-2025", "480.00", "333.33").days(1),
                        under("hourly-2025", "480.00", "399.99").days(1),
                        under("hourly-2025", "480.00", "411.13").days(1)))
                .isEmpty();
    }

    @Test
    void a_day_is_part_of_one_pattern_and_the_one_worth_most_stands_first() {
        List<Pattern> patterns =
                patterns(under("hourly-2025", "480.00", "450.00").days(6), under("hourly-2025", "480.00", "320.00"));
        assertThat(patterns).extracting(Pattern::days).containsExactly(5, 6);
        assertThat(patterns).extracting(Pattern::atStake).containsExactly(Money.of("800.00"), Money.of("180.00"));
    }
}
