/**
 * What a file is, before anybody takes it: its kind, the folder it belongs into, its first rows as they are understood, and its
 * problems grouped. In: any file, and the headings of a job. Out: an {@code Inspection}, by the readers of the import; no database.
 */
@NullMarked
package io.trueup.inspection;

import org.jspecify.annotations.NullMarked;
