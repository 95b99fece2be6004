package io.trueup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What letters write by hand, against the library that knows how it is written. */
class WordingTest {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    @Test
    void dates_are_written_as_the_formatter_of_the_country_writes_them() {
        LocalDate last = LocalDate.of(2029, 1, 2);
        for (LocalDate day = LocalDate.of(2023, 12, 30); day.isBefore(last); day = day.plusDays(1)) {
            assertThat(Wording.inText(day)).isEqualTo(LONG.format(day));
            assertThat(Wording.inTable(day)).isEqualTo(SHORT.format(day));
        }
        for (int year : new int[] {-1, 0, 999, 1000, 9999, 10_000}) {
            LocalDate day = LocalDate.of(year, 3, 4);
            assertThat(Wording.inText(day)).isEqualTo(LONG.format(day));
            assertThat(Wording.inTable(day)).isEqualTo(SHORT.format(day));
        }
    }

    @Test
    void hours_are_rounded_half_up_to_two_decimals() {
        for (int minutes = -61; minutes < 3_000; minutes++) {
            assertThat(Wording.hours(minutes))
                    .isEqualTo(BigDecimal.valueOf(minutes)
                            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                            .toPlainString());
        }
        assertThat(Wording.hours(Integer.MAX_VALUE)).isEqualTo("35791394.12");
    }

    @Test
    void dollars_are_grouped_by_thousands_with_two_decimals() {
        DecimalFormat expected = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US));
        Random random = new Random(64);
        for (int i = 0; i < 2_000; i++) {
            long cents = random.nextLong() >> random.nextInt(64);
            assertThat(Money.ofCents(cents).grouped())
                    .as("%d cents", cents)
                    .isEqualTo(expected.format(BigDecimal.valueOf(cents, 2)));
        }
    }
}
