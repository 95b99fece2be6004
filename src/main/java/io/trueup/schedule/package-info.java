/**
 * When jobs run: the cron and zone of each job file, and the server that keeps to them.
 */
@NullMarked
package io.trueup.schedule;

import org.jspecify.annotations.NullMarked;
