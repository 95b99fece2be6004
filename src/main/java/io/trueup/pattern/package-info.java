/**
 * Variances that repeat: one payer paying the same wrong rate or share time after time, so that one call settles many days. In:
 * open findings, counted by what was expected and paid. Out: patterns with the cause that the arithmetic proves.
 */
@NullMarked
package io.trueup.pattern;

import org.jspecify.annotations.NullMarked;
