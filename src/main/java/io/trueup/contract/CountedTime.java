package io.trueup.contract;

/**
 * A day's time as a contract counts it.
 *
 * @param minutes delivered, capped at the hours a day and rounded to the increment
 * @param increment minutes that minutes are rounded to
 */
public record CountedTime(int minutes, int increment) {

    /** Minutes that 97545 stands for. */
    public int initialMinutes() {
        return Math.min(minutes, BillableTime.INITIAL_MINUTES);
    }

    /** Minutes that 97546 stands for. */
    public int furtherMinutes() {
        return minutes - initialMinutes();
    }
}
