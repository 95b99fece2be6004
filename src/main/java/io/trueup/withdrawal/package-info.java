/**
 * Takes back what a file brought, whatever became of it since: its rows go, what they replaced counts again, and the next run looks at
 * all that they touched. In: a file taken by mistake. Out: what was taken back, in counts.
 */
@NullMarked
package io.trueup.withdrawal;

import org.jspecify.annotations.NullMarked;
