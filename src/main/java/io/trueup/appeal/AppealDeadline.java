package io.trueup.appeal;

import java.time.LocalDate;

/**
 * Last day to act.
 *
 * @param level name of the level to file at
 * @param source where the deadline comes from, in words; an assumed one says so
 * @param note what the state's rule adds; may be blank
 */
record AppealDeadline(LocalDate day, String level, String source, String note) {}
