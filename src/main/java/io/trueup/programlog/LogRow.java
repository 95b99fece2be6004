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
        Place place) {

    /** The same row under the fingerprint of another that tells the same session. */
    LogRow as(UUID other) {
        return withTold(this, other);
    }

    /** The same session with what only another row says of it. */
    LogRow completedBy(LogRow same) {
        return withTold(same, fingerprint);
    }

    private LogRow withTold(LogRow same, UUID print) {
        return new LogRow(
                patientId,
                lastName,
                firstName,
                dateOfBirth,
                claimNumber,
                said(patientControlNumber, same.patientControlNumber),
                payerId,
                said(employer, same.employer),
                jurisdiction,
                program,
                serviceDate,
                attendance,
                deliveredMinutes,
                said(times, same.times),
                disciplines.equals(DisciplineMinutes.NONE) ? same.disciplines : disciplines,
                activityMinutes.equals(ActivityMinutes.NONE) ? same.activityMinutes : activityMinutes,
                said(tasks, same.tasks),
                said(productivity, same.productivity),
                teamMeeting || same.teamMeeting,
                said(supervisingTherapist, same.supervisingTherapist),
                said(supervisorLicense, same.supervisorLicense),
                said(authorizationNumber, same.authorizationNumber),
                print,
                place);
    }

    private static String said(String own, String other) {
        return own.isBlank() ? other : own;
    }

    /** Whether both are as long, and nothing else differs that both say of the session. */
    boolean canBe(LogRow other) {
        return attendance.attended() == other.attendance.attended()
                && deliveredMinutes == other.deliveredMinutes
                && canBe(times, other.times, "")
                && canBe(disciplines, other.disciplines, DisciplineMinutes.NONE)
                && canBe(activityMinutes, other.activityMinutes, ActivityMinutes.NONE)
                && canBe(tasks, other.tasks, "")
                && canBe(productivity, other.productivity, "")
                && canBe(supervisingTherapist, other.supervisingTherapist, "");
    }

    private static <T> boolean canBe(T one, T other, T nothing) {
        return one.equals(other) || one.equals(nothing) || other.equals(nothing);
    }
}
