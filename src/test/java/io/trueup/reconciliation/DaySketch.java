package io.trueup.reconciliation;

import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;

/** Six hours of work hardening that Jo Doe attended on Monday 2025-03-03 under claim WC-1, changed only where a test says so. */
final class DaySketch {

    private String claimNumber = "WC-1";
    private String controlNumber = "PCN1";
    private String patientId = "P1";
    private String lastName = "Doe";
    private String firstName = "Jo";
    private String payerId = "TXMUT";
    private String state = "TX";
    private Program program = Program.WH;
    private LocalDate date = AccountSketch.MONDAY;
    private boolean attended = true;
    private int minutes = 360;
    private DisciplineMinutes disciplines = new DisciplineMinutes(300, 60, 0, 0);
    private String tasks = "lifting";
    private String productivity = "80 %";
    private boolean teamMeeting;
    private String supervisor = "Ray";
    private String license = "PT";

    static DaySketch day(String date) {
        DaySketch sketch = new DaySketch();
        sketch.date = LocalDate.parse(date);
        return sketch;
    }

    DaySketch of(String claim, String patientControlNumber) {
        claimNumber = claim;
        controlNumber = patientControlNumber;
        return this;
    }

    DaySketch patient(String last, String first) {
        lastName = last;
        firstName = first;
        patientId = last + "-" + first;
        return this;
    }

    DaySketch payer(String id) {
        payerId = id;
        return this;
    }

    DaySketch in(String jurisdiction) {
        state = jurisdiction;
        return this;
    }

    DaySketch program(Program value) {
        program = value;
        return this;
    }

    DaySketch absent() {
        attended = false;
        return minutes(0);
    }

    DaySketch minutes(int delivered) {
        minutes = delivered;
        return this;
    }

    DaySketch disciplines(int pt, int ot, int psych, int vocational) {
        disciplines = new DisciplineMinutes(pt, ot, psych, vocational);
        return this;
    }

    DaySketch tasks(String text) {
        tasks = text;
        return this;
    }

    DaySketch productivity(String text) {
        productivity = text;
        return this;
    }

    DaySketch supervisedBy(String name, String letters) {
        supervisor = name;
        license = letters;
        return this;
    }

    DaySketch withTeamMeeting() {
        teamMeeting = true;
        return this;
    }

    ProgramDay build() {
        return new ProgramDay(
                patientId,
                lastName,
                firstName,
                claimNumber,
                controlNumber,
                payerId,
                "ACME",
                state,
                program,
                date,
                attended,
                minutes,
                "",
                disciplines,
                new ActivityMinutes(60, 60, 60, 60, 0),
                tasks,
                productivity,
                teamMeeting,
                supervisor,
                license,
                "");
    }
}
