/**
 * What TrueUp knows of it: runs, matches, findings and things to do with their history, and what teams said of them. In: domain
 * values of the claims that a run touches. Out: the same, as they stand now or stood then.
 */
@NullMarked
package io.trueup.ledger;

import org.jspecify.annotations.NullMarked;
