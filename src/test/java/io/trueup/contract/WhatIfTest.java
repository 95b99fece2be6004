package io.trueup.contract;

import static io.trueup.contract.ContractSketch.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    /** Two days of six hours at 64.00 an hour, which is also the schedule. */
    private static final WhatIfTotals TWO_DAYS = new WhatIfTotals(2, 720, Money.of("768.00"), Money.of("768.00"));

    @Test
    void the_same_days_are_valued_under_each_alternative_with_both_ends() {
        WhatIf whatIf = WhatIf.of(TWO_DAYS, WhatIfRanges.OF_THE_FIELD);
        assertThat(whatIf.asContracted()).isEqualTo(Money.of("768.00"));
        assertThat(whatIf.hourly()).hasToString("900.00–1800.00");
        assertThat(whatIf.daily()).hasToString("800.00–1600.00");
        assertThat(whatIf.caseRate()).hasToString("883.20–998.40");
        assertThat(whatIf.componentCodes()).hasToString("400.00–800.00");
        assertThat(whatIf.best().words()).isEqualTo("If hourly");
        assertThat(whatIf.gain()).hasToString("132.00–1032.00");
    }

    @Test
    void the_contract_stays_best_while_no_alternative_beats_it_at_its_low_end() {
        WhatIf good =
                WhatIf.of(new WhatIfTotals(1, 360, Money.of("700.00"), Money.of("384.00")), WhatIfRanges.OF_THE_FIELD);
        assertThat(good.best()).isEqualTo(WhatIf.Alternative.AS_CONTRACTED);
        assertThat(good.gain()).hasToString("0.00");
    }

    @Test
    void without_a_fee_schedule_for_all_of_the_days_there_is_no_case_rate_and_it_is_never_the_best() {
        WhatIf unknown = WhatIf.of(new WhatIfTotals(2, 60, Money.of("2000.00"), null), WhatIfRanges.OF_THE_FIELD);
        assertThat(unknown.caseRate()).isNull();
        assertThat(unknown.best()).isEqualTo(WhatIf.Alternative.AS_CONTRACTED);
    }

    @Test
    void one_number_is_both_ends_and_a_key_left_out_keeps_the_range_of_the_field() {
        WhatIfRanges.Read read = WhatIfRanges.read("hourly: 95.00\ndaily: { low: 500, high: 600 }\n");
        assertThat(read.problems()).isEmpty();
        assertThat(WhatIf.of(TWO_DAYS, read.ranges()).hourly()).hasToString("1140.00");
        assertThat(read.ranges().daily().high()).isEqualByComparingTo("600");
        assertThat(read.ranges().componentCodes()).isEqualTo(WhatIfRanges.OF_THE_FIELD.componentCodes());
        assertThat(WhatIfRanges.read("").ranges()).isEqualTo(WhatIfRanges.OF_THE_FIELD);
    }

    @Test
    void errors_in_the_ranges_are_told_with_their_lines() {
        List<ConfigurationProblem> problems = WhatIfRanges.read(
                        "hourly: { low: 150, high: 75 }\ndayly: 400\ncase-rate: { low: 15 }\n")
                .problems();
        assertThat(problems)
                .extracting(ConfigurationProblem::line, ConfigurationProblem::code, ConfigurationProblem::suggestion)
                .containsExactly(
                        tuple(1L, ConfigurationCode.OUT_OF_RANGE, ""),
                        tuple(2L, ConfigurationCode.UNKNOWN_KEY, "daily"),
                        tuple(3L, ConfigurationCode.MISSING_KEY, ""));
    }

    @Test
    void a_day_is_valued_at_its_own_schedule_or_the_only_one_of_its_jurisdiction() {
        RateBook book =
                RateBook.of(List.of(), FeeSchedulesFile.read("f.csv", SCHEDULES).rows());
        Contract hourly = contract("a").uplift("20").discount("10").build();
        assertThat(book.atFeeSchedule(hourly, day("TX"))).isEqualTo(Money.of("384.00"));
        assertThat(book.atFeeSchedule(hourly, day("CA"))).isNull();
        assertThat(book.atFeeSchedule(hourly, day("NY"))).isNull();
        Contract scheduled = contract("b")
                .terms(new Terms.FeeSchedule("NY-2", BigDecimal.valueOf(150)))
                .build();
        assertThat(book.atFeeSchedule(scheduled, day("NY"))).isEqualTo(Money.of("540.00"));
    }

    private static final String SCHEDULES = """
            schedule,jurisdiction,code,basis,amount,effective_from
            TX-DWC,TX,97545,hour,64.00,2025-01-01
            NY-1,NY,97545,hour,80.00,2025-01-01
            NY-2,NY,97545,hour,90.00,2025-01-01
            """;

    private static DayFacts day(String jurisdiction) {
        return new DayFacts(LocalDate.of(2025, 3, 5), jurisdiction, Program.WH, 360, ActivityMinutes.NONE, true, null);
    }
}
