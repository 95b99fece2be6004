package io.trueup.programlog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A patient's day in a program: all log rows of one file for the same claim, program and date, added up (a split session).
 *
 * @param deliveredMinutes minutes delivered that day
 * @param times start and end of each session, for people; blank unless every session has them
 */
public record ProgramDay(
        String patientId,
        String lastName,
        String firstName,
        String claimNumber,
        String patientControlNumber,
        String payerId,
        String employer,
        String jurisdiction,
        Program program,
        LocalDate serviceDate,
        boolean attended,
        int deliveredMinutes,
        String times,
        DisciplineMinutes disciplines,
        ActivityMinutes activityMinutes,
        String tasks,
        String productivity,
        boolean teamMeeting,
        String supervisingTherapist,
        String supervisorLicense,
        String authorizationNumber) {

    /**
     * The day that the rows of one claim, program and date add up to; the very same row twice counts once. Text comes from the
     * first row that has any; tasks and productivity of several sessions are joined.
     */
    public static ProgramDay of(List<LogRow> rows) {
        if (rows.size() == 1) {
            return of(rows.get(0));
        }
        Map<UUID, LogRow> different = new LinkedHashMap<>();
        rows.forEach(row -> different.merge(row.fingerprint(), row, LogRow::completedBy));
        Collection<LogRow> sessions = different.values();
        LogRow first = sessions.iterator().next();
        List<LogRow> attended =
                sessions.stream().filter(r -> r.attendance().attended()).toList();
        return new ProgramDay(
                first.patientId(),
                first.lastName(),
                first.firstName(),
                first.claimNumber(),
                firstText(sessions.stream().map(LogRow::patientControlNumber).toList()),
                first.payerId(),
                firstText(sessions.stream().map(LogRow::employer).toList()),
                first.jurisdiction(),
                first.program(),
                first.serviceDate(),
                !attended.isEmpty(),
                attended.stream().mapToInt(LogRow::deliveredMinutes).sum(),
                times(attended),
                attended.stream().map(LogRow::disciplines).reduce(DisciplineMinutes.NONE, DisciplineMinutes::plus),
                attended.stream().map(LogRow::activityMinutes).reduce(ActivityMinutes.NONE, ActivityMinutes::plus),
                joined(attended.stream().map(LogRow::tasks).toList()),
                joined(attended.stream().map(LogRow::productivity).toList()),
                sessions.stream().anyMatch(LogRow::teamMeeting),
                firstText(attended.stream().map(LogRow::supervisingTherapist).toList()),
                firstText(attended.stream().map(LogRow::supervisorLicense).toList()),
                firstText(sessions.stream().map(LogRow::authorizationNumber).toList()));
    }

    private static ProgramDay of(LogRow only) {
        boolean attended = only.attendance().attended();
        return new ProgramDay(
                only.patientId(),
                only.lastName(),
                only.firstName(),
                only.claimNumber(),
                only.patientControlNumber(),
                only.payerId(),
                only.employer(),
                only.jurisdiction(),
                only.program(),
                only.serviceDate(),
                attended,
                attended ? only.deliveredMinutes() : 0,
                attended ? only.times() : "",
                attended ? only.disciplines() : DisciplineMinutes.NONE,
                attended ? only.activityMinutes() : ActivityMinutes.NONE,
                attended ? only.tasks() : "",
                attended ? only.productivity() : "",
                only.teamMeeting(),
                attended ? only.supervisingTherapist() : "",
                attended ? only.supervisorLicense() : "",
                only.authorizationNumber());
    }

    private static String times(List<LogRow> attended) {
        List<String> times = attended.stream().map(LogRow::times).toList();
        return times.stream().anyMatch(String::isBlank) ? "" : String.join(", ", times);
    }

    private static String firstText(List<String> texts) {
        return texts.stream().filter(t -> !t.isBlank()).findFirst().orElse("");
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(t -> !t.isBlank()).distinct().collect(Collectors.joining("; "));
    }

    /** "Last, First", for people. */
    public String patient() {
        return firstName.isBlank() ? lastName : lastName + ", " + firstName;
    }
}
