/**
 * CSV and .xlsx as located rows under known column names. In: a stream and a heading map. Out: rows whose cells say where
 * they stand, and the money, dates and minutes in them. CSV is cut here and not by commons-csv, because these files are damaged now
 * and then: a quote that is never closed must cost its own line only, and a library gives up or swallows the rest (FAULTS.md 33).
 */
@NullMarked
package io.trueup.tabular;

import org.jspecify.annotations.NullMarked;
