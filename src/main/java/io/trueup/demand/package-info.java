/**
 * What one letter asks a payer for days of many claims: one list of one payer and cause, under which name it stays the same list from
 * run to run, and what to do about it. In: a cause and what its days come to. Out: an id and a next step. Knows no database.
 */
@NullMarked
package io.trueup.demand;

import org.jspecify.annotations.NullMarked;
