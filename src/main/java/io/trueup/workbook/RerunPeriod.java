package io.trueup.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rerun recomputed.
 *
 * @param from first payment date
 * @param to last payment date
 * @param payer blank = all
 * @param ratesAsOf null = today's rates
 */
public record RerunPeriod(
        LocalDate from,
        LocalDate to,
        String payer,
        @Nullable LocalDate ratesAsOf) {}
