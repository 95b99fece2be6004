/**
 * The code sets everybody in the field shares: CARC, RARC, CAS groups, claim status, procedure codes. In: data files. Out:
 * what a code means and whether it reduces or denies. An unknown code is kept as it came.
 */
@NullMarked
package io.trueup.codes;

import org.jspecify.annotations.NullMarked;
