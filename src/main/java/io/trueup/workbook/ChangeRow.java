package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of Changes (rerun only): a finding that came out differently from the last time.
 *
 * @param was the outcome before; blank when there was no finding
 * @param now the outcome now; blank when the finding is gone
 * @param why what makes the difference, for people; may be blank
 */
public record ChangeRow(
        String claim,
        @Nullable LocalDate serviceDate,
        String was,
        String now,
        @Nullable Money expectedWas,
        @Nullable Money expectedNow,
        @Nullable Money paidWas,
        @Nullable Money paidNow,
        String why) {}
