/**
 * All of a database in one file, and back. In: a database, or a file that was made so. Out: the file, checked table by table; or the
 * database as it was, put in the place of what is there in one step.
 */
@NullMarked
package io.trueup.backup;

import org.jspecify.annotations.NullMarked;
