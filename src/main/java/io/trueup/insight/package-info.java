/**
 * What follows from all that is known: variances that repeat, what running episodes risk, what to do first and with what chance.
 * In: findings, logs, things to do and what teams said of them. Out: rows of the run, which reports only read.
 */
@NullMarked
package io.trueup.insight;

import org.jspecify.annotations.NullMarked;
