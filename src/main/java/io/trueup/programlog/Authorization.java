package io.trueup.programlog;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payer's answer to a request for authorization; days and hours are null when it sets no limit. */
public record Authorization(
        String number,
        String claimNumber,
        Program program,
        LocalDate from,
        LocalDate to,
        @Nullable Integer authorizedDays,
        @Nullable BigDecimal authorizedHours,
        Status status) {

    /** What the payer said. */
    public enum Status {
        APPROVED,
        PENDING,
        DENIED
    }

    /** Approved, for this program, and the day lies within its dates. */
    public boolean covers(Program dayProgram, LocalDate day) {
        return status == Status.APPROVED && program == dayProgram && !day.isBefore(from) && !day.isAfter(to);
    }
}
