package io.trueup.appeal;

import java.time.LocalDate;

/**
 * A level at which an item was lost.
 *
 * @param on the day the loss was reported, which stands in for the date of the decision
 * @param level its name as it stood then; may be blank
 */
public record LostLevel(LocalDate on, String level) {}
