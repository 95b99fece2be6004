package io.trueup.programlog;

/** Whether the patient came. Present and left early both count as attended. */
public enum Attendance {
    PRESENT("P"),
    ABSENT("A"),
    LEFT_EARLY("L");

    private final String letter;

    Attendance(String letter) {
        this.letter = letter;
    }

    /** The letter of the attendance column. */
    public String letter() {
        return letter;
    }

    public boolean attended() {
        return this != ABSENT;
    }
}
