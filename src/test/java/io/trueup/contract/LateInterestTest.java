package io.trueup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateInterestTest {

    @ParameterizedTest(name = "{0} at {1} % due {2} paid {3}")
    @CsvSource({
        "400.00, 10, 2025-03-01, 2025-03-01, 0.00", // paid on the due day
        "400.00, 10, 2025-03-01, 2025-02-01, 0.00", // paid early
        "400.00, 10, 2025-03-01, 2025-03-02, 0.11", // 0.1096
        "365.00, 10, 2025-03-01, 2025-03-31, 3.00", // 0.10 a day
        "365.00, 1, 2025-03-01, 2025-03-02, 0.01",
        "365.00, 0.5, 2025-03-01, 2025-03-02, 0.01", // half a cent rounds up
        "365.00, 0, 2025-03-01, 2025-03-31, 0.00",
        "400.00, 12, 2024-03-01, 2025-03-01, 48.00",
        "-400.00, 12, 2024-03-01, 2025-03-01, 0.00"
    })
    void simple_interest_is_owed_for_each_day_after_the_due_day(
            String amount, BigDecimal percent, LocalDate due, LocalDate paid, String owed) {
        assertThat(LateInterest.owed(Money.of(amount), percent, due, paid)).isEqualTo(Money.of(owed));
    }
}
