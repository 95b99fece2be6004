package io.trueup.recovery;

import java.time.LocalDate;

/**
 * A payment as one file tells it.
 *
 * @param run that took what it says of the line
 */
public record TakenPayment(long id, String trace, LocalDate paidOn, long run) {}
