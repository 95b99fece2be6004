package io.trueup.report;

/** By what the pages of a worklist are sorted; what is alike stands as the workbook has it. */
public enum WorklistSort {
    /** As on the sheet: best first; of what waits the first to be asked again; of what is over the latest. */
    PRIORITY("Priority", ""),
    DEADLINE("Deadline", "shown_deadline, "),
    AT_STAKE("At stake", "at_stake DESC, "),
    PAYER("Payer", "lower(title), "),
    OWNER("Owner", "owner = '', lower(owner), "),
    PATIENT("Patient", "lower(patient), ");

    private final String heading;
    private final String order;

    WorklistSort(String heading, String order) {
        this.heading = heading;
        this.order = order;
    }

    /** As the column is called. */
    public String heading() {
        return heading;
    }

    String order() {
        return order;
    }
}
