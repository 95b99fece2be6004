package io.trueup.night;

import java.util.ArrayList;
import java.util.List;

/** Rows of a program log for tests: Jane Doe of claim C-1, control number PCN1, in work hardening under TESTMUT in Texas. */
public final class LogDays {

    private static final String HEADINGS = "patient_id,patient_last_name,patient_first_name,date_of_birth,claim_number,"
            + "patient_control_number,payer_id,jurisdiction,program,service_date,attendance,start_time,end_time,"
            + "break_minutes\n";

    private final List<String> rows = new ArrayList<>();
    private String claim = "C-1";
    private String controlNumber = "PCN1";
    private String program = "WH";
    private String payer = "TESTMUT";
    private String patient = "P-1,DOE,JANE,";
    private String state = "TX";

    private LogDays() {}

    public static LogDays of() {
        return new LogDays();
    }

    /** The claim and control number of the rows that follow. */
    public LogDays claim(String number, String patientControlNumber) {
        claim = number;
        controlNumber = patientControlNumber;
        return this;
    }

    /** The patient of the rows that follow; without a date of birth when that is blank. */
    LogDays patient(String id, String last, String first, String born) {
        patient = String.join(",", id, last, first, born);
        return this;
    }

    /** The payer of the rows that follow. */
    LogDays payer(String id) {
        payer = id;
        return this;
    }

    /** The jurisdiction of the rows that follow. */
    LogDays state(String letters) {
        state = letters;
        return this;
    }

    public LogDays program(String word) {
        program = word;
        return this;
    }

    /** Whole hours from eight o'clock, without a break. */
    public LogDays day(String date, int hours) {
        return row(date, "P", "08:00", "%02d:00".formatted(8 + hours));
    }

    public LogDays absent(String date) {
        return row(date, "A", "", "");
    }

    private LogDays row(String date, String attendance, String from, String to) {
        rows.add(String.join(
                ",", patient, claim, controlNumber, payer, state, program, date, attendance, from, to, "0"));
        return this;
    }

    String csv() {
        return HEADINGS + String.join("\n", rows) + "\n";
    }
}
