package io.trueup.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of Prevention: a running episode that will be denied or short unless somebody acts. */
public record PreventionRow(
        String claim,
        String patient,
        String risk,
        String detail,
        @Nullable LocalDate actBy) {}
