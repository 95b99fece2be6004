/**
 * Questions to the database whose answers people read: rows of the workbook's sheets, and the figures of a run. In: a run. Out:
 * rows, streamed. Decides nothing.
 */
@NullMarked
package io.trueup.report;

import org.jspecify.annotations.NullMarked;
