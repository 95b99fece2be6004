/**
 * What to do about a denial, and before there is one: groups of denied days, steps, documents on file and missing, level and
 * deadline; risks of running episodes. In: classified findings and the log. Out: the appeal plan and the risks.
 */
@NullMarked
package io.trueup.appeal;

import org.jspecify.annotations.NullMarked;
