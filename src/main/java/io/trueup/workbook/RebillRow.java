package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of Rebill: a component code that a denied day can be billed with instead.
 *
 * @param minutes delivered minutes of the code
 * @param units by the 8-minute rule
 * @param expected what the contract or schedule pays for them; null when it has no amount
 * @param item the worklist item
 */
public record RebillRow(
        String claim,
        LocalDate serviceDate,
        String code,
        int minutes,
        int units,
        @Nullable Money expected,
        String item) {}
