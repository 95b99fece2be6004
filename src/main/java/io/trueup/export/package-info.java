/**
 * The data, for other programs: the views of INTERFACES.md 7 as files, CSV or Parquet, all of one moment. In: a database. Out: a file for
 * each view.
 */
@NullMarked
package io.trueup.export;

import org.jspecify.annotations.NullMarked;
