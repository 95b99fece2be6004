/**
 * Why a payer did not pay: an ordered rule table from CARC, group, RARC and context to a denial class. In: the adjustments that
 * stand. Out: class, rule, confidence and reason.
 */
@NullMarked
package io.trueup.denial;

import org.jspecify.annotations.NullMarked;
