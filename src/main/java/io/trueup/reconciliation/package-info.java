/**
 * The product: one claim's program days and everything payers sent for it become findings, one for each day, each with an
 * outcome and the rule that decided. A pure function; in: values, out: values.
 */
@NullMarked
package io.trueup.reconciliation;

import org.jspecify.annotations.NullMarked;
