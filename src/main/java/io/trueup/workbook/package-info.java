/**
 * The Excel workbook the finance team lives in, one class for each sheet and its row. In: rows of domain values, streamed. Out: an
 * .xlsx file, whole or not at all.
 */
@NullMarked
package io.trueup.workbook;

import org.jspecify.annotations.NullMarked;
