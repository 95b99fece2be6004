/**
 * Why a figure is what it is. In: units, and what was stored of them. Out: for each finding the chain of its day and the steps of each
 * of its figures, in the words that the command line and the pages share. Decides nothing: it lets the rules of the run that decided
 * decide again.
 */
@NullMarked
package io.trueup.explain;

import org.jspecify.annotations.NullMarked;
