/**
 * What to do about a denial: groups of denied days, steps, documents on file and missing, level and deadline. In: classified
 * findings and the log. Out: the appeal plan.
 */
@NullMarked
package io.trueup.appeal;

import org.jspecify.annotations.NullMarked;
