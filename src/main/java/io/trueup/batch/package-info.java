/**
 * The nightly job and the rerun as Spring Batch steps: ingest, match, reconcile, insight, letters, workbook, archive.
 */
@NullMarked
package io.trueup.batch;

import org.jspecify.annotations.NullMarked;
