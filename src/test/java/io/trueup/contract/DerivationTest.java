package io.trueup.contract;

import static io.trueup.contract.ContractSketch.contract;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);
    private static final Terms TEXAS = new Terms.FeeSchedule("TX-DWC", BigDecimal.valueOf(110));

    @Test
    void every_step_of_a_fee_schedule_day_can_be_followed_by_a_biller() {
        Contract contract = contract("tx-mutual-2025")
                .terms(TEXAS)
                .unaccredited()
                .cap("6.5")
                .uplift("20")
                .discount("5")
                .lesserOfCharge()
                .source("contract 2025 rev B", Confidence.HIGH)
                .build();
        Expected expected = book().price(contract, day(400, true, Money.of("410.00")));
        assertThat(expected.how().text()).isEqualTo("""
                        expected allowed: 410.00
                          contract: tx-mutual-2025, fee-schedule
                          minutes: 400 delivered
                          capped: 390 min = 6.50 h a day at most
                          rounded: 390 min = 6.50 h (increment 15 min)
                          schedule row: TX-DWC 97545 TX WH from 2017-01-01: 64.00 an hour
                          schedule row: TX-DWC 97546 TX WH from 2017-01-01: 64.00 an hour
                          97545: 2.00 h × 64.00 = 128.00
                          97546: 4.50 h × 64.00 = 288.00
                          97545 + 97546: 128.00 + 288.00 = 416.00
                          not accredited: 416.00 × 0.80 = 332.80
                          percent: 332.80 × 110 % = 366.08
                          documentation uplift: 366.08 × 120 % = 439.30
                          network discount: 439.30 × 95 % = 417.34
                          lesser of charge: the lesser of 417.34 and 410.00 billed = 410.00
                          source: contract 2025 rev B; rule 134.230 (low)""");
    }

    @Test
    void source_and_confidence_travel_and_the_weaker_confidence_wins() {
        Expected.Allowed strong = (Expected.Allowed) book().price(
                        contract("a")
                                .terms(TEXAS)
                                .source("rev B", Confidence.HIGH)
                                .build(),
                        day(375, false, null));
        assertThat(strong.confidence()).isEqualTo(Confidence.LOW);
        assertThat(strong.source()).isEqualTo("rev B; rule 134.230");
        Expected.Allowed hourly = (Expected.Allowed)
                book().price(contract("a").source("rev B", Confidence.MEDIUM).build(), day(375, false, null));
        assertThat(hourly.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(hourly.source()).isEqualTo("rev B");
    }

    @Test
    void component_codes_show_their_units_and_a_code_without_an_amount_says_so() {
        Contract contract = contract("a")
                .terms(new Terms.PerCode(Map.of("97110", Money.of("40.00")), 15))
                .build();
        DayFacts day = new DayFacts(DAY, "TX", Program.WC, 60, new ActivityMinutes(33, 0, 15, 0, 0), false, null);
        assertThat(book().price(contract, day).how().lines())
                .containsSubsequence(
                        "  activity minutes: 48 = 3 units (8-minute rule)",
                        "  97110: 2 × 40.00 = 80.00",
                        "  97530: 1 units, no amount in the contract = 0.00",
                        "  component codes: sum = 80.00");
    }

    @Test
    void fault_376_relative_values_of_97545_and_97546_price_hours_and_a_bill_of_them() {
        Terms rvu = new Terms.Rvu(
                new BigDecimal("49.00"), BigDecimal.valueOf(100), Map.of("97545", value("2.8"), "97546", value("1.4")));
        Contract contract = contract("a").terms(rvu).build();
        Expected day = book().price(contract, day(375, false, null));
        assertThat(day.amountIfKnown()).isEqualTo(Money.of("428.75"));
        assertThat(day.how().lines())
                .containsSubsequence(
                        "  97545: 1 unit × 137.20 = 137.20",
                        "  97546: 4.25 h × 68.60 = 291.55",
                        "  97545 + 97546: 137.20 + 291.55 = 428.75");
        assertThat(book().priceBilled(
                                contract,
                                day(375, false, null),
                                new BilledUnits(
                                        Map.of("97545", BigDecimal.ONE, "97546", BigDecimal.valueOf(4)),
                                        1,
                                        BilledUnits.Accreditation.AS_CONTRACTED))
                        .amountIfKnown())
                .isEqualTo(Money.of("411.60"));
        assertThat(contract.paysByComponent()).isFalse();
        assertThat(book().countedTime(contract, day(375, false, null))).isEqualTo(new CountedTime(375, 15));
    }

    private static Terms.RelativeValue value(String work) {
        return new Terms.RelativeValue(
                new BigDecimal(work), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    }

    @Test
    void fault_377_blank_activity_minutes_are_no_price_and_the_columns_are_named() {
        Terms perCode = new Terms.PerCode(Map.of("97110", Money.of("40.00")), 15);
        assertThat(book().price(contract("a").terms(perCode).build(), day(375, false, null)))
                .isInstanceOfSatisfying(
                        Expected.NoRate.class,
                        noRate -> assertThat(noRate.reason())
                                .isEqualTo("contract a pays by component codes, and the log has no minutes of them"
                                        + " (exercise_minutes, neuromuscular_minutes, activities_minutes,"
                                        + " reintegration_minutes, selfcare_minutes)"));
    }

    @Test
    void a_missing_schedule_row_is_named() {
        DayFacts oklahoma = new DayFacts(DAY, "OK", Program.WH, 375, ActivityMinutes.NONE, false, null);
        Expected expected = book().price(contract("a").terms(TEXAS).build(), oklahoma);
        assertThat(expected)
                .isInstanceOfSatisfying(
                        Expected.NoRate.class,
                        noRate -> assertThat(noRate.reason())
                                .isEqualTo("schedule TX-DWC has no row for 97545 WH in OK on 2025-03-05"));
    }

    @Test
    void two_rows_with_different_accreditation_factors_each_keep_their_own() {
        RateBook book = RateBook.of(List.of(), List.of(row("97545", "0.80"), row("97546", "1")));
        Contract contract = contract("a")
                .unaccredited()
                .terms(new Terms.FeeSchedule("TX-DWC", BigDecimal.valueOf(100)))
                .build();
        assertThat(book.price(contract, day(375, false, null)))
                .isInstanceOfSatisfying(
                        Expected.Allowed.class,
                        allowed ->
                                assertThat(allowed.amount()).isEqualTo(Money.of("374.40"))); // 128.00 × 0.80 + 272.00
    }

    @Test
    void minutes_that_are_no_hundredths_of_an_hour_are_shown_as_minutes() {
        assertThat(BillableTime.hours(375)).isEqualTo("6.25 h");
        assertThat(BillableTime.hours(126)).isEqualTo("2.10 h");
        assertThat(BillableTime.hours(130)).isEqualTo("2 h 10 min");
    }

    private static RateBook book() {
        return RateBook.of(List.of(), List.of(row("97545", "0.80"), row("97546", "0.80")));
    }

    private static FeeScheduleRow row(String code, String factor) {
        return new FeeScheduleRow(
                "TX-DWC",
                "TX",
                code,
                Program.WH,
                FeeScheduleRow.Basis.HOUR,
                Money.of("64.00"),
                15,
                new BigDecimal(factor),
                LocalDate.of(2017, 1, 1),
                null,
                "rule 134.230",
                Confidence.LOW,
                2);
    }

    private static DayFacts day(int minutes, boolean documented, @Nullable Money billed) {
        return new DayFacts(DAY, "TX", Program.WH, minutes, ActivityMinutes.NONE, documented, billed);
    }
}
