/**
 * CSV and .xlsx as located rows under known column names. In: a stream and a heading map. Out: rows whose cells say where
 * they stand, and the money, dates and minutes in them.
 */
@NullMarked
package io.trueup.tabular;

import org.jspecify.annotations.NullMarked;
