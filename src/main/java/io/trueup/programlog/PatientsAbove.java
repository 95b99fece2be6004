package io.trueup.programlog;

import io.trueup.tabular.Row;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a log takes from the row above it (INTERFACES.md 3, "Tables for people"): whose it is, where the patient stands once for
 * several days, and the day, where the rows of one patient have it once for several sessions that follow one another.
 */
final class PatientsAbove {

    private static final List<String> PATIENT =
            List.of("patient_id", "patient_last_name", "patient_first_name", "patient_name", "date_of_birth");

    private static final String CLAIM = "claim_number";
    private static final String PAYER = "payer_id";

    private static final List<String> OF_CLAIM = List.of(
            CLAIM, "patient_control_number", PAYER, "employer", "jurisdiction", "program", "authorization_number");

    private static final String DATE = "service_date";

    private @Nullable Row above;

    /** Completes a row, which the next row then stands below. */
    void complete(Row row) {
        Row last = above;
        boolean isBelow = last != null && last.sheet().equals(row.sheet()) && !row.isBelowText();
        if (last != null && isBelow && row.has("attendance") && isOfSamePatient(last, row)) {
            if (row.has(DATE) || isLaterSession(last, row)) {
                takeWhose(last, row);
                row.takeFrom(last, List.of(DATE));
            }
        }
        above = row;
    }

    /** A claim or an account number that a row lacks beside its patient and payer is missing: the patient may have another claim. */
    private static void takeWhose(Row last, Row row) {
        boolean namesPatient = PATIENT.stream().anyMatch(row::has);
        if (!row.has(CLAIM) && (!namesPatient || !row.has(PAYER))) {
            row.takeFrom(last, OF_CLAIM);
            row.takeFrom(last, PATIENT);
        } else if (!namesPatient) {
            row.takeFrom(last, PATIENT);
        }
    }

    /** Whether it says nothing of a patient that the row above says otherwise. */
    private static boolean isOfSamePatient(Row last, Row row) {
        return Stream.concat(PATIENT.stream(), Stream.of(CLAIM))
                .allMatch(column ->
                        !row.has(column) || last.has(column) && row.text(column).equalsIgnoreCase(last.text(column)));
    }

    private static boolean isLaterSession(Row last, Row row) {
        LocalTime end = last.timeIfAny("end_time");
        LocalTime start = row.timeIfAny("start_time");
        return end != null && start != null && row.has("end_time") && !start.isBefore(end);
    }
}
