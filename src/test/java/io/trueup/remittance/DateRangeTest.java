package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dates of a line, and what falls on them. */
class DateRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);

    @Test
    void what_falls_on_a_range_is_what_it_contains_in_the_same_order() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            List<LocalDate> days = Stream.generate(() -> FIRST.plusDays(random.nextInt(12)))
                    .limit(random.nextInt(15))
                    .sorted()
                    .toList();
            LocalDate from = FIRST.plusDays(random.nextInt(14) - 1);
            DateRange range = new DateRange(from, from.plusDays(random.nextInt(4)));
            assertThat(range.among(days, Function.identity()))
                    .as("%s of %s", range, days)
                    .isEqualTo(days.stream().filter(range::contains).toList());
        }
    }
}
