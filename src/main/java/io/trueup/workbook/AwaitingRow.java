package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of Awaiting: a day (or discharged episode) nobody has paid or denied yet.
 *
 * @param daysOutstanding calendar days from the service date to today
 * @param bucket age for people, {@code "0-30 days"}; the Summary groups by it
 */
public record AwaitingRow(
        String claim,
        String payer,
        LocalDate serviceDate,
        @Nullable Money expected,
        int daysOutstanding,
        @Nullable LocalDate dueDate,
        String bucket) {}
