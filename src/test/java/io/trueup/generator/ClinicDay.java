package io.trueup.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of a program log.
 *
 * @param timed whether start, end and break are written; without them the disciplines make the delivered minutes
 * @param disciplines minutes of PT, OT, psych and vocational
 * @param activities minutes in the order of {@link Rates#COMPONENTS}
 */
record ClinicDay(
        LocalDate date,
        boolean attended,
        int minutes,
        boolean timed,
        List<Integer> disciplines,
        List<Integer> activities,
        String tasks,
        String productivity,
        boolean teamMeeting,
        String therapist) {

    static ClinicDay absent(LocalDate date) {
        return new ClinicDay(date, false, 0, false, List.of(0, 0, 0, 0), List.of(0, 0, 0, 0, 0), "", "", false, "");
    }

    boolean hasTeamWork() {
        return disciplines.get(2) + disciplines.get(3) > 0;
    }

    /** What the day itself must show to be documented; its week must show the rest. */
    boolean hasOwnProof() {
        return disciplines.get(0) + disciplines.get(1) > 0
                && !tasks.isEmpty()
                && !productivity.isEmpty()
                && !therapist.isEmpty();
    }
}
