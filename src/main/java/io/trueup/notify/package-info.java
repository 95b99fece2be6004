/**
 * The mail of the morning: what a night came to, for people who do not open a terminal. In: the job's {@code notify} key and a
 * run's summary, which names no patient. Out: one mail, or a sentence on why there is none; never a failed night.
 */
@NullMarked
package io.trueup.notify;

import org.jspecify.annotations.NullMarked;
