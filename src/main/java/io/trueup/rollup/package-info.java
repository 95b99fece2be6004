/**
 * Many clinics side by side, for whoever bills for all of them. In: the job files of a folder and the figures that each clinic's own
 * database tells. Out: how each stands, worst first, what payers do alike at several of them, and the workbook of both. Knows no
 * patient and no claim.
 */
@NullMarked
package io.trueup.rollup;

import org.jspecify.annotations.NullMarked;
