/**
 * Tables with headings of their own: what a job file's {@code columns} say of them, and what their headings and values most likely
 * mean, by a list of the trade's words and by what stands below. In: a file, and a job file. Out: which column is which and why, and
 * the entry that says so.
 */
@NullMarked
package io.trueup.mapping;

import org.jspecify.annotations.NullMarked;
