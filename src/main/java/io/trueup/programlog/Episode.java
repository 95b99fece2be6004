package io.trueup.programlog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One stay of a patient in a program, with the papers that prove it was needed; a null date means there is none. */
public record Episode(
        String patientId,
        String claimNumber,
        Program program,
        LocalDate startDate,
        @Nullable LocalDate plannedEndDate,
        @Nullable LocalDate dischargeDate,
        String contractId,
        @Nullable LocalDate referralDate,
        @Nullable LocalDate fceDate,
        @Nullable LocalDate jobDescriptionDate,
        @Nullable LocalDate physicianOrderDate,
        boolean plateauDocumented,
        @Nullable LocalDate employerConfirmationDate,
        @Nullable LocalDate imeDate) {

    /** Whole weeks from its start to a day: 0 in the first week. */
    public int weeksBefore(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(startDate, day);
    }

    /** The episode that days without one form: from the first of them, with no papers and no discharge. */
    public static Episode implied(String patientId, String claimNumber, Program program, LocalDate firstDay) {
        return new Episode(
                patientId, claimNumber, program, firstDay, null, null, "", null, null, null, null, false, null, null);
    }
}
