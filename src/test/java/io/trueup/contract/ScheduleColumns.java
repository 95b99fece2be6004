package io.trueup.contract;

/** The columns of fee-schedules.csv, those that may be left out with a question mark. */
public final class ScheduleColumns {

    private ScheduleColumns() {}

    public static String[] all() {
        return FeeScheduleRowReader.COLUMNS.split(" ");
    }
}
