package io.trueup.programlog;

import io.trueup.source.Place;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a program log: one patient, one program date, one session (INTERFACES.md 3). Text that is not there is blank.
 *
 * @param deliveredMinutes end − start − break when times are given, else the sum of the four disciplines; 0 when absent
 * @param times start and end of the session, for people; blank when the log gives none
 * @param dateOfBirth null when the log does not say
 * @param supervisorLicense PT, OT or blank
 * @param fingerprint of the row's cells in the order of the columns, to know the very same row when it comes twice
 */
public record LogRow(
        String patientId,
        String lastName,
        String firstName,
        @Nullable LocalDate dateOfBirth,
        String claimNumber,
        String patientControlNumber,
        String payerId,
        String employer,
        String jurisdiction,
        Program program,
        LocalDate serviceDate,
        Attendance attendance,
        int deliveredMinutes,
        String times,
        DisciplineMinutes disciplines,
        ActivityMinutes activityMinutes,
        String tasks,
        String productivity,
        boolean teamMeeting,
        String supervisingTherapist,
        String supervisorLicense,
        String authorizationNumber,
        UUID fingerprint,
        Place place) {}
