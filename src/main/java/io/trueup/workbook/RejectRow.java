package io.trueup.workbook;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of Rejects: something that was not taken, or was taken with a remark.
 *
 * @param line counted from 1; 0 when it concerns the whole file (an empty cell)
 * @param place within the line
 * @param found what stands there
 * @param severity {@code "Reject"} or {@code "Notice"}
 * @param expected what would have been right; may be blank
 * @param amount paid money left out with it; null when none
 * @param run number of the run that found it
 */
public record RejectRow(
        String file,
        long line,
        String place,
        String problem,
        String found,
        String severity,
        String expected,
        @Nullable Money amount,
        long run) {}
