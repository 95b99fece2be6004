/**
 * Writes .xlsx files whose tables are streamed row by row, whatever they are about. In: a plan of each table and its rows. Out: a
 * file, whole or not at all, which Excel opens without repairing.
 */
@NullMarked
package io.trueup.spreadsheet;

import org.jspecify.annotations.NullMarked;
